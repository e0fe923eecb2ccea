import { expect, test } from 'vitest';
import { HolidaySchema, ScheduleSchema } from '../../src/domain/schedule.ts';

const hours = (change: object) =>
  ScheduleSchema.safeParse({ byday: ['MO'], opens_at: '08:30', closes_at: '17:00', ...change }).success;

test.each([
  [{ byday: ['MO', 'WE', 'SU'] }],
  [{ byday: ['1TU', '-1FR', '5SA'] }],
  [{ opens_at: '00:00', closes_at: '24:00' }],
  [{ opens_at: '20:00', closes_at: '06:00' }],
  [{ valid_from: '2026-06-01', valid_to: '2026-08-31' }],
])('takes %j', (change) => expect(hours(change)).toBe(true));

test.each([
  [{ byday: [] }],
  [{ byday: ['Monday'] }],
  [{ byday: ['6MO'] }],
  [{ opens_at: '8:30' }],
  [{ opens_at: '24:00', closes_at: '06:00' }],
  [{ closes_at: '08:30' }],
  [{ closes_at: '25:00' }],
  [{ valid_to: '2026-02-30' }],
  [{ closed: 'true' }],
])('refuses %j', (change) => expect(hours(change)).toBe(false));

test('a holiday is closed or has other hours, not both and not neither', () => {
  const holiday = (change: object) => HolidaySchema.safeParse({ date: '2026-12-25', ...change }).success;
  expect(holiday({ closed: 'true' })).toBe(true);
  expect(holiday({ opens_at: '10:00', closes_at: '12:00' })).toBe(true);
  expect(holiday({})).toBe(false);
  expect(holiday({ opens_at: '10:00' })).toBe(false);
  expect(holiday({ closed: 'true', opens_at: '10:00', closes_at: '12:00' })).toBe(false);
});
