import { expect, test } from 'vitest';
import { localizePartner, type Reader } from '../../src/catalog/localize.ts';
import { normalizeFlatPartner, PartnerSchema } from '../../src/domain/partner.ts';
import { nearestFor } from '../../src/site/near-school.ts';

const reader: Reader = { lang: 'en', fallback: 'en', today: '2026-11-21', staleAfterDays: 365 };
const service = (id: string, fields: object) => {
  const common = { needs: ['food'], service_areas: ['us'], sources: [{ name: 'S' }], phones: [{ number: '510-635-3663' }] };
  const checked = { assured_date: '2026-10-01', assured_by: 'Us' };
  const flat = { id, name: id, ...common, ...checked, ...fields };
  return localizePartner(PartnerSchema.parse(normalizeFlatPartner(flat)), reader)[0]!;
};
const address = (city: string) => ({ address: { street: '1 A Street', city, state: 'CA' } });
const school = { latitude: 38.1, longitude: -122.2, address: { city: 'Vallejo' } };
// A hundredth of a degree of latitude is 1.1 kilometres.
const north = (id: string, degrees: number) =>
  service(id, { ...address('Vallejo'), latitude: 38.1 + degrees, longitude: -122.2 });
const keys = (services: Parameters<typeof nearestFor>[0], count = 3) =>
  nearestFor(services, school, count).map((near) => near.service.key);

test('the nearest places come first, then one that needs no trip', () => {
  expect(keys([north('far', 0.05), service('line', {}), north('near', 0.01)])).toEqual(['near', 'far', 'line']);
  expect(keys([north('out-of-reach', 0.4), service('line', {})])).toEqual(['line']);
});

test('a place in the same town at no known point stands before one out of town, and names no distance', () => {
  const list = [
    north('out', 0.2),
    service('somewhere', address('vallejo')),
    service('elsewhere', address('Dixon')),
    north('near', 0.01),
  ];
  expect(keys(list)).toEqual(['near', 'somewhere', 'out']);
  expect(nearestFor(list, school)[1]).not.toHaveProperty('distance');
});

test('what nobody has checked for years stands below what is a little farther', () => {
  const old = north('old', 0.01);
  expect(keys([{ ...old, freshness: 'old' }, north('fresh', 0.03)])).toEqual(['fresh', 'old']);
});
