import { describe, expect, test } from 'vitest';
import { isCallable } from '../../src/catalog/check.ts';
import { examineSmallSite, partnerFile } from './write-tree.ts';

const file = 'districts/bayview/partners/new.yaml';
const one = (lines: string) => examineSmallSite({ [file]: partnerFile(lines) }).problems;

describe('a reference to nothing', () => {
  test.each([
    ['a topic', 'topics: [food-boxes]', 'There is no topic "food-boxes". Did you mean "food-box"?'],
    ['a group', 'group: comunity', 'There is no partner group "comunity". Did you mean "community"?'],
    ['an unlike topic', 'topics: [zebra]', 'There is no topic "zebra". The list is in content/vocabularies/topics.yaml.'],
  ])('%s', (_, lines, what) => expect(one(lines)).toEqual([`${file}:6 ${what}`]));

  test('a location', () => {
    const services =
      'services:\n  - id: a\n    name: A\n    needs: [food]\n    locations: [mian]\n    service_areas: [us]\n    sources: [{name: S}]\n';
    const text = `name: N\nlocations: [{id: main}]\n${services}`;
    expect(examineSmallSite({ [file]: text }).problems).toEqual([`${file}:7 There is no location "mian". Did you mean "main"?`]);
  });
  test('a school of a notice', () => {
    const text =
      'title: T\nfrom: "2026-01-01"\nuntil: "2026-01-02"\nsource: {name: S}\nschools:\n  - adams-high\n  - adams-hig\n';
    expect(examineSmallSite({ 'districts/bayview/notices/a.yaml': text }).problems).toEqual([
      'districts/bayview/notices/a.yaml:7 There is no school "adams-hig". Did you mean "adams-high"?',
    ]);
  });
});

describe('a date', () => {
  test('of checking is not after today, and says who checked', () => {
    expect(one('assured_date: "2026-11-22"\nassured_by: Us')[0]).toContain(':6 2026-11-22 is after today (2026-11-21)');
    expect(one('assured_date: "2026-12"\nassured_by: Us')[0]).toContain('2026-12 is after today');
    expect(one('assured_date: "2026-11"\nassured_by: Us')).toEqual([]);
    expect(one('assured_date: "2026"\nassured_by: Us')).toEqual([]);
    expect(one('assured_date: "2026-11-21"')[0]).toContain('not by whom. Add assured_by.');
  });
  test('of a state is not after today', () => {
    expect(one('state: {status: full, as_of: "2027-01-01"}')[0]).toContain(':6 2027-01-01 is after today');
  });
  test('of a change is not after today', () => {
    const lines = 'changes:\n  - {date: "2026-11-21", kind: hours}\n  - {date: "2026-12-01", kind: moved}';
    expect(one(lines)).toEqual([
      `${file}:8 2026-12-01 is after today (2026-11-21). Expected the day from which it is so, once it is.`,
    ]);
  });
  test('of a notice runs forwards', () => {
    const text = 'title: T\nfrom: "2026-01-02"\nuntil: "2026-01-01"\nsource: {name: S}\n';
    expect(examineSmallSite({ 'districts/bayview/notices/a.yaml': text }).problems).toEqual([
      'districts/bayview/notices/a.yaml:3 until: Expected a last day that is not before the first, but found 2026-01-01.',
    ]);
  });
});

describe('a point', () => {
  const at = (latitude: string, longitude: string) => one(`latitude: ${latitude}\nlongitude: ${longitude}`);
  test('inside the district is fine, and a little outside', () => {
    expect(at('37.8', '-122.27')).toEqual([]);
    expect(at('37.5', '-122.27')).toEqual([]);
  });
  test('in the ocean', () => expect(at('0', '0')[0]).toContain(':6 Latitude and longitude are zero'));
  test('with its numbers swapped', () => {
    expect(at('-122.27', '37.8')[0]).toContain(
      ':6 Latitude and longitude are swapped: type latitude: 37.8 and longitude: -122.27.',
    );
  });
  test('far away', () => expect(at('34.05', '-118.24')[0]).toContain('34.05, -118.24 is far outside bayview'));
});

describe('a confidential entry', () => {
  const place = 'confidential: true\naddress: {street: "1 Secret Street", city: Bayview, state: CA}\n';
  test('with an address is refused, and the address is not repeated', () => {
    const problems = one(place);
    expect(problems[0]).toContain('This entry is confidential, so it must not have a place.');
    expect(problems.join()).not.toContain('Secret');
  });
  test.each([
    ['coordinates', 'confidential: true\nlatitude: 37.8\nlongitude: -122.27'],
    ['directions', 'confidential: true\ntransportation: "Bus 12 to Elm Street"'],
    ['a map link', 'confidential: true\nurl: "https://www.google.com/maps/place/x"'],
    [
      'an address that it hides again',
      'confidential: true\nlocations: [{id: a, hidden: true, address: {street: "1 Secret Street", city: B, state: CA}}]',
    ],
    ['a note on where it moved', 'confidential: true\nchanges: [{date: "2026-10-02", kind: moved, note: "To 1 Secret Street"}]'],
    ['a state that says where to', 'confidential: true\nstate: {status: moved, as_of: "2026-10-02", note: "To 1 Secret Street"}'],
    ['a school where it is given', 'confidential: true\ndelivery: [at-school]'],
  ])('with %s is refused', (_, lines) => expect(one(lines).join()).toContain('confidential'));

  test('is refused where another layer knows its address', () => {
    const problems = examineSmallSite({
      'layers/region/partners/shelter.yaml': partnerFile('address: {street: "1 Secret Street", city: Bayview, state: CA}'),
      'districts/bayview/partners/shelter.yaml': 'confidential: true\nlocations: ~\nservices: [{id: main, locations: []}]\n',
    }).problems;
    expect(problems.join('\n')).toContain('layers/region/partners/shelter.yaml');
    expect(problems.join('\n')).toContain('confidential');
    expect(problems.join('\n')).not.toContain('Secret');
  });
  test('of an organization with other places must not have one of them', () => {
    const service = (id: string, more: string) =>
      `  - {id: ${id}, name: A, needs: [food], locations: [main], service_areas: [us], sources: [{name: S}]${more}}\n`;
    const text = `name: N\nlocations: [{id: main}]\nservices:\n${service('open', '')}${service('safe', ', confidential: true')}`;
    expect(examineSmallSite({ [file]: text }).problems).toEqual([
      `${file}:5 This service is confidential, so it must not have a place. Take its locations out.`,
    ]);
  });
});

test('two services, places or phones of one id are refused', () => {
  expect(one('locations:\n  - id: a\n  - id: a')).toEqual([
    `${file}:8 The id "a" stands in this list for the second time. Give this item another one, or take it out.`,
  ]);
});

test('a number that cannot be called', () => {
  expect(examineSmallSite({ [file]: partnerFile('').replace('510-635-3690', '510-635-369') }).problems).toEqual([
    `${file}:2 "510-635-369" is not a phone number that can be called. Look at its digits.`,
  ]);
});

test.each([
  ['510-635-3690', true],
  ['(510) 635-3690', true],
  ['+1 510 635 3690', true],
  ['1-800-273-8255', true],
  ['211', true],
  ['988', true],
  ['741741', true],
  ['123', false],
  ['510-635-369', false],
  ['635-3690', false],
  ['51-635-36900', true],
])('%s can be called: %s', (number, expected) => expect(isCallable(number)).toBe(expected));
