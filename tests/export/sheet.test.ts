import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { readPartnerTrees } from '../../src/catalog/read-partner-trees.ts';
import { readYaml } from '../../src/catalog/read-yaml.ts';
import { writeSheet } from '../../src/export/write-sheet.ts';
import { compareSheet } from '../../src/import/apply-sheet.ts';
import { editYaml, listChanges } from '../../src/import/edit-yaml.ts';
import { readSheet } from '../../src/import/read-sheet.ts';
import { formatTree } from '../../src/import/format-tree.ts';
import { readRows } from '../../src/sheet/rows.ts';
import { anyDirectory, anyTree } from './any-directory.ts';

/** Reads a spreadsheet without checking what its cells say. */
const readBack = (text: string) => readRows(readCsv(text).rows.map(({ cells }) => new Map(Object.entries(cells))));

describe('out and in again', () => {
  test('any directory comes back the same', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const { partners, notes } = readBack(writeSheet(directory, ['en', 'es']));
        expect(notes).toEqual([]);
        expect(partners.map(({ id, tree }) => ({ id, tree }))).toEqual(directory);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['district', 'oakland'],
    ['district', 'solano'],
    ['layer', 'california'],
    ['layer', 'united-states'],
  ] as const)('the %s %s comes back the same, and nothing would be written', (kind, id) => {
    const there = readPartnerTrees(['content'], kind, id);
    const { partners, problems, notes } = readSheet(writeSheet([...there.values()], ['en', 'es']), 'a.csv');
    expect([problems, notes]).toEqual([[], []]);
    expect(partners).toEqual([...there.values()].map(({ id, tree }) => ({ id, tree })));
    expect(compareSheet(partners, new Map([...there].map(([key, { text }]) => [key, text])))).toEqual({
      write: [],
      unnamed: [],
      lines: [],
    });
  });
});

describe('a change in one cell', () => {
  const text = `# The pantry. Ask for Ana.
name: "Harbor House"   # as on its sign
needs: [food]
phones:
  # the front desk
  - number: "510-555-0100"
  - number: "510-555-0101"
service_areas: [us]
sources: [{name: "Itself"}]
`;
  const { tree } = { tree: (readYaml(text, '') as { data: Record<string, unknown> }).data };
  test('changes one line of the file, and keeps its comments', () => {
    const after = { ...tree, phones: [{ number: '510-555-0199' }, { number: '510-555-0101' }] };
    expect(editYaml(text, tree, after)).toBe(text.replace('"510-555-0100"', '510-555-0199'));
    expect(listChanges(tree, after)).toEqual([{ path: 'phones.1.number', before: '"510-555-0100"', after: '"510-555-0199"' }]);
  });
  test('adds and takes away fields where they stand', () => {
    const { needs: _, ...rest } = tree;
    const edited = editYaml(text, tree, { ...rest, group: 'government' });
    expect(edited).toContain('# the front desk');
    expect(edited).not.toContain('needs');
    expect(edited).toContain('\ngroup: government\n');
  });
});

test('any file becomes any other, exactly', () => {
  fc.assert(
    fc.property(anyTree, anyTree, (before, after) => {
      const text = formatTree(before);
      const read = readYaml(text, '') as { data: Record<string, unknown> };
      const now = (readYaml(formatTree(after), '') as { data: Record<string, unknown> }).data;
      const edited = readYaml(editYaml(text, read.data, now), '');
      expect('data' in edited && edited.data).toEqual(now);
    }),
    { numRuns: 100 },
  );
});

describe('a spreadsheet', () => {
  const rows = (header: string, ...lines: string[]) => readSheet([header, ...lines].join('\n'), 'a.csv');
  const header =
    'partner,name_en,name_es,needs,service_areas,sources_1_name,address_street,address_city,address_state,address_postal_code,assured_date,assured_by';
  test('with our columns becomes a partner', () => {
    const { partners, problems } = rows(
      header,
      'harbor,Harbor,Puerto,food; housing,us-oh-055,Itself,1 Elm,Chardon,OH,44024,2026-03-14,Ana',
    );
    expect(problems).toEqual([]);
    expect(partners[0]).toEqual({
      id: 'harbor',
      tree: {
        name: { en: 'Harbor', es: 'Puerto' },
        needs: ['food', 'housing'],
        service_areas: ['us-oh-055'],
        sources: [{ name: 'Itself' }],
        address: { street: '1 Elm', city: 'Chardon', state: 'OH', postal_code: '44024' },
        assured_date: '2026-03-14',
        assured_by: 'Ana',
      },
    });
  });
  test('that a program has changed by itself is mended, and says so', () => {
    const { partners, problems, notes } = rows(header, 'harbor,Harbor,,food,us,Itself,1 Elm,Boston,MA,2134,3/14/2026,Ana');
    expect(problems).toEqual([]);
    expect(partners[0]!.tree).toMatchObject({ address: { postal_code: '02134' }, assured_date: '2026-03-14' });
    expect(notes).toEqual([
      'a.csv:2 address_postal_code: Read "2134" as "02134".',
      'a.csv:2 assured_date: Read "3/14/2026" as "2026-03-14".',
    ]);
  });
  test('whose columns are misspelt says what to type', () => {
    expect(rows('partner,nmae', 'a,b').problems[0]!.what).toBe(
      '"nmae" is not the name of a field. Did you mean "name"? Begin it with # to leave it out.',
    );
    expect(rows('partner,#notes,name', 'a,b,c').notes).toEqual(['The column "#notes" is not read.']);
  });
  test('says which row is not a partner', () => {
    const { problems } = rows(header, 'Harbor House,Harbor,,food,us,Itself,,,,,,', 'b,B,,foot,us,Itself,,,,,,');
    expect(problems.map(({ line, at }) => [line, at])).toEqual([
      [2, 'partner'],
      [3, 'b: services.0.needs.0'],
    ]);
  });
  test('of an organization in two rows must agree with itself', () => {
    const two = (second: string) =>
      rows('partner,name,service,service_name,needs,service_areas,sources_1_name', 'a,A,one,One,food,us,S', second);
    expect(two('a,,two,Two,housing,us,S').problems).toEqual([]);
    expect(two('a,,two,Two,housing,us,S').partners[0]!.tree['services']).toHaveLength(2);
    expect(two('a,B,two,Two,housing,us,S').problems[0]!.what).toContain('The first row of "a" says something else here.');
    expect(two('a,,,Two,housing,us,S').problems[0]!.what).toContain('"a" has several rows, so each needs an id here.');
  });
});
