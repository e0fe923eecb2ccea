import { expect, test } from 'vitest';
import { findBase, parseRawLog } from '../../src/update/find-base.ts';
import { nearestText, putBack, writePatch } from '../../src/update/keep-change.ts';
import { planUpdate } from '../../src/update/plan-update.ts';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));
const ever = (files: Record<string, string[]>) => new Map(Object.entries(files).map(([path, hashes]) => [path, new Set(hashes)]));

test('a file that the project ever had is replaced, a changed one too and it is told, an added one stays', () => {
  const plan = planUpdate({
    copy: tree({ 'a.ts': 'a1', 'b.ts': 'mine', 'c.ts': 'c1', 'd.ts': 'mine', 'e.ts': 'e', same: 's' }),
    release: tree({ 'a.ts': 'a3', 'b.ts': 'b2', 'f.ts': 'f', same: 's' }),
    ever: ever({ 'a.ts': ['a1', 'a2', 'a3'], 'b.ts': ['b1', 'b2'], 'c.ts': ['c1'], 'd.ts': ['d1'], 'f.ts': ['f'], same: ['s'] }),
    base: tree({ 'a.ts': 'a1', 'b.ts': 'b1', 'c.ts': 'c1', 'd.ts': 'd1', same: 's' }),
    published: [],
  });
  expect(plan).toMatchObject({
    write: ['a.ts', 'b.ts', 'f.ts'],
    remove: ['c.ts'],
    changed: ['b.ts'],
    outlived: ['d.ts'],
    added: ['e.ts'],
  });
});

test('what a copy owns is never in a list: its districts, its layers, what it publishes, private figures', () => {
  const mine = {
    'content/site.yaml': 'mine',
    'content/districts/maple-valley/district.yaml': 'mine',
    'content/layers/ohio/layer.yaml': 'mine',
    'content/districts/oakland/partners/a.yaml': 'mine',
    'private/raw.csv': 'mine',
    'kept-changes/v1/a.patch': 'mine',
  };
  const theirs = {
    'content/site.yaml': 's2',
    'content/layers/ohio/layer.yaml': 'o1',
    'content/districts/oakland/partners/a.yaml': 'a2',
    'content/districts/oakland/partners/b.yaml': 'b2',
  };
  const plan = planUpdate({
    copy: tree(mine),
    release: tree(theirs),
    ever: ever({
      'content/site.yaml': ['s1', 's2'],
      'content/layers/ohio/layer.yaml': ['o1'],
      'content/districts/oakland/partners/a.yaml': ['a1', 'a2'],
    }),
    base: tree({ 'content/site.yaml': 's1', 'content/districts/oakland/partners/a.yaml': 'a1' }),
    published: ['maple-valley', 'oakland'],
  });
  expect([plan.write, plan.remove, plan.changed, plan.added]).toEqual([[], [], [], []]);
  expect(plan.own).toEqual(
    expect.arrayContaining(['content/districts/maple-valley', 'content/districts/oakland', 'content/layers/ohio', 'private']),
  );
  expect(plan.sameName).toEqual(['content/layers/ohio']);
});

test('a sample district that nobody changed follows the release, also where the copy still publishes it', () => {
  const plan = planUpdate({
    copy: tree({ 'content/districts/oakland/a.yaml': 'a1' }),
    release: tree({ 'content/districts/oakland/a.yaml': 'a2' }),
    ever: ever({ 'content/districts/oakland/a.yaml': ['a1', 'a2'] }),
    base: tree({ 'content/districts/oakland/a.yaml': 'a1' }),
    published: ['oakland'],
  });
  expect(plan.write).toEqual(['content/districts/oakland/a.yaml']);
});

test('samples and workflows that were taken away stay away, code comes back, and a folder can be left', () => {
  const all = { 'content/districts/solano/a.yaml': 'a', '.github/workflows/publish.yml': 'p', 'src/a.ts': 'c' };
  const plan = planUpdate({
    copy: tree({ '.github/workflows/check.yml': 'k1' }),
    release: tree({ ...all, '.github/workflows/check.yml': 'k2', '.github/workflows/new.yml': 'n' }),
    ever: ever({ '.github/workflows/check.yml': ['k1', 'k2'] }),
    base: tree({ ...all, '.github/workflows/check.yml': 'k1' }),
    published: [],
    leave: ['.github/workflows'],
  });
  expect(plan).toMatchObject({
    write: ['src/a.ts'],
    broughtBack: ['src/a.ts'],
    leftAway: ['content/districts/solano/a.yaml'],
    left: ['.github/workflows/check.yml', '.github/workflows/new.yml', '.github/workflows/publish.yml'],
  });
});

test('the commit that a copy was made from is told by its files, the newest of equals', () => {
  const line = [
    {
      commit: 'one',
      changes: new Map([
        ['a', 'a1'],
        ['b', 'b1'],
      ]),
    },
    { commit: 'two', changes: new Map([['a', 'a2']]) },
    { commit: 'two-and-a-bit', changes: new Map([['b', 'b2']]) },
    {
      commit: 'three',
      changes: new Map<string, string | null>([
        ['a', 'a3'],
        ['c', 'c1'],
      ]),
    },
  ];
  expect(findBase(tree({ a: 'a2', b: 'mine', mine: 'm' }), line)?.commit).toBe('two-and-a-bit');
  expect(findBase(tree({ a: 'a1' }), line)?.commit).toBe('one');
  // A file that came later is missed in a copy that was made before.
  const later = [...line.slice(0, 2), { commit: 'adds', changes: new Map([['d', 'd1']]) }];
  expect(findBase(tree({ a: 'a2', b: 'b1' }), later)?.commit).toBe('two');
});

test('the raw log of git is read, with paths of several words and files that went', () => {
  const hash = (digit: string) => digit.repeat(40);
  const text = `\u0001${hash('c')}\0\0:100644 100644 ${hash('1')} ${hash('2')} M\0a file.txt\0:100644 000000 ${hash('3')} ${hash('0')} D\0b\0\u0001${hash('d')}\0`;
  const log = parseRawLog(text);
  expect(log.map(({ commit }) => commit)).toEqual([hash('c'), hash('d')]);
  expect(log[0]!.changes).toEqual(
    new Map([
      ['a file.txt', hash('2')],
      ['b', null],
    ]),
  );
});

test('a change is kept against the version that it was made of, and fits as long as its lines are there', () => {
  const one = 'a\nb\nc\nd\ne\n';
  const two = 'a\nB\nc\nd\ne\nf\n';
  const own = 'a\nb\nc\nd\nmine\n';
  expect(nearestText(own, [two, one])).toBe(one);
  expect(nearestText(own, [])).toBeUndefined();
  const patch = writePatch('src/a.ts', one, own);
  expect(patch).toMatch(/^--- a\/src\/a\.ts\n\+\+\+ b\/src\/a\.ts\n/);
  expect(putBack('new\n' + one, patch)).toBe('new\n' + own);
  expect(putBack('other\n', patch)).toBeUndefined();
});
