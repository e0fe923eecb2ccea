import { expect, test } from 'vitest';
import type { PlaceView, ServiceView } from '../../src/catalog/localize.ts';
import { examineListings } from '../../src/health/examine-listings.ts';

const today = '2026-11-21';
const phone = { display: '211', href: 'tel:211', type: 'voice' } as const;
const place: PlaceView = { id: 'main', approximate: false, schedules: [], holidays: [] };
const service = (key: string, more: Partial<ServiceView> = {}): ServiceView => ({
  key,
  partnerId: key,
  serviceId: 'main',
  name: { text: key, lang: 'en' },
  organization: { text: key, lang: 'en' },
  needs: ['food'],
  topics: [],
  languages: [],
  delivery: [],
  serviceAreas: ['us'],
  phones: [phone],
  places: [place],
  schedules: [],
  holidays: [],
  freshness: 'fresh',
  confidential: false,
  sources: [],
  changes: [],
  ...more,
});
const examine = (services: ServiceView[], needs = [{ id: 'food' as const, services }]) =>
  examineListings({ services, needs, notices: [], today });
const keys = (services: readonly ServiceView[]) => services.map(({ key }) => key);

test('counts what is fresh, stale, old and undated, and what has a phone, a place and hours', () => {
  const hours = { byday: ['MO' as const], opens_at: '09:00', closes_at: '17:00' };
  const { counts } = examine([
    service('a', { schedules: [hours] }),
    service('b', { freshness: 'stale', places: [{ ...place, schedules: [hours] }] }),
    service('c', { freshness: 'old', phones: [] }),
    service('d', { freshness: 'unknown', places: [], partnerId: 'c' }),
  ]);
  expect(counts).toEqual({
    ...{ services: 4, organizations: 3, fresh: 1, stale: 1, old: 1, unknown: 1 },
    ...{ withPhone: 3, withPlace: 3, withHours: 2 },
  });
});

test('those to call first are the first of every need, then the second; what is fresh or has no phone is not among them', () => {
  const old = { freshness: 'old' } as const;
  const food = [service('f1', old), service('f2'), service('f3', old)];
  const health = [service('h1', old), service('h2', { freshness: 'unknown' }), service('h3', { ...old, phones: [] })];
  const all = [...food, ...health].reverse();
  const { callFirst } = examineListings({
    ...{ services: all, notices: [], today },
    needs: [
      { id: 'food', services: food },
      { id: 'health', services: health },
    ],
  });
  expect(keys(callFirst)).toEqual(['f1', 'h1', 'h2', 'f3']);
});

test('what has no phone is told apart from what nobody can reach at all', () => {
  const report = examine([service('a'), service('b', { phones: [], url: 'https://example.org' }), service('c', { phones: [] })]);
  expect(keys(report.withoutPhone)).toEqual(['b']);
  expect(keys(report.unreachable)).toEqual(['c']);
});

test('a place is missed only where one has to go there, and never asked for where it is secret', () => {
  const places = { places: [] };
  const report = examine([
    service('a', places),
    service('b', { ...places, delivery: ['in-person', 'phone'] }),
    service('c', { ...places, delivery: ['phone', 'home'] }),
    service('d', { ...places, confidential: true }),
    service('e'),
  ]);
  expect(keys(report.withoutPlace)).toEqual(['a', 'b']);
});

test('a state is old after 30 days or past its own last day; open and closed do not grow old', () => {
  const state = (key: string, status: 'full' | 'open' | 'closed', asOf: string, until?: string) =>
    service(key, { state: { status, asOf, ...(until ? { until } : {}) } });
  const report = examine([
    state('full-30', 'full', '2026-10-22'),
    state('full-31', 'full', '2026-10-21'),
    state('closed', 'closed', '2020-01-01'),
    state('until-today', 'full', '2026-11-20', today),
    state('until-yesterday', 'closed', '2026-11-01', '2026-11-20'),
  ]);
  expect(keys(report.oldStates)).toEqual(['full-31', 'until-yesterday']);
});

test('a notice has ended the day after its last', () => {
  const notice = (id: string, until: string) => ({
    ...{ id, title: id, from: '2026-01-01', until, needs: [], schools: [], source: { name: 'x' } },
  });
  const notices = [notice('over', '2026-11-20'), notice('today', today)];
  const { endedNotices } = examineListings({ services: [], needs: [], notices, today });
  expect(endedNotices.map(({ id }) => id)).toEqual(['over']);
});
