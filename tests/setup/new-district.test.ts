import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog/load.ts';
import { today, writeTree } from '../catalog/write-tree.ts';
import { makeMapleValley } from './make-maple-valley.ts';

const run = promisify(execFile);
const env = (root: string) => ({ ...process.env, CONTENT_DIR: root, BUILD_DATE: today });

test('Maple Valley in Ohio is made from flags and spreadsheets, and checks', async () => {
  const root = writeTree({});
  const printed = await makeMapleValley(root);
  expect(printed).toContain('30 rows in = 30 out + 0 left out');
  expect(printed).toContain('2 of 3 schools read.');
  expect(printed).toContain('npm run dev');
  expect(readFileSync(join(root, 'site.yaml'), 'utf8')).toContain('districts: [maple-valley]');
  const { district, partners, schools } = loadCatalog('maple-valley', { roots: [root, 'content'], buildDate: today });
  expect(district).toMatchObject({ example: true, brand: { color: '#7a1f2b', logo: 'logo.svg', shape: 'round' } });
  expect(partners.filter(({ id }) => id.startsWith('example-'))).toHaveLength(30);
  expect(schools).toHaveLength(2);

  // Out, one cell changed, and in again.
  const sheet = join(root, 'out.csv');
  await run('node', ['scripts/export.ts', '--district', 'maple-valley', '--out', sheet], { env: env(root) });
  const before = readFileSync(join(root, 'districts/maple-valley/partners/example-clinic-of-burton-1.yaml'), 'utf8');
  writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('440-555-0102', '440-555-0177'));
  const { stdout } = await run('node', ['scripts/import.ts', '--sheet', sheet, '--district', 'maple-valley'], { env: env(root) });
  expect(stdout).toContain(
    '~ example-clinic-of-burton-1\n    phones.1.number: "440-555-0102" → "440-555-0177"\n1 files written, 0 removed, 30 in all.',
  );
  const after = readFileSync(join(root, 'districts/maple-valley/partners/example-clinic-of-burton-1.yaml'), 'utf8');
  expect(after).toBe(before.replace('440-555-0102', '440-555-0177'));
});

test('a mistake stops it before anything is written', async () => {
  const root = writeTree({});
  const args = [
    'scripts/new-district.ts',
    '--name',
    'Maple Valley Schools',
    '--state',
    'OH',
    '--county',
    'Geauga',
    '--color',
    '#ffd200',
  ];
  const failed = await run('node', args, { env: env(root) }).catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/--color: .* The nearest that pass: #\w{6} or #\w{6}\./) as string,
  });
  expect(() => readFileSync(join(root, 'site.yaml'))).toThrow();
});

test('the form of the workflow makes a district, too', async () => {
  const root = writeTree({});
  const workflow = parse(readFileSync('.github/workflows/new-district.yml', 'utf8')) as {
    on: { workflow_dispatch: { inputs: Record<string, { default?: unknown }> } };
  };
  // GitHub gives every field: what was typed, else its default, else nothing.
  const { inputs } = workflow.on.workflow_dispatch;
  const typed = {
    name: 'Maple Valley Schools',
    state: 'OH',
    county: 'Geauga',
    contact: 'office | Maple Valley Schools | 440-555-0100',
  };
  const form = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.default ?? '']));
  const { stdout } = await run('node', ['scripts/new-district.ts', '--form', JSON.stringify({ ...form, ...typed })], {
    env: env(root),
  });
  expect(stdout).toContain('maple-valley is ready');
  expect(loadCatalog('maple-valley', { roots: [root, 'content'], buildDate: today }).district.languages).toEqual(['en', 'es']);
});
