import { describe, expect, test } from 'vitest';
import { examineCatalog, loadCatalog, loadSite } from '../../src/catalog/load.ts';
import { ContentError } from '../../src/catalog/problems.ts';
import { examineSmallSite, partnerFile, smallSite, today, writeTree } from './write-tree.ts';

const small = loadCatalog('bayview', { roots: [smallSite], buildDate: today });
const find = (id: string) => small.partners.find((partner) => partner.id === id);

describe('a district', () => {
  test('patches what its layer says', () => {
    const pantry = find('harbor-pantry');
    expect(pantry?.name).toBe('Harbor Pantry');
    expect(pantry?.phones).toEqual([{ id: 'desk', number: '510-635-4000', type: 'voice' }]);
    expect(pantry?.services[0]).not.toHaveProperty('cost');
  });
  test('loses a translation of what it says anew', () => {
    expect(find('harbor-pantry')?.services[0]?.eligibility).toEqual({ en: 'Families of Bayview' });
  });
  test('hides an entry of its layer', () => expect(find('old-clinic')).toBeUndefined());
  test('lists nothing whose areas it is not in', () => {
    expect(find('far-ferry')).toBeUndefined();
    expect(find('bus-office')?.services.map((service) => service.id)).toEqual(['pass']);
  });
  test("takes its layer's helplines and says some words of its own", () => {
    expect(small.district.helplines).toMatchObject([{ id: 'crisis', phone: '988', when: { en: 'Call day or night' } }]);
  });
  test('takes words of its layer into a vocabulary', () => {
    expect(small.vocabularies.topics.map((topic) => topic.id)).toEqual(['bus-pass', 'food-box', 'ferry']);
    expect(small.vocabularies.topics[0]).toMatchObject({ label: { en: 'Bus pass' }, synonyms: { en: ['bus card', 'clipper'] } });
  });
  test('keeps a ZIP code that begins with a nought', () => {
    expect(find('bus-office')?.locations[0]?.address?.postal_code).toBe('02134');
    expect(small.schools.find((school) => school.code === '0002')?.address.postal_code).toBe('02134');
  });
  test('knows which files have a say in an entry', () => {
    expect(small.partnerFiles.get('harbor-pantry')).toEqual([
      `${smallSite}/districts/bayview/partners/harbor-pantry.yaml`,
      `${smallSite}/layers/region/partners/harbor-pantry.yaml`,
    ]);
  });
});

describe("a copy's own content", () => {
  test('lies over the built-in one, file by file', () => {
    const { catalog, problems } = examineSmallSite({
      'layers/region/partners/harbor-pantry.yaml': 'name: Renamed Pantry',
      'districts/bayview/partners/new.yaml': partnerFile(''),
      'i18n/en.yaml': 'greeting: "Welcome"',
    });
    expect(problems).toEqual([]);
    expect(catalog?.partners.map((partner) => partner.name)).toContain('Renamed Pantry');
    expect(catalog?.partners.map((partner) => partner.id)).toContain('new');
    expect(catalog?.strings['en']).toEqual({ greeting: 'Welcome', plain: { call: 'Call' } });
  });
  test('may name its own districts', () => {
    expect(loadSite([writeTree({ 'site.yaml': 'districts: [elsewhere]' }), smallSite])).toMatchObject({
      districts: ['elsewhere'],
    });
    expect(loadSite([smallSite]).districts).toEqual(['bayview']);
  });
});

