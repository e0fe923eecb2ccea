import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressKey, lookUpIn } from '../../src/catalog/geocode-lock.ts';
import { placeLocation } from '../../src/catalog/place-locations.ts';
import { LocationSchema } from '../../src/domain/location.ts';
import { PartnerSchema, normalizeFlatPartner } from '../../src/domain/partner.ts';
import { mergeLock, readBatchAnswer, writeBatch } from '../../src/map/geocode/census-batch.ts';
import { collectAddresses } from '../../src/map/geocode/collect-addresses.ts';
import { examineSmallSite, partnerFile, today, writeTree } from '../catalog/write-tree.ts';

const oak = { street: '1811 11th Avenue', city: 'Oakland', state: 'CA', postal_code: '94606-1234' };
const grand = { street: '500 Grand Ave, Suite 2', city: 'Oakland', state: 'CA' };
const lost = { street: '9 Nowhere Lane', city: 'Oakland', state: 'CA', postal_code: '94606' };
const zip = (code: string) => (code === '94606' ? { latitude: 37.79, longitude: -122.24 } : undefined);

/** As the batch service answered addresses of this shape; the order is its own. */
const answer = `"3","9 Nowhere Lane, Oakland, CA, 94606","No_Match"
"1","1811 11th Avenue, Oakland, CA, 94606","Match","Exact","1811 11TH AVE, OAKLAND, CA, 94606","-122.2448512345,37.7946212345","191261","L"
"2","500 Grand Ave, Suite 2, Oakland, CA, ","Match","Non_Exact","500 GRAND AVE, OAKLAND, CA, 94610","-122.2525,37.8085","191262","R"
`;
const read = (text: string, addresses = [oak, grand, lost]) => readBatchAnswer(text, addresses, zip);

describe('the geocoder', () => {
  it('is asked with the addresses and nothing else', () => {
    expect(writeBatch([oak, grand])).toBe('1,1811 11th Avenue,Oakland,CA,94606\n2,"500 Grand Ave, Suite 2",Oakland,CA,\n');
  });

  it('answers with points; what it did not find is kept as asked, and told', () => {
    const { places, unplaced } = read(answer);
    expect(places).toEqual({
      '1811 11th Avenue, Oakland, CA 94606': {
        latitude: 37.794621,
        longitude: -122.244851,
        matched: '1811 11TH AVE, OAKLAND, CA, 94606',
      },
      '500 Grand Ave, Suite 2, Oakland, CA': {
        latitude: 37.8085,
        longitude: -122.2525,
        matched: '500 GRAND AVE, OAKLAND, CA, 94610',
      },
      '9 Nowhere Lane, Oakland, CA 94606': null,
    });
    expect(unplaced).toEqual([{ address: '9 Nowhere Lane, Oakland, CA 94606', why: 'not found' }]);
  });

  it.each([
    ['another house', '1813 11TH AVE, OAKLAND, CA, 94606', '-122.24,37.79', 'another house'],
    ['a place far from the ZIP code', '1811 11TH AVE, REDDING, CA, 96001', '-122.39,40.58', '193 miles from its ZIP code'],
  ])('is not believed when it names %s', (_, matched, point, why) => {
    const row = `"1","1811 11th Avenue, Oakland, CA, 94606","Match","Non_Exact","${matched}","${point}","1","L"\n`;
    const { places, unplaced } = read(row, [oak]);
    expect(Object.values(places)).toEqual([null]);
    expect(unplaced[0]?.why).toContain(why);
  });

  it('is not believed when it names another town and there is no ZIP code', () => {
    const row = '"1","500 Grand Ave, Suite 2, Oakland, CA, ","Match","Exact","500 GRAND AVE, FRESNO, CA, 93701","-119.7,36.7"\n';
    expect(read(row, [grand]).unplaced[0]?.why).toContain('another town');
  });

  it('is asked again for what its answer lacks', () => {
    const { places, unplaced } = read('', [oak]);
    expect(places).toEqual({});
    expect(unplaced[0]?.why).toContain('ask again');
  });

  it('refuses a file that is not its answer', () => {
    expect(() => read('name,phone\nA,1\n')).toThrow('Row 1 is not an answer');
  });

  it('writes the same lock whatever the order', () => {
    const { places } = read(answer);
    const turned = Object.fromEntries(Object.entries(places).reverse());
    expect(JSON.stringify(mergeLock(undefined, turned))).toBe(JSON.stringify(mergeLock(undefined, places)));
  });
});

