import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { runSheet } from '../../src/import/run-sheet.ts';
import { convertTable } from '../../src/import/convert-table.ts';
import { guessColumns } from '../../src/import/guess-columns.ts';
import { collectNeedWords, guessNeeds } from '../../src/import/guess-needs.ts';
import { today } from '../catalog/write-tree.ts';
import { mapleSheet } from './maple-valley.ts';

const { vocabularies } = loadCatalog('oakland', { roots: ['content'], buildDate: today });
const needWords = collectNeedWords(vocabularies);
const setting = {
  name: 'p.csv',
  into: 'districts/maple-valley',
  source: 'Example list',
  lang: 'en',
  state: 'OH',
  service_areas: ['us-oh-055'],
  needWords,
  groups: vocabularies['partner-groups'].map(({ id }) => id),
};
function convert(text: string) {
  const { columns, rows } = readCsv(text);
  return convertTable(rows, guessColumns(columns), setting);
}
const guessed = (header: string) =>
  Object.fromEntries(
    guessColumns(header.split(',')).flatMap(({ column, fact, lang }) =>
      fact ? [[column, lang ? `${fact} ${lang}` : fact]] : [],
    ),
  );

describe('a header that is not ours', () => {
  test.each([
    ['Agency,Telephone,Web Site', { Agency: 'organization', Telephone: 'phone', 'Web Site': 'url' }],
    ['Name,Program', { Name: 'organization', Program: 'service_name' }],
    ['Organization,Name', { Organization: 'organization', Name: 'service_name' }],
    ['Name,Name (Spanish)', { Name: 'organization', 'Name (Spanish)': 'organization es' }],
    [
      'description_en,Descripción,Spanish description',
      { description_en: 'description en', Descripción: 'description', 'Spanish description': 'description es' },
    ],
    ['Orgnization,Elegibility', { Orgnization: 'organization', Elegibility: 'eligibility' }],
    ['Phone,Phone 2,Phone', { Phone: 'phone', 'Phone 2': 'phone_2' }],
    ['Secret,Staff notes', {}],
  ])('%s', (header, facts) => expect(guessed(header)).toEqual(facts));
});

test.each([
  ['Food pantry', '', ['food']],
  ['Food / Clothing', '', ['food', 'clothing']],
  ['dental-vision', '', ['dental-vision']],
  ['Help with rent', '', ['housing']],
  ['', 'We give rides to school', ['transportation']],
  ['Miscellaneous', '', []],
])('the category "%s" is taken for a need', (category, more, needs) =>
  expect(guessNeeds(category, more, needWords).needs).toEqual(needs),
);

test('thirty rows become thirty partners, and every cell not carried is told', () => {
  const { partners, outcomes } = convert(mapleSheet());
  expect(partners).toHaveLength(30);
  expect(outcomes.every(({ outcome }) => outcome === 'out')).toBe(true);
  expect(outcomes.every(({ lost }) => lost.some(({ column }) => column === 'Staff Notes'))).toBe(true);
  expect(JSON.stringify(partners)).not.toContain('Not for the public');
  expect(partners[0]!.tree).toMatchObject({
    name: 'Example Food pantry of Chardon 1',
    service_name: { en: 'Food pantry (example)', es: 'Food pantry (ejemplo)' },
    needs: ['food'],
    cost: 'free',
    languages: ['en', 'es'],
    schedules: [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opens_at: '09:00', closes_at: '17:00' }],
    address: { street: '100 Maple Street', city: 'Chardon', state: 'OH', postal_code: '44024' },
  });
});

