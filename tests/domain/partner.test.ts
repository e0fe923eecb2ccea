import { describe, expect, test } from 'vitest';
import { CostSchema, normalizeFlatPartner, PartnerSchema, serviceKey } from '../../src/domain/partner.ts';

const flat = {
  id: 'pantry',
  name: 'Harbor Pantry',
  phones: [{ number: '510-555-0100' }],
  address: { street: '1 Main Street', city: 'Oakland', state: 'CA', postal_code: '02134' },
  latitude: '37.8',
  longitude: '-122.2',
  needs: ['food'],
  service_areas: ['us-ca-001'],
  sources: [{ name: 'A list' }],
};

describe('a flat file', () => {
  test('becomes one service at one place, both called main', () => {
    const partner = PartnerSchema.parse(normalizeFlatPartner(flat));
    expect(partner.services).toMatchObject([{ id: 'main', name: 'Harbor Pantry', locations: ['main'] }]);
    expect(partner.locations).toMatchObject([{ id: 'main', latitude: 37.8, address: { postal_code: '02134' } }]);
  });
  test('may name its service apart from the organization', () => {
    const partner = PartnerSchema.parse(normalizeFlatPartner({ ...flat, service_name: { en: 'Free groceries' } }));
    expect([partner.name, partner.services[0]?.name]).toEqual(['Harbor Pantry', { en: 'Free groceries' }]);
  });
  test('without a place has none', () => {
    const { address: _, latitude: __, longitude: ___, ...remote } = flat;
    const partner = PartnerSchema.parse(normalizeFlatPartner(remote));
    expect([partner.locations, partner.services[0]?.locations]).toEqual([[], []]);
  });
  test('says where each key went, so that a fault points at its line', () => {
    const moved: string[] = [];
    normalizeFlatPartner(flat, (from, to) => moved.push(`${from} -> ${to.join('.')}`));
    expect(moved).toContain('needs -> services.0.needs');
    expect(moved).toContain('latitude -> locations.0.latitude');
  });
  test('that patches only the name stays as it is', () => {
    expect(normalizeFlatPartner({ id: 'pantry', name: 'New name' })).toEqual({ id: 'pantry', name: 'New name' });
  });
  test('with services is not touched', () => {
    const full = { id: 'a', services: [] };
    expect(normalizeFlatPartner(full)).toBe(full);
  });
});

describe('a partner is refused', () => {
  const faults = (change: object) => {
    const result = PartnerSchema.safeParse(normalizeFlatPartner({ ...flat, ...change }));
    return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
  };
  test.each([
    ['with four needs', { needs: ['food', 'housing', 'legal', 'jobs'] }, 'services.0.needs'],
    ['without a need', { needs: [] }, 'services.0.needs'],
    ['with a need that is none', { needs: ['foot'] }, 'services.0.needs.0'],
    ['without a source', { sources: [] }, 'services.0.sources'],
    ['with half a point', { longitude: undefined }, 'locations.0'],
    ['with ages the wrong way round', { minimum_age: '12', maximum_age: '5' }, 'services.0.maximum_age'],
    ['with two phones in one cell', { phones: [{ number: '510-555-0100 or 510-555-0199' }] }, 'phones.0.number'],
    ['with a key nobody knows', { twitter: '@x' }, ''],
  ])('%s', (_, change, path) => expect(faults(change)).toEqual([path]));
});

test('free may be said in one word', () => {
  expect(CostSchema.parse('free')).toEqual({ free: true });
  expect(CostSchema.parse({ note: '$5' })).toEqual({ note: '$5' });
  expect(CostSchema.safeParse('$5').success).toBe(false);
});

test('the only service of a flat file has the address of its partner', () => {
  expect([serviceKey('pantry', 'main'), serviceKey('pantry', 'diapers')]).toEqual(['pantry', 'pantry.diapers']);
});
