import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursOn, openState, wallTimeIn } from '../../src/search/open-now.ts';
import { day } from '../../src/search/opening-hours.ts';
import { toOpeningHours } from '../../src/search/to-opening-hours.ts';
import type { Schedule } from '../../src/domain/schedule.ts';

const zone = 'America/Los_Angeles';
const at = (instant: string) => wallTimeIn(new Date(instant), zone);
const hours = (byday: string[], opens_at: string, closes_at: string, more: Partial<Schedule> = {}): Schedule => ({
  byday,
  opens_at,
  closes_at,
  ...more,
});
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR'];

test('unknown hours are unknown, not closed', () => {
  expect(openState(toOpeningHours([], []), at('2026-11-23T18:00:00Z'))).toBeUndefined();
  const partOnly = toOpeningHours([hours(weekdays, '09:00', '17:00', { description: 'Dentist' })], []);
  expect(openState(partOnly, at('2026-11-23T18:00:00Z'))).toBeUndefined();
});

test('says when it closes and when it opens next', () => {
  const known = toOpeningHours([hours(weekdays, '09:00', '17:00')], []);
  expect(openState(known, { date: '2026-11-23', minutes: 600 })).toEqual({
    open: true,
    at: { date: '2026-11-23', minutes: 1020 },
  });
  expect(openState(known, { date: '2026-11-23', minutes: 539 })).toEqual({
    open: false,
    at: { date: '2026-11-23', minutes: 540 },
  });
  expect(openState(known, { date: '2026-11-23', minutes: 1020 })).toEqual({
    open: false,
    at: { date: '2026-11-24', minutes: 540 },
  });
  expect(openState(known, { date: '2026-11-27', minutes: 1100 })).toEqual({
    open: false,
    at: { date: '2026-11-30', minutes: 540 },
  });
});

test('a night that runs past midnight belongs to the day on which it began', () => {
  const night = toOpeningHours([hours(['SU'], '20:00', '02:00')], []);
  expect(openState(night, { date: '2026-11-22', minutes: 1230 })?.open).toBe(true);
  expect(openState(night, { date: '2026-11-23', minutes: 119 })).toEqual({
    open: true,
    at: { date: '2026-11-23', minutes: 120 },
  });
  expect(openState(night, { date: '2026-11-23', minutes: 120 })?.open).toBe(false);
  const closedSunday = toOpeningHours([hours(['SU'], '20:00', '02:00')], [{ date: '2026-11-22', closed: true }]);
  expect(openState(closedSunday, { date: '2026-11-23', minutes: 60 })?.open).toBe(false);
});

test('what is open day and night never closes', () => {
  const always = toOpeningHours([hours([...weekdays, 'SA', 'SU'], '00:00', '24:00')], []);
  expect(openState(always, { date: '2026-11-22', minutes: 1439 })).toEqual({ open: true });
});

test('dated exceptions take the place of the usual hours', () => {
  const known = toOpeningHours(
    [hours(weekdays, '09:00', '17:00')],
    [
      { date: '2026-11-26', closed: true },
      { date: '2026-11-27', opens_at: '10:00', closes_at: '12:00' },
    ],
  );
  expect(openState(known, { date: '2026-11-26', minutes: 600 })).toEqual({
    open: false,
    at: { date: '2026-11-27', minutes: 600 },
  });
  expect(openState(known, { date: '2026-11-27', minutes: 719 })).toEqual({
    open: true,
    at: { date: '2026-11-27', minutes: 720 },
  });
});

test('days of the month and seasons hold only when they do', () => {
  const second = toOpeningHours([hours(['2TU'], '10:00', '12:00')], []);
  expect(hoursOn(second!, '2026-11-10')).toEqual([[600, 720]]);
  expect(hoursOn(second!, '2026-11-17')).toEqual([]);
  const last = toOpeningHours([hours(['-1FR'], '10:00', '12:00')], []);
  expect(hoursOn(last!, '2026-11-27')).toEqual([[600, 720]]);
  expect(hoursOn(last!, '2026-11-20')).toEqual([]);
  const summer = toOpeningHours([hours(['MO'], '10:00', '12:00', { valid_from: '2026-06-01', valid_to: '2026-08-31' })], []);
  expect(hoursOn(summer!, '2026-06-08')).toEqual([[600, 720]]);
  expect(hoursOn(summer!, '2026-11-23')).toEqual([]);
});

test('the wall clock of the district decides, in spring and in autumn', () => {
  const early = toOpeningHours([hours([...weekdays, 'SA', 'SU'], '02:30', '03:30')], []);
  // 8 March 2026: 02:00 becomes 03:00. The half hour after 02:30 does not exist; at 03:00 it is open.
  expect(at('2026-03-08T09:59:00Z')).toEqual({ date: '2026-03-08', minutes: 119 });
  expect(openState(early, at('2026-03-08T09:59:00Z'))?.open).toBe(false);
  expect(openState(early, at('2026-03-08T10:00:00Z'))).toEqual({ open: true, at: { date: '2026-03-08', minutes: 210 } });
  // 1 November 2026: 01:00 to 02:00 comes twice.
  const late = toOpeningHours([hours(['SA'], '20:00', '01:30')], []);
  expect(openState(late, at('2026-11-01T08:29:00Z'))?.open).toBe(true);
  expect(openState(late, at('2026-11-01T08:30:00Z'))?.open).toBe(false);
  const office = toOpeningHours([hours(weekdays, '09:00', '17:00')], []);
  expect(openState(office, at('2026-10-30T16:00:00Z'))?.open).toBe(true);
  expect(openState(office, at('2026-11-02T16:00:00Z'))?.open).toBe(false);
  expect(openState(office, at('2026-11-02T17:00:00Z'))?.open).toBe(true);
});

test('another zone does not matter to the reader', () => {
  expect(wallTimeIn(new Date('2026-01-01T04:30:00Z'), zone)).toEqual({ date: '2025-12-31', minutes: 1230 });
  expect(wallTimeIn(new Date('2026-01-01T00:00:00Z'), 'UTC')).toEqual({ date: '2026-01-01', minutes: 0 });
});

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const anySchedule = fc
  .record({ byday: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }), opens_at: clock, closes_at: clock })
  .filter((s) => s.opens_at !== s.closes_at);

test('what it says of the next change is true, at every minute of a year with two clock changes', () => {
  fc.assert(
    fc.property(
      fc.array(anySchedule, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 365 * day }),
      (schedules, minute) => {
        const known = toOpeningHours(schedules, []);
        const now = at(new Date(Date.UTC(2026, 0, 1, 8) + minute * 60_000).toISOString());
        const state = openState(known, now)!;
        if (!state.at) return;
        expect(openState(known, state.at)!.open).toBe(!state.open);
        const before = state.at.minutes > 0 ? { ...state.at, minutes: state.at.minutes - 1 } : undefined;
        if (before && (before.date > now.date || before.minutes >= now.minutes))
          expect(openState(known, before)!.open).toBe(state.open);
      },
    ),
  );
});
