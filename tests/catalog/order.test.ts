import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServiceView } from '../../src/catalog/localize.ts';
import type { Freshness } from '../../src/domain/freshness.ts';
import { compareServices, distanceInMetres, reachOf } from '../../src/catalog/order.ts';

const service = (name: string, fields: Partial<ServiceView> = {}) =>
  ({
    key: name,
    name: { text: name, lang: 'en' },
    needs: ['food'],
    serviceAreas: ['us-ca-001'],
    freshness: 'fresh',
    phones: [{}],
    ...fields,
  }) as ServiceView;
const order = (...services: ServiceView[]) => services.sort(compareServices('food')).map((s) => s.key);

test.each([
  ['what stands first for the need', service('b'), service('a', { needs: ['legal', 'food'] })],
  ['what takes people now', service('b'), service('a', { state: { status: 'full', asOf: '2026-11-01' } })],
  ['what was checked lately', service('b'), service('a', { freshness: 'old' })],
  ['what is nearer to home', service('b'), service('a', { serviceAreas: ['us'] })],
  ['what answers a phone', service('b'), service('a', { phones: [] })],
  ['else the name', service('a'), service('b')],
])('comes first: %s', (_, first, second) => expect(order(second, first)).toEqual([first.key, second.key]));

test('the order is the same from whatever order it starts', () => {
  const any = fc.record({
    freshness: fc.constantFrom<Freshness>('fresh', 'stale', 'old', 'unknown'),
    serviceAreas: fc
      .constantFrom([['us'], ['us-ca'], ['us-ca-001'], ['us-ca-001', 'us-ca-095'], ['94601']])
      .chain((areas) => fc.constantFrom(...areas)),
    name: fc.constantFrom('a', 'b', 'á'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), fc.func(fc.integer()), (list, shuffle) => {
      const services = list.map(({ name, ...fields }, i) => service(`${name}${i}`, fields as Partial<ServiceView>));
      const other = [...services].sort((a, b) => shuffle(a.key) - shuffle(b.key));
      expect(order(...other)).toEqual(order(...services));
    }),
  );
});

test.each([
  [['us'], 4],
  [['us-ca'], 3],
  [['us-ca-001', 'us-ca-095'], 2],
  [['us-ca-001'], 1],
  [['us-ca-oakland'], 0],
  [['94601'], 0],
  [['us', 'us-ca-001'], 2],
])('%j reaches %i', (serviceAreas, reach) => expect(reachOf({ serviceAreas })).toBe(reach));

test('distances are in metres', () => {
  const oakland = { latitude: 37.8044, longitude: -122.2712 };
  const vallejo = { latitude: 38.1041, longitude: -122.2566 };
  expect(distanceInMetres(oakland, oakland)).toBe(0);
  expect(distanceInMetres(oakland, vallejo)).toBeCloseTo(33_350, -2);
  expect(distanceInMetres(vallejo, oakland)).toBe(distanceInMetres(oakland, vallejo));
});