describe('a spreadsheet as offices keep them', () => {
  const read = (text: string) => runSheet(text, 'p.csv', setting, new Map());
  test('may have a title and empty rows around its table, and lines are counted as they stand', () => {
    const { outcomes } = read('\uFEFFResources of the county,,\n,,\nAgency,Category,Phone\nHelp,food,440-555-0100\n,,\n,food,\n');
    expect(outcomes.map(({ line, outcome }) => [line, outcome])).toEqual([
      [4, 'out'],
      [6, 'left out'],
    ]);
  });
  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('may have %s between its cells', (_, mark) => {
    const { changes } = read(['Agency,Category,Cost', 'Help,food,Free'].join('\n').replaceAll(',', mark));
    expect(changes.write[0]!.text).toContain('cost: free');
  });
  test('names states and languages in words, and days in short', () => {
    const { partners, outcomes } = convert(
      'Agency,Category,Address,City,State,Zip,Languages,Verified,Hours\n' +
        'A,food,1 Elm St,Erie,Pennsylvania,16501,English/Español,1/5/26,Mon/Wed 9am-5pm\nB,food,1 Elm St,Boston,MA,2108,,,\nC,food,1 Elm St,Burton,OH,4402,,,\n',
    );
    expect(partners.map(({ tree }) => tree)).toMatchObject([
      {
        address: { state: 'PA' },
        languages: ['en', 'es'],
        assured_date: '2026-01-05',
        schedules: [{ byday: ['MO', 'WE'], opens_at: '09:00', closes_at: '17:00' }],
      },
      { address: { state: 'MA', postal_code: '02108' } },
      { address: { state: 'OH' } },
    ]);
    expect(partners[2]!.tree['address']).not.toHaveProperty('postal_code');
    expect(outcomes[2]!.lost.map(({ why }) => why)).toEqual(['Not a ZIP code: "4402"']);
  });
});

describe('rows', () => {
  const header = 'Organization,Program,Category,Address,Phone,Verified,Description';
  test('of one organization become its services, each at its place', () => {
    const { partners } = convert(
      `${header}\nHelp,Food,food,"1 Elm St, Chardon, OH 44024",,,\nHelp,Coats,clothing,"2 Oak St, Chardon, OH 44024",,,\nHelp,Coats,clothing,"1 Elm St, Chardon, OH 44024",,,\n`,
    );
    expect(partners).toHaveLength(1);
    expect(partners[0]!.tree['locations']).toHaveLength(2);
    expect(
      (partners[0]!.tree['services'] as { id: string; locations: string[] }[]).map(({ id, locations }) => [id, locations]),
    ).toEqual([
      ['food', ['place-1']],
      ['coats', ['place-2']],
      ['coats-2', ['place-1']],
    ]);
  });
  test('without an organization or a need are left out, with the reason', () => {
    const { partners, outcomes } = convert(`${header}\n,Food,food,,,,\nHelp,,misc,,,,\n`);
    expect(partners).toEqual([]);
    expect(outcomes.map(({ detail }) => detail)).toEqual([
      'It names no organization.',
      'Nobody can tell which need it answers from "misc". Type one, such as food.',
    ]);
  });
  test('keep their own date, and never get one', () => {
    const { partners } = convert(`${header}\nA,,food,,,3/14/2026,\nB,,food,,,,\nC,,food,,,soon,\n`);
    expect(partners.map(({ tree }) => [tree['assured_date'], tree['assured_by']])).toEqual([
      ['2026-03-14', 'Example list'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
  test('of a place where people hide give no address, not even in the report', () => {
    const { partners, outcomes } = convert(
      `${header}\nSafe,,housing,"9 Secret Road, Chardon, OH 44024",440-555-0100,,A domestic violence shelter\n`,
    );
    expect(partners[0]!.tree).toMatchObject({ confidential: true });
    expect(JSON.stringify([partners, outcomes])).not.toContain('Secret Road');
    expect(outcomes[0]!.lost[0]!.why).toContain('may put people in danger');
  });
});

describe('a newer spreadsheet of strangers', () => {
  const table = (phone: string) => `Organization,Category,Phone\nHelp House,food,${phone}\n`;
  const [first] = runSheet(table('440-555-0100'), 'p.csv', setting, new Map()).changes.write;
  test('changes only what it speaks of: what somebody added stays', () => {
    const edited = `${first!.text}description: {en: By hand}\n`;
    const { changes } = runSheet(table('440-555-0101'), 'p.csv', setting, new Map([['help-house', edited]]));
    expect(changes.lines).toEqual(['~ help-house', '    phones.1.number: "440-555-0100" → "440-555-0101"']);
    expect(changes.write[0]!.text).toContain('By hand');
  });
  test('leaves a file alone that has services where it has one', () => {
    const { changes } = runSheet(table(''), 'p.csv', setting, new Map([['help-house', 'name: A\nservices: []\n']]));
    expect(changes.write).toEqual([]);
    expect(changes.lines[0]).toContain('! help-house: left as it is');
  });
});
