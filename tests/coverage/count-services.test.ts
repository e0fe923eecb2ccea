import { expect, test } from 'vitest';
import type { PlaceView, ServiceView } from '../../src/catalog/localize.ts';
import { countServices, formatCounts } from '../../src/coverage/count-services.ts';
import type { NeedId } from '../../src/domain/needs.ts';

const bounds: [number, number, number, number] = [-122.4, 37.7, -122.1, 37.9];
const place = (latitude?: number): PlaceView => ({
  id: 'main',
  address: { street: '1 Main St', city: 'Oakland', state: 'CA' },
  ...(latitude === undefined ? {} : { point: { latitude, longitude: -122.2 } }),
  approximate: false,
  schedules: [],
  holidays: [],
});
const service = (needs: NeedId[], more: Partial<Pick<ServiceView, 'places' | 'phones' | 'schedules'>> = {}): ServiceView => ({
  key: 'a',
  partnerId: 'a',
  serviceId: 'main',
  name: { text: 'A', lang: 'en' },
  organization: { text: 'A', lang: 'en' },
  needs,
  topics: [],
  languages: [],
  delivery: [],
  serviceAreas: ['us-ca-001'],
  phones: [],
  places: [],
  schedules: [],
  holidays: [],
  changes: [],
  freshness: 'fresh',
  confidential: false,
  sources: [],
  ...more,
});

test('a service counts under each of its needs, and as local only where it has a place in the district', () => {
  const counts = countServices(
    [
      service(['food', 'health'], { places: [place(37.8)], phones: [{ display: '211', href: 'tel:211', type: 'voice' }] }),
      service(['food'], { places: [place(38.5)], schedules: [{ byday: ['MO'], opens_at: '09:00', closes_at: '17:00' }] }),
      service(['food'], { places: [place()] }),
      service(['food']),
    ],
    bounds,
  );
  const of = (need: NeedId) => counts.find((count) => count.need === need);
  expect(of('food')).toEqual({ need: 'food', services: 4, placed: 3, local: 2, callable: 1, withPhone: 1, withHours: 1 });
  expect(of('health')).toMatchObject({ services: 1, placed: 1, local: 1 });
  expect(of('legal')).toMatchObject({ services: 0, local: 0 });
});

test('the table marks a need with fewer than three local places', () => {
  const table = formatCounts([{ id: 'x', counts: countServices([service(['food'], { places: [place(37.8)] })], bounds) }]);
  expect(table.split('\n').find((line) => line.startsWith('food'))).toMatch(/food +1 +1 +\*1 +0 +0/);
});
