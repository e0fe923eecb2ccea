import { expect, test } from 'vitest';
import { placeLocation, schoolsByStreet } from '../../src/catalog/place-locations.ts';
import { LocationSchema } from '../../src/domain/location.ts';
import type { School } from '../../src/domain/school.ts';

const school: School = {
  id: 'adams',
  code: '1',
  name: 'Adams',
  school_district: 'D',
  address: { street: '1811 11th Ave.', city: 'Oakland', state: 'CA' },
  latitude: 37.79,
  longitude: -122.24,
};
const schools = schoolsByStreet([school]);
const zip = (code: string) => (code === '94606' ? { latitude: 37.7, longitude: -122.2 } : undefined);
const place = (fields: object) => placeLocation(LocationSchema.parse({ id: 'main', ...fields }), schools, zip);
const address = { street: '1 Oak Street', city: 'Oakland', state: 'CA', postal_code: '94606-1234' };

test('a point of its own stays, and is exact', () => {
  expect(place({ address, latitude: '37.5', longitude: '-122.5' })).toMatchObject({
    latitude: 37.5,
    longitude: -122.5,
    accuracy: 'exact',
  });
});
test('else it is where the school of that street is, however the street is written', () => {
  for (const street of ['1811 11th Avenue', '1811 11TH AVE', '1811 11th ave,']) {
    expect(place({ address: { ...address, street } })).toMatchObject({ latitude: 37.79, accuracy: 'exact' });
  }
  expect(place({ address: { ...address, street: '1811 11th Avenue', city: 'Fremont' } })).toMatchObject({
    accuracy: 'approximate',
  });
});
test('else in the middle of its ZIP code, and says so', () => {
  expect(place({ address })).toMatchObject({ latitude: 37.7, longitude: -122.2, accuracy: 'approximate' });
});
test('else nowhere', () => {
  expect(place({ address: { ...address, postal_code: '99999' } })).not.toHaveProperty('latitude');
  expect(place({ address: { street: '1 Oak Street', city: 'Oakland', state: 'CA' } })).not.toHaveProperty('latitude');
  expect(place({ name: 'By the lake' })).not.toHaveProperty('latitude');
});
test('a mailing address is nowhere, even with a point', () => {
  const mailing = place({ kind: 'mailing', address, latitude: '37.5', longitude: '-122.5' });
  expect(mailing).not.toHaveProperty('latitude');
  expect(mailing).not.toHaveProperty('longitude');
});
