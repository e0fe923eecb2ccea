import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { slugOf } from '../../src/catalog/read-schools.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { examineSmallSite, smallSite, today } from './write-tree.ts';

describe('the schools of a district', () => {
  const { schools } = loadCatalog('bayview', { roots: [smallSite], buildDate: today });
  test('are those that the state marks as open, by name', () => {
    expect(schools.map((school) => school.name)).toEqual(['Adams High', 'Adams High', 'José Ortega Elementary']);
  });
  test('have addresses of their own, also where two bear one name', () => {
    expect(schools.map((school) => school.id)).toEqual(['adams-high', 'adams-high-0004', 'jose-ortega-elementary']);
  });
  test('take their phone from the other file, and get a whole web address', () => {
    expect(schools[2]).toMatchObject({ phone: '(510) 635-1000', url: 'https://www.ortega.example.org', contact_date: '2024-05' });
    expect(schools[0]?.phone).toBeUndefined();
  });
});

describe('a fault in the files is told with its line', () => {
  const head = 'Code,School,District,Street,City,State,Zip,Lat,Lon,Status\n';
  const problemsOf = (csv: string) => examineSmallSite({ ...map, 'districts/bayview/schools.csv': csv }).problems;
  const map = {
    'districts/bayview/schools.map.yaml':
      'source: {name: S}\ncolumns: {code: Code, name: School, school_district: District, street: Street, city: City, state: State, postal_code: Zip, latitude: Lat, longitude: Lon}\n',
  };
  test('a point that is none', () => {
    expect(
      problemsOf(
        `${head}1,A,D,1 St,C,CA,02134,37,-122,a\n2,B,D,"2 St\nEast",C,CA,02134,x,-122,a\n3,C,D,3 St,C,CA,2134,37,-122,a\n`,
      ).map((p) => p.slice(0, 48)),
    ).toEqual(
      expect.arrayContaining([
        'districts/bayview/schools.csv:3 B latitude: Inva',
        'districts/bayview/schools.csv:5 C address.postal',
      ]),
    );
  });
  test('a column that is not there', () => {
    expect(problemsOf('Code,Schol\n1,A\n')[0]).toContain('districts/bayview/schools.csv:1 Expected a column "School"');
  });
  test('a file that is not there', () => {
    expect(
      examineSmallSite({ 'districts/bayview/schools.map.yaml': `file: none.csv\n${map['districts/bayview/schools.map.yaml']}` })
        .problems[0],
    ).toContain('districts/bayview/none.csv, which this map names.');
  });
});

test('a name becomes a part of an address', () => {
  expect(["José Ortega's High", 'K & L Ño-12', ' (Old) St. Mary '].map(slugOf)).toEqual([
    'jose-ortegas-high',
    'k-and-l-no-12',
    'old-st-mary',
  ]);
});

test('rows of a spreadsheet know their line', () => {
  expect(readCsv('\uFEFFa, b\n1,"x\ny"\n\n2,"q ""r"""\n')).toEqual({
    columns: ['a', 'b'],
    rows: [
      { line: 2, cells: { a: '1', b: 'x\ny' } },
      { line: 5, cells: { a: '2', b: 'q "r"' } },
    ],
  });
  expect(readCsv('a\r\n"x\r\ny"\r\n\r\n2\r\n').rows.map((row) => row.line)).toEqual([2, 5]);
  expect(readCsv('a\r1\r2').rows.map((row) => row.line)).toEqual([2, 3]);
});
