import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatUpdate } from '../../src/update/report.ts';
import { runUpdate } from '../../src/update/run-update.ts';
import { swapFiles, undoCutOff } from '../../src/update/swap-files.ts';
import { writeTree } from '../catalog/write-tree.ts';
import { copyTemplate, makeSmallProject, type Project } from './make-project.ts';

const first = {
  'package.json': '{"version":"1.0.0"}\n',
  'content/site.yaml': 'districts: [oakland]\n',
  'content/districts/oakland/district.yaml': 'id: oakland\n',
  'src/a.ts': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n',
  'src/old.ts': 'old\n',
  'docs/windows.txt': 'with\r\nsuch\r\nends\r\n',
  '.gitignore': '.cache/\nprivate/\n',
};

function makePair(): { upstream: Project; copy: Project } {
  const upstream = makeSmallProject(first);
  const copy = copyTemplate(upstream, 'v1.0.0');
  upstream.edit('package.json', '1.0.0', '1.10.0');
  upstream.edit('src/a.ts', 'one', 'ONE');
  upstream.write('src/old.ts', null);
  upstream.write('src/new.ts', 'new\n');
  upstream.edit('docs/windows.txt', 'such', 'these');
  upstream.commit('Second', 'v1.9.0');
  upstream.git('tag', 'v1.10.0');
  upstream.git('tag', 'v1.11.0-beta');
  return { upstream, copy };
}
const status = (copy: Project) => copy.git('status', '--porcelain', '--untracked-files=all').trim().split('\n').filter(Boolean);

test('the newest finished release is taken, and an unchanged copy is then the same', () => {
  const { upstream, copy } = makePair();
  const outcome = runUpdate(copy.folder, { from: upstream.folder });
  expect(outcome).toMatchObject({ release: 'v1.10.0', versions: ['1.0.0', '1.10.0'], kept: [] });
  for (const path of upstream.git('ls-files').trim().split('\n'))
    expect([path, copy.read(path)]).toEqual([path, upstream.read(path)]);
  expect(copy.has('src/old.ts')).toBe(false);
  expect(existsSync(copy.path('.cache/update'))).toBe(false);
});

test('a plan says everything and writes nothing', () => {
  const { upstream, copy } = makePair();
  const outcome = runUpdate(copy.folder, { from: upstream.folder, planOnly: true });
  expect(formatUpdate(outcome)).toMatch(
    /^# What an update would do: v1\.10\.0[\s\S]*4 files are new or replaced, 1 are taken away[\s\S]*Nothing was written/,
  );
  expect(status(copy)).toEqual([]);
});

test('what was changed is kept whatever it is: text as a patch, another file whole', () => {
  const { upstream, copy } = makePair();
  upstream.write('public/logo.png', 'PNG\0new');
  upstream.commit('Third', 'v2.0.0');
  copy.edit('src/a.ts', 'seven', 'SEVEN');
  copy.write('public/logo.png', 'PNG\0mine');
  copy.commit('Ours');
  const { kept } = runUpdate(copy.folder, { from: upstream.folder });
  expect(kept).toEqual([
    { path: 'public/logo.png', kept: 'kept-changes/v2.0.0/public/logo.png', fate: 'does not fit' },
    { path: 'src/a.ts', kept: 'kept-changes/v2.0.0/src/a.ts.patch', fate: 'fits' },
  ]);
  expect(copy.read('kept-changes/v2.0.0/public/logo.png')).toBe('PNG\0mine');
  copy.git('apply', 'kept-changes/v2.0.0/src/a.ts.patch');
  expect(copy.read('src/a.ts')).toBe('ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n');
});

test('a file that git ignores and that the release brings is kept, too', () => {
  const { upstream, copy } = makePair();
  upstream.write('notes.log', 'theirs\n');
  upstream.commit('Third', 'v2.0.0');
  copy.write('.gitignore', `${copy.read('.gitignore')}*.log\n`);
  copy.commit('Ours');
  copy.write('notes.log', 'mine\n');
  const { kept } = runUpdate(copy.folder, { from: upstream.folder });
  expect(kept.map(({ path }) => path)).toContain('notes.log');
  expect(copy.read('kept-changes/v2.0.0/notes.log.patch')).toContain('+mine');
});

test('changes that are not committed stop it, with their names; --force goes on', () => {
  const { upstream, copy } = makePair();
  copy.write('src/a.ts', 'mine\n');
  expect(() => runUpdate(copy.folder, { from: upstream.folder })).toThrow(/not committed[\s\S]*src\/a\.ts[\s\S]*--force/);
  expect(copy.read('src/a.ts')).toBe('mine\n');
  expect(runUpdate(copy.folder, { from: upstream.folder, force: true }).kept).toHaveLength(1);
});

