import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Form, FormField } from '../../src/admin/form.ts';
import { editorPolicy, hostsIn, keepInside, keptHosts } from '../../src/admin/outside-addresses.ts';
import { fileSchemas, type FileKind } from '../../src/admin/editor-file.ts';
import { describeFields } from '../../src/guide/describe-fields.ts';
import { sampleEditor } from './editor-forms.ts';

const { config, forms } = sampleEditor();

/** Every path of a form, as the guide writes paths. */
function pathsOf(fields: readonly FormField[], before = ''): string[] {
  return fields.flatMap(({ name, form }) => [`${before}${name}`, ...pathsInside(form, `${before}${name}`)]);
}
function pathsInside(form: Form, path: string): string[] {
  if (form.kind === 'object') return pathsOf(form.fields, `${path}.`);
  return form.kind === 'list' && form.item.kind === 'object' ? pathsOf(form.item.fields, `${path}[].`) : [];
}

describe('the forms', () => {
  test.each(Object.entries(fileSchemas) as [FileKind, (typeof fileSchemas)[FileKind]][])(
    'of a %s have every field of its schema',
    (kind, schema) => {
      const form = Object.values(forms).find((one) => one.kind === kind)!;
      const paths = new Set(pathsOf(form.fields));
      expect(describeFields(schema, ['id']).flatMap(({ name }) => (paths.has(name) ? [] : [name]))).toEqual([]);
    },
  );

  test('say of every field what it means', () => {
    const silent = (fields: readonly FormField[]): string[] =>
      fields.flatMap(({ name, hint, form }) => [
        ...(hint === '' && name !== 'item' ? [name] : []),
        ...(form.kind === 'list' && form.item.kind === 'object' ? silent(form.item.fields) : []),
      ]);
    expect(silent(forms['oakland-partners']!.fields)).toEqual([]);
  });

  test('offer words with the labels of the site', () => {
    const text = JSON.stringify(config);
    expect(text).toContain('{"value":"food-pantry","label":"Food pantries"}');
    expect(text).toContain('{"value":"es","label":"Spanish (es)"}');
    expect(text).toContain('{"value":"2TU","label":"Second Tuesday of the month"}');
  });

  test('are there for each district, with its own folder', () => {
    const folders = config.collections!.flatMap((collection) => ('folder' in collection ? [collection.folder] : []));
    expect(folders).toContain('content/districts/oakland/partners');
    expect(folders).toContain('content/districts/solano/notices');
  });
});

describe('the vendored script', () => {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');
  const script = readFileSync(join(root, 'dist', 'sveltia-cms.js'), 'utf8');

  test('as it comes names many hosts, and afterwards only those that may stay', () => {
    expect(hostsIn(script).length).toBeGreaterThan(50);
    expect(hostsIn(keepInside(script)).sort()).toEqual(keptHosts.toSorted());
  });

  test('whose fonts have moved stops the build', () => {
    expect(() => keepInside(script.replaceAll('fontsource/fonts', 'elsewhere'))).toThrow(
      /no longer names its font source-sans-3/,
    );
  });

  test('may ask GitHub only where it is set up for a repository', () => {
    expect(editorPolicy('trial')).not.toMatch(/https?:/);
    expect(editorPolicy('github').match(/https:[^\s;]+/g)).toEqual([
      'https://avatars.githubusercontent.com',
      'https://api.github.com',
    ]);
  });
});
