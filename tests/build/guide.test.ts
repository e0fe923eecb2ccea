import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format } from 'prettier';
import { z } from 'zod';
import { describeFields } from '../../src/guide/describe-fields.ts';
import { collectMessages, findUntoldMessages } from '../../src/guide/error-messages.ts';
import { writeFieldsGuide } from '../../src/guide/write-fields.ts';

test('docs/fields.md is what the schemas say', async () => {
  expect(readFileSync('docs/fields.md', 'utf8')).toBe(await format(writeFieldsGuide(), { parser: 'markdown' }));
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