test.for([
  ['no such address', (): object => ({ from: '/nowhere/at-all' }), /There is no folder \/nowhere\/at-all/],
  ['an address that is an order', () => ({ from: 'ext::sh -c id' }), /Expected an address or a folder/],
  [
    'a release that is not there',
    ({ upstream }: { upstream: Project }) => ({ from: upstream.folder, release: 'v9' }),
    /no release "v9"[\s\S]*v1\.10\.0/,
  ],
  [
    'a release that is an option',
    ({ upstream }: { upstream: Project }) => ({ from: upstream.folder, release: '--help' }),
    /no release "--help"/,
  ],
  ['a folder without history and without a base', () => ({ from: writeTree(first) }), /no history[\s\S]*--base/],
] as const)('%s is answered in words, and nothing changes', ([, question, message]) => {
  const pair = makePair();
  expect(() => runUpdate(pair.copy.folder, question(pair) as { from: string })).toThrow(message);
  expect(status(pair.copy)).toEqual([]);
});

test('a folder that is no repository of its own is refused', () => {
  const { upstream, copy } = makePair();
  expect(() => runUpdate(writeTree(first), { from: upstream.folder })).toThrow(/Expected a git repository here/);
  expect(() => runUpdate(writeTree({}), { from: upstream.folder })).toThrow(/package\.json and content/);
  mkdirSync(copy.path('inside/content'), { recursive: true });
  writeFileSync(copy.path('inside/package.json'), '{}');
  expect(() => runUpdate(copy.path('inside'), { from: upstream.folder })).toThrow(/repository of its own/);
});

test('where content cannot follow the release, nothing changes, and the migration says why', () => {
  const { upstream, copy } = makePair();
  upstream.write('scripts/migrate.ts', 'console.error("✗ partners/a.yaml: no such hours"); process.exitCode = 1;\n');
  upstream.commit('Third', 'v2.0.0');
  expect(() => runUpdate(copy.folder, { from: upstream.folder })).toThrow(
    /could not follow the release:\n✗ partners\/a\.yaml: no such hours/,
  );
  expect([status(copy), existsSync(copy.path('.cache/update'))]).toEqual([[], false]);
});

test('mistakes that the new check finds stand first in the report', () => {
  const { upstream, copy } = makePair();
  upstream.write('package-lock.json', '{}\n');
  copy.write('package-lock.json', '{}\n');
  copy.commit('Packages');
  upstream.write('scripts/check-content.ts', 'console.log("✗ district.yaml:3"); process.exitCode = 1;\n');
  upstream.commit('Third', 'v2.0.0');
  const report = formatUpdate(runUpdate(copy.folder, { from: upstream.folder }));
  expect(report).toMatch(
    /\*\*The check of the result finds mistakes\. Mend them before you merge\.\*\*\n\n```\n✗ district\.yaml:3\n```/,
  );
});

test('two plain folders will do: the release, and the one that the copy was made from', () => {
  const { copy } = makePair();
  copy.edit('src/a.ts', 'seven', 'SEVEN');
  copy.commit('Ours');
  const release = writeTree({ ...first, 'src/a.ts': 'ONE\n', 'package.json': '{"version":"3.0.0"}\n' });
  const outcome = runUpdate(copy.folder, { from: release, base: writeTree(first) });
  expect(outcome).toMatchObject({
    release: '3.0.0',
    plan: { changed: ['src/a.ts'], remove: [], write: ['package.json', 'src/a.ts'] },
  });
});

test('a swap that fails half way leaves everything as it was', () => {
  const root = writeTree({ a: 'a1', b: 'b1', 'z/in-the-way': 'mine' });
  const next = writeTree({ a: 'a2', c: 'c2', z: 'a file where a folder is' });
  expect(() => swapFiles(root, next, ['a', 'b', 'c', 'z'], join(root, '.cache/undo'))).toThrow();
  const now = ['a', 'b', 'z/in-the-way'].map((path) => readFileSync(join(root, path), 'utf8'));
  expect([...now, existsSync(join(root, 'c')), existsSync(join(root, '.cache/undo'))]).toEqual([
    'a1',
    'b1',
    'mine',
    false,
    false,
  ]);
});

test('a swap that was cut off is undone by the next update, before anything else', () => {
  const { upstream, copy } = makePair();
  const aside = copy.path('.cache/update-undo');
  copy.write('.cache/update-undo/old/src/a.ts', copy.read('src/a.ts'));
  copy.write('.cache/update-undo/journal.json', JSON.stringify({ old: ['src/a.ts'], fresh: ['src/half.ts'] }));
  copy.write('src/a.ts', 'half\n');
  copy.write('src/half.ts', 'half\n');
  const said: string[] = [];
  runUpdate(copy.folder, { from: upstream.folder, planOnly: true }, (line) => said.push(line));
  expect(said[0]).toBe('An update that was cut off has been undone.');
  expect([status(copy), undoCutOff(copy.folder, aside)]).toEqual([[], false]);
});

test('a folder may come where a file was, and a file where a folder was', () => {
  const root = writeTree({ a: 'file', 'b/c': 'in a folder' });
  swapFiles(root, writeTree({ 'a/d': 'in a folder', b: 'file' }), ['a', 'a/d', 'b', 'b/c'], join(root, '.cache/undo'));
  expect([readFileSync(join(root, 'a/d'), 'utf8'), readFileSync(join(root, 'b'), 'utf8')]).toEqual(['in a folder', 'file']);
});
