import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format } from 'prettier';
import { z } from 'zod';
import { describeFields } from '../../src/guide/describe-fields.ts';
import { collectMessages, findUntoldMessages } from '../../src/guide/error-messages.ts';
import { contentsFile, readGuide, writeContents } from '../../src/guide/read-guide.ts';
import { writeFieldsGuide } from '../../src/guide/write-fields.ts';
import { writeTree } from '../catalog/write-tree.ts';

test('docs/fields.md is what the schemas say', async () => {
  expect(readFileSync('docs/fields.md', 'utf8')).toBe(await format(writeFieldsGuide(), { parser: 'markdown' }));
});

test('the contents of docs/ are its pages', async () => {
  const written = readFileSync(`docs/${contentsFile}`, 'utf8');
  expect(written).toBe(await format(writeContents(readGuide()), { parser: 'markdown' }));
});

test('every field is described', () => {
  const lines = writeFieldsGuide()
    .split('\n')
    .filter((line) => /^\| \**`/.test(line));
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter((line) => /^\| [^|]+ \|\s+\|/.test(line))).toEqual([]);
});

test('every error message has its paragraph in docs/errors.md', () => {
  expect(collectMessages().length).toBeGreaterThan(100);
  expect(findUntoldMessages()).toEqual([]);
});

test('what stands where a message stands is one, whatever its words; what describes a field is none', () => {
  const root = writeTree({
    'docs/errors.md': '**Mend … right now.** A paragraph.',
    'src/catalog/deep/a.ts': [
      "const p = { what: 'Mend this by hand now.', severity: 'error' };",
      'throw new Error(`Told ${nobody} of this yet.`);',
      "wrong('color', 'Two colours are too alike.');",
      "const f = { description: 'Expected by nobody at all.' };",
      "const part = { what: 'links on the page' };",
      "const fine = 'Some other words that say nothing.';",
      'const q = { problem: `Mend ${one} right now.` };',
      "fail(line, 'Nobody hears of this here.');",
      "const what = near ? `Did you mean ${near ? `this, ${near},` : 'that'} by it?` : 'Take it out ' + 'and go on.';",
      "error(line, `Told ${where} as well as here.`, 'Why it matters is no message.');",
    ].join('\n'),
    'scripts/run-tests.ts': "throw new Error('Only developers ever read this.');",
  });
  expect(findUntoldMessages(root).map(({ message }) => message)).toEqual([
    'Mend this by hand now.',
    'Told … of this yet.',
    'Two colours are too alike.',
    'Did you mean … by it?',
    'Take it out and go on.',
    'Told … as well as here.',
  ]);
  expect(collectMessages(root)).toHaveLength(7);
});

test('a field says whether it is needed, what stands there and an example', () => {
  const schema = z.strictObject({
    id: z.string(),
    size: z
      .enum(['s', 'm'])
      .default('m')
      .meta({ description: 'How large.', examples: ['s'] }),
    parts: z.array(z.strictObject({ name: z.string().meta({ description: 'Its name.' }) })).meta({ description: 'Parts.' }),
  });
  expect(describeFields(schema, ['id'])).toEqual([
    { name: 'size', needed: false, description: 'How large.', holds: 'one of: s, m; else m', example: 's' },
    { name: 'parts', needed: true, description: 'Parts.', holds: 'a list (fields of its own)', example: '' },
    { name: 'parts[].name', needed: true, description: 'Its name.', holds: 'text', example: '' },
  ]);
});
