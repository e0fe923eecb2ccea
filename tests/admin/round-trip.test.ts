import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Content, openFile, saveFile } from '../../src/admin/editor-file.ts';
import { readYaml } from '../../src/catalog/read-yaml.ts';
import { withoutMark } from '../../src/import/format-tree.ts';
import { sampleEditor } from './editor-forms.ts';

const { forms } = sampleEditor();
const kinds = ['partners', 'notices', 'coalitions', 'links'];
const files = ['oakland', 'solano'].flatMap((district) => {
  const root = join('content', 'districts', district);
  const listed = kinds.flatMap((kind) => {
    const folder = join(root, kind);
    return (readdirSync(root).includes(kind) ? readdirSync(folder) : []).map((name) => ({
      file: join(folder, name),
      format: `${district}-${kind}`,
    }));
  });
  return [...listed, { file: join(root, 'district.yaml'), format: `${district}-district` }];
});
const treeOf = (text: string) => (readYaml(text, '') as { data: Record<string, unknown> }).data;
/** What goes through the editor is copied and loses what is undefined. */
const throughEditor = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content;

describe('every file of both districts', () => {
  test('there are enough of them to mean something', () => {
    expect(files.length).toBeGreaterThan(140);
  });

  test.each(files)('$file is the same to the byte if nothing was changed', ({ file, format }) => {
    const text = readFileSync(file, 'utf8');
    expect(saveFile(forms[format]!, throughEditor(openFile(forms[format]!, text)))).toBe(text);
  });

  test.each(files)('$file differs in its name alone if that was changed', ({ file, format }) => {
    const text = readFileSync(file, 'utf8');
    const content = throughEditor(openFile(forms[format]!, text));
    const { name: key, form } = forms[format]!.fields.find(({ name }) => name === 'name' || name === 'title')!;
    content[key] = form.kind === 'text' ? { ...(content[key] as object), en: 'Another name' } : 'Another name';
    const before = treeOf(text);
    const name = before[key];
    const services =
      typeof name === 'string' && !('services' in before) && !('service_name' in before) && format.endsWith('partners');
    const wanted = {
      ...before,
      [key]: typeof name !== 'object' ? 'Another name' : { ...(name as object), en: 'Another name' },
      ...(services ? { service_name: name } : {}),
    };
    const saved = saveFile(forms[format]!, content);
    expect(treeOf(saved)).toEqual(wanted);
    // A name in two languages takes three lines.
    const changed = saved.split('\n').filter((line) => !withoutMark(text).split('\n').includes(line));
    expect(changed.length).toBeLessThanOrEqual(typeof name === 'object' ? 3 : 2);
  });
});