describe('faults are told with file and line', () => {
  const problemsOf = (files: Record<string, string>) => examineSmallSite(files).problems;
  const one = (lines: string) => problemsOf({ 'districts/bayview/partners/new.yaml': partnerFile(lines) });
  const file = 'districts/bayview/partners/new.yaml';

  test('a wrong key, with what was meant', () => {
    expect(one('elegibility: Everyone')).toEqual([
      `${file}:6 elegibility: "elegibility" is not a field here. Did you mean "eligibility"?`,
    ]);
  });
  test('a wrong word of a list, with what was meant', () => {
    expect(one('delivery: [onlin]')[0]).toMatch(
      /^districts\/bayview\/partners\/new\.yaml:6 services\.main\.delivery\.0: "onlin" is not one of the words allowed here\. Did you mean "online"\?/,
    );
  });
  test('every fault of a file, not only the first', () => {
    expect(one('minimum_age: five\nassured_date: "2026-02-30"\nassured_by: Us\nurl: www.example.org')).toHaveLength(3);
  });
  test('a fault in a file that a higher one covers', () => {
    expect(problemsOf({ 'layers/region/partners/old-clinic.yaml': 'phones: [{number: "two words"}]' })[0]).toContain(
      'layers/region/partners/old-clinic.yaml:1 phones.0.number: Expected one phone number',
    );
  });
  test('a new entry without a name, with what it may have wanted to patch', () => {
    expect(problemsOf({ 'districts/bayview/partners/harbr-pantry.yaml': 'url: "https://example.org"' })).toEqual([
      'districts/bayview/partners/harbr-pantry.yaml:1 "harbr-pantry" is new, so it needs a name. Did you mean to patch "harbor-pantry"?',
    ]);
  });
  test('a file that is not YAML, and one with another ending', () => {
    expect(
      problemsOf({ [file]: 'name: "open', 'districts/bayview/partners/b.yml': 'name: B' }).map((p) => p.split(' ')[0]),
    ).toEqual(['districts/bayview/partners/b.yml:', `${file}:1`]);
  });
  test('a file that is a list', () =>
    expect(problemsOf({ [file]: '- a' })).toEqual([`${file}:1 Expected fields such as "name: …" but found something else.`]));
  test('a wrong key of the district', () => {
    const text = 'id: bayview\nnmae: B\n';
    expect(problemsOf({ 'districts/bayview/district.yaml': text })).toContain(
      'districts/bayview/district.yaml:2 nmae: "nmae" is not a field here. Did you mean "name"?',
    );
  });
  test('a layer and a language that do not exist', () => {
    const root = writeTree({
      'districts/new/district.yaml':
        'id: new\nextends: [nowhere]\nname: N\nshort_name: N\ntitle: N\ntagline: N\nplace: {state: CA, counties: ["06001"], bounds: [-1, 1, 1, 2]}\n' +
        'timezone: America/Los_Angeles\nlanguages: [en, vi]\nservice_areas: [us]\nbrand: {color: "#000000", accent: "#000000"}\n',
    });
    const { catalog, problems } = examineCatalog('new', { roots: [root, smallSite], buildDate: today });
    expect(catalog).toBeUndefined();
    expect(problems.map((problem) => problem.what)).toEqual([
      'There is no layer "nowhere" in content/layers.',
      'Expected this file: the site is to speak "vi". Copy content/i18n/en.yaml and translate it.',
    ]);
  });
  test('a folder or a vocabulary that nothing reads', () => {
    expect(
      problemsOf({ 'districts/bayview/partner/a.yaml': 'name: A', 'layers/region/vocabularies/topic.yaml': 'terms: []' }),
    ).toEqual([
      'districts/bayview/partner: Nothing reads "partner" here. Did you mean "partners"?',
      'layers/region/vocabularies/topic.yaml: Nothing reads "topic.yaml" here. Did you mean "topics.yaml"?',
    ]);
  });
  test('a district that does not exist', () => {
    const load = () => loadCatalog('atlantis', { roots: [smallSite], buildDate: today });
    expect(load).toThrow(ContentError);
    expect(load).toThrow(/There is no district "atlantis".*Known: bayview/s);
  });
  test('a fault in the words of a layer', () => {
    expect(
      problemsOf({
        'layers/region/vocabularies/topics.yaml':
          'terms:\n  - id: ferry\n    synonyms: {en: [boat]}\n    needs:\n      - boats\n',
      })[0],
    ).toMatch(/^layers\/region\/vocabularies\/topics\.yaml:5 ferry\.needs\.0: "boats" is not one of the words allowed here/);
  });
});

test('the order of entries is that of layers and names, on every machine', () => {
  const again = loadCatalog('bayview', { roots: [smallSite], buildDate: today });
  expect(again).toEqual(small);
  expect(small.partners.map((partner) => partner.id)).toEqual(['harbor-pantry', 'bus-office', 'safe-house']);
});