describe('which addresses are asked for', () => {
  const partner = (fields: object) => PartnerSchema.parse(normalizeFlatPartner({ ...base, ...fields }, () => {}));
  const base = { id: 'a', name: 'A', needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }] };

  it('those without a point, once, and not again', () => {
    const partners = [
      partner({ address: oak }),
      partner({ id: 'b', address: oak }),
      partner({ id: 'c', address: lost, latitude: '37.8', longitude: '-122.2' }),
    ];
    expect(collectAddresses(partners)).toEqual([oak]);
    expect(collectAddresses(partners, { source: 'S', places: { [addressKey(oak)]: null } })).toEqual([]);
  });

  it('never a mailing address, nor one of a confidential listing', () => {
    expect(collectAddresses([partner({ address: oak, confidential: 'true' })])).toEqual([]);
    const services = [
      {
        id: 'safe',
        name: 'N',
        needs: ['safety'],
        confidential: 'true',
        locations: ['m'],
        service_areas: ['us'],
        sources: [{ name: 'S' }],
      },
    ];
    const hidden = PartnerSchema.parse({ id: 'a', name: 'A', locations: [{ id: 'm', address: oak }], services });
    expect(collectAddresses([hidden])).toEqual([]);
    const mailing = PartnerSchema.parse({
      id: 'a',
      name: 'A',
      locations: [{ id: 'm', kind: 'mailing', address: oak }],
      services,
    });
    expect(collectAddresses([mailing])).toEqual([]);
  });
});

describe('the ladder', () => {
  const found = lookUpIn({
    source: 'S',
    places: { [addressKey(oak)]: { latitude: 37.7946, longitude: -122.2449, matched: 'M' } },
  });
  const place = (fields: object) => placeLocation(LocationSchema.parse({ id: 'main', ...fields }), new Map(), zip, found);

  it('takes a given point before the geocoder, and the geocoder before the ZIP code', () => {
    expect(place({ address: oak, latitude: '37.5', longitude: '-122.5' })).toMatchObject({ latitude: 37.5 });
    expect(place({ address: oak })).toMatchObject({ latitude: 37.7946, longitude: -122.2449, accuracy: 'exact' });
    expect(place({ address: lost })).toMatchObject({ latitude: 37.79, accuracy: 'approximate' });
    expect(place({ address: grand })).not.toHaveProperty('latitude');
  });
});

describe('a lock file', () => {
  const path = 'districts/bayview/geocode.lock.json';
  const examine = (lock: string) =>
    examineSmallSite({
      [path]: lock,
      'districts/bayview/partners/new.yaml': partnerFile('address: {street: "1 Elm Street", city: Bayview, state: CA}'),
    });
  const entry = (latitude: number, longitude: number) =>
    JSON.stringify({ source: 'S', places: { '1 Elm Street, Bayview, CA': { latitude, longitude, matched: 'M' } } });

  it('places a listing', () => {
    const { catalog, problems } = examine(entry(37.8, -122.27));
    expect(problems).toEqual([]);
    expect(catalog?.partners.find(({ id }) => id === 'new')?.locations[0]).toMatchObject({ latitude: 37.8, accuracy: 'exact' });
  });

  it.each([
    ['swapped', entry(-122.27, 37.8)],
    ['zero', entry(0, 0)],
  ])('with a point that is %s is refused, and says which', (_, lock) => {
    expect(examine(lock).problems.join()).toMatch(/geocode\.lock\.json: .*1 Elm Street, Bayview, CA.*swapped or zero/);
  });

  it('that is not JSON is refused', () => expect(examine('{').problems.join()).toContain('Expected JSON'));
});

it('npm run geocode sends nothing by itself, and fills the lock from a recorded answer', () => {
  const root = writeTree({
    'districts/oakland/partners/new.yaml': partnerFile('address: {street: "1 Elm Street", city: Oakland, state: CA}'),
    'answer.csv': '"1","1 Elm Street, Oakland, CA, ","Match","Exact","1 ELM ST, OAKLAND, CA, 94601","-122.27,37.8","1","L"\n',
  });
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['scripts/geocode-places.ts', '--district', 'oakland', ...args], {
      env: { ...process.env, CONTENT_DIR: root, BUILD_DATE: today },
      encoding: 'utf8',
    });
  expect(run()).toMatch(/^oakland: \d+ addresses .*\nNothing was sent\./);
  expect(run('--answer', join(root, 'answer.csv'))).toContain('\n1 found');
  const lock = readFileSync(join(root, 'districts/oakland/geocode.lock.json'), 'utf8');
  expect(Object.keys((JSON.parse(lock) as { places: object }).places)).toEqual(['1 Elm Street, Oakland, CA']);
});
