import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContentVersion } from '../../src/catalog/check-content-version.ts';
import { ContentFiles } from '../../src/catalog/content-files.ts';
import { examineCatalog, loadSite } from '../../src/catalog/load.ts';
import { contentVersion } from '../../src/domain/content-version.ts';
import { readContentTree, writeContentChanges } from '../../src/update/content-tree.ts';
import { migrateContent } from '../../src/update/migrate-content.ts';
import { type Migration, migrations } from '../../src/update/migrations/migrations.ts';
import { smallSite, today, writeTree } from '../catalog/write-tree.ts';

const rename = (number: number, from: string, to: string): Migration => ({
  number,
  title: `"${from}" is called "${to}" now`,
  migrate: (tree) => new Map([...tree].map(([path, text]) => [path, text.replace(new RegExp(`^${from}:`, 'gm'), `${to}:`)])),
});
const steps = [rename(1, 'note', 'remark'), rename(2, 'remark', 'comment')];
const site = '# Ours.\ndistricts: [bayview] # only one\n';

test('steps run in their order, and site.yaml says how far they went, with its comments', () => {
  const tree = new Map([
    ['site.yaml', site],
    ['districts/bayview/partners/a.yaml', '# kept\nnote: A\n'],
    ['districts/bayview/partners/b.yaml', 'name: B\n'],
  ]);
  const { changes, applied, from, to } = migrateContent(tree, steps);
  expect([from, to]).toEqual([0, 2]);
  expect(changes.get('districts/bayview/partners/a.yaml')).toBe('# kept\ncomment: A\n');
  expect(changes.has('districts/bayview/partners/b.yaml')).toBe(false);
  expect(changes.get('site.yaml')).toBe(`${site}content_version: 2\n`);
  expect(applied.map(({ files }) => files.length)).toEqual([1, 1]);
});

test('content that went part of the way goes only the rest, and content of the new shape stays as it is', () => {
  const half = new Map([
    ['site.yaml', `${site}content_version: 1\n`],
    ['a.yaml', 'note: A\nremark: B\n'],
  ]);
  expect(migrateContent(half, steps).changes.get('a.yaml')).toBe('note: A\ncomment: B\n');
  const whole = new Map([['site.yaml', `${site}content_version: 2\n`]]);
  expect(migrateContent(whole, steps)).toMatchObject({ changes: new Map(), applied: [] });
});

test('a step may take a file away and put another', () => {
  const move: Migration = {
    number: 1,
    title: '',
    migrate: () =>
      new Map<string, string | null>([
        ['old.yaml', null],
        ['new.yaml', 'a: 1\n'],
      ]),
  };
  const root = writeTree({ 'site.yaml': site, 'old.yaml': 'a: 1\n' });
  writeContentChanges(root, migrateContent(readContentTree(root), [move]).changes);
  expect([...readContentTree(root).keys()]).toEqual(['new.yaml', 'site.yaml']);
});

test('content newer than the steps, or a version that is no number, is refused', () => {
  expect(() => migrateContent(new Map([['site.yaml', 'content_version: 9\n']]), steps)).toThrow(/newer than the code/);
  expect(() => migrateContent(new Map([['site.yaml', 'content_version: soon\n']]), steps)).toThrow(/whole number/);
});

test('the check says that content is older or newer than the code, where it says so, and what to type', () => {
  const files = new ContentFiles([writeTree({ 'site.yaml': site })]);
  expect(checkContentVersion(files, 2)).toMatchObject([
    { line: 1, what: expect.stringMatching(/older than the code.*npm run migrate$/) },
  ]);
  const newer = writeTree({ 'site.yaml': `${site}content_version: ${contentVersion + 1}\n` });
  expect(() => loadSite([newer])).toThrow(/site\.yaml:3[\s\S]*newer than the code/);
  expect(examineCatalog('bayview', { roots: [newer, smallSite], buildDate: today }).problems).toHaveLength(1);
});

test('migrations are numbered without a gap, the code reads the newest shape, and the shipped content has it', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  expect(contentVersion).toBe(migrations.length);
  expect(loadSite(['content']).content_version).toBe(contentVersion);
  const files = readdirSync('src/update/migrations').filter((name) => /^\d/.test(name));
  expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(migrations.map(({ number }) => number));
  for (const name of files) expect(existsSync(join('tests/update/migrations', name.replace('.ts', '.test.ts')))).toBe(true);
});

test('a migration leaves alone what has the new shape already', () => {
  const shipped = new Map([...readContentTree('content')].map(([path, text]) => [path, path === 'site.yaml' ? site : text]));
  const { applied } = migrateContent(shipped, migrations);
  expect(applied.flatMap(({ files }) => files)).toEqual([]);
  expect(readFileSync('content/site.yaml', 'utf8')).toContain('districts:');
});
