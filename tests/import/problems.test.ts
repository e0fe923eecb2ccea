import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentRootOf, runImport } from '../../src/import/run-import.ts';
import { applyChanges, comparePartners } from '../../src/import/write-partners.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const mappingPath = 'districts/x/sources/list/mapping.yaml';
const mapping = `file: rows.csv
key: id
columns: {phone: phone}
source: {name: A list}
every_row: {into: districts/x, service_areas: [us-ca-001]}
`;
const row = (id: string, more = '') => `  - row: "${id}"
    partner: ${id}
    organization: "House ${id}"
    service: box
    group: community-faith
    name: {en: "A box"}
    description: {en: "Some food."}
    needs: [food]
    topics: [food-pantry]
${more}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waypost-import-'));
  write('vocabularies/topics.yaml', 'terms:\n  - {id: food-pantry}\n');
  write('vocabularies/partner-groups.yaml', 'terms:\n  - {id: community-faith}\n');
  write(mappingPath, mapping);
  write('districts/x/sources/list/rows.csv', 'id,phone\na,211\nb,988\n');
  write('districts/x/sources/list/words/part-1.yaml', `rows:\n${row('a')}${row('b')}`);
});
afterEach(() => rmSync(root, { recursive: true }));

/** The problems as `file:line at: what`, the file by its last part. */
const problems = () =>
  runImport(root).problems.map(
    ({ file, line, at, what }) => `${file.split('/').at(-1)}:${line ?? ''} ${at ? `${at}: ` : ''}${what}`,
  );

describe('mistakes', () => {
  test('are found all at once, each with its file and line', () => {
    write('districts/x/sources/list/rows.csv', 'id,phone\na,211\nb,988\nc,\n');
    write(
      'districts/x/sources/list/words/part-1.yaml',
      `rows:\n${row('a').replace('food-pantry', 'food-pantri')}${row('bb')}${row('d', '    colour: red\n').replace('[food]', '[food, housing, jobs, legal]')}`,
    );
    expect(problems()).toEqual(
      [
        'part-1.yaml:10 a: There is no topic "food-pantri". Did you mean "food-pantry"?',
        'part-1.yaml:27 d: needs: Expected at most three needs, the most important first, but found ["food","housing","jobs","legal"].',
        'part-1.yaml:29 d: colour: "colour" is not a field here. Take it out, or look at its spelling.',
        'rows.csv:3 "b" has no words yet. Write it in words/*.yaml, or say there why it is left out (leave_out:).',
        'rows.csv:4 "c" has no words yet. Write it in words/*.yaml, or say there why it is left out (leave_out:).',
        'part-1.yaml:11 bb: There is no such row in',
        'part-1.yaml:20 d: There is no such row in',
      ].map((line) => expect.stringContaining(line)),
    );
  });

  test('a row twice, a row ruled out that has words, and an unknown group', () => {
    write(mappingPath, `${mapping}leave_out:\n  - {column: phone, values: {"988": Not now.}}\n`);
    write('districts/x/sources/list/words/part-2.yaml', `rows:\n${row('a').replace('community-faith', 'church')}`);
    expect(problems()).toEqual([
      expect.stringMatching(/^part-2\.yaml:2 "a" stands in .*part-1\.yaml already/),
      expect.stringMatching(/^rows\.csv:3 .*has words for "b", but the mapping leaves it out/),
    ]);
  });

  test('a column that the mapping forgets, and one that is not there', () => {
    write(mappingPath, mapping.replace('phone: phone', 'phone: telephone'));
    expect(problems()).toEqual([
      expect.stringContaining('rows.csv:1 Expected a column "telephone"'),
      expect.stringContaining('mapping.yaml: The column "phone" of rows.csv is not named here'),
    ]);
  });

  test('an area that the mapping does not know', () => {
    write(
      mappingPath,
      `file: rows.csv\nkey: id\ncolumns: {area: phone}\nsource: {name: A list}\nareas:\n  "211": {into: districts/x, service_areas: [us]}\n`,
    );
    expect(problems()).toEqual([expect.stringContaining('rows.csv:3 The mapping does not know the area "988"')]);
  });

  test('a dropped cell needs its reason', () => {
    write('districts/x/sources/list/words/part-1.yaml', `rows:\n${row('a', '    drop: [phone]\n')}${row('b')}`);
    expect(problems()).toEqual([expect.stringContaining('a: because: Expected the reason why cells are dropped')]);
  });
});

describe('writing', () => {
  test('writes what is new, leaves what is the same, and removes what no row gives any more', () => {
    applyChanges(root, comparePartners(root, runImport(root).files));
    expect(readFileSync(join(root, 'districts/x/partners/a.yaml'), 'utf8')).toMatch(
      /^# Made by "npm run import" from districts\/x\/sources\/list\/mapping\.yaml\. Change it there\.\n/,
    );
    expect(comparePartners(root, runImport(root).files)).toEqual({ write: [], remove: [], keptByHand: [] });
    write('districts/x/sources/list/rows.csv', 'id,phone\na,211\n');
    write('districts/x/sources/list/words/part-1.yaml', `rows:\n${row('a')}`);
    expect(comparePartners(root, runImport(root).files).remove).toEqual(['districts/x/partners/b.yaml']);
  });

  test('leaves a file alone that somebody made theirs', () => {
    write('districts/x/partners/a.yaml', 'name: Our own words\n');
    write('districts/x/partners/ours.yaml', 'name: Never imported\n');
    const changes = comparePartners(root, runImport(root).files);
    expect(changes).toMatchObject({ remove: [], keptByHand: ['districts/x/partners/a.yaml'] });
    expect(changes.write.map(({ path }) => path)).toEqual(['districts/x/partners/b.yaml']);
  });

  test('changes only what the chosen mapping has a say in', () => {
    cpSync(join(root, 'districts/x/sources/list'), join(root, 'sources/other'), { recursive: true });
    write('sources/other/rows.csv', 'id,phone\ne,211\n');
    write('sources/other/words/part-1.yaml', `rows:\n${row('e')}`);
    const { files } = runImport(root);
    expect(comparePartners(root, files, new Set(['sources/other/mapping.yaml'])).write.map(({ path }) => path)).toEqual([
      'districts/x/partners/e.yaml',
    ]);
  });

  test('finds the content folder above a mapping', () => {
    expect(contentRootOf(join(root, mappingPath))).toBe(root);
  });
});
