import type { Holiday, Schedule } from '../domain/schedule.ts';
import { weekdays } from '../domain/schedule.ts';

/** Minutes in a day and in a week. */
export const day = 1440;
export const week = 7 * day;

/**
 * When a service is open, by the clock on its wall; small enough for the phone.
 * - `weekly`: start and end, in minutes since Monday 00:00, in turns; a stretch is of the day on which it begins.
 * - `rules`: hours that do not hold every week: [which one of the month (0 every, -1 the last), day of the week (0 Monday),
 *   start, end (minutes since that day's midnight; an end may reach into the next day), first day, last day (ISO or '')].
 * - `dates`: days that differ: the hours of that day alone, in turns; none means closed.
 */
export interface OpeningHours {
  weekly: number[];
  rules?: [number, number, number, number, string, string][];
  dates?: Record<string, number[]>;
}

/**
 * Turns schedules into opening hours. Hours that are only for a part of a service (they have a description) do not say that
 * it is open, so they are left out.
 * @returns undefined where nothing is known
 */
export function toOpeningHours(schedules: readonly Schedule[], holidays: readonly Holiday[]): OpeningHours | undefined {
  const general = schedules.filter((schedule) => schedule.description === undefined);
  if (general.length === 0) return undefined;
  const intervals: [number, number][] = [];
  const rules: NonNullable<OpeningHours['rules']> = [];
  for (const schedule of general) {
    const [start, end] = stretch(schedule.opens_at, schedule.closes_at);
    for (const byday of schedule.byday) {
      const weekday = weekdays.findIndex((name) => byday.endsWith(name));
      const which = Number(byday.slice(0, -2) || 0);
      if (which === 0 && !schedule.valid_from && !schedule.valid_to) intervals.push([weekday * day + start, weekday * day + end]);
      else rules.push([which, weekday, start, end, schedule.valid_from ?? '', schedule.valid_to ?? '']);
    }
  }
  const dates = Object.fromEntries(
    holidays.map((holiday) => [holiday.date, holiday.opens_at && holiday.closes_at ? stretch(holiday.opens_at, holiday.closes_at) : []]),
  );
  return {
    weekly: intervals.sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat(),
    ...(rules.length > 0 ? { rules } : {}),
    ...(holidays.length > 0 ? { dates } : {}),
  };
}

/** Opening and closing in minutes since midnight; a closing time that is not later is on the next day. */
function stretch(opensAt: string, closesAt: string): [number, number] {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const start = minutes(opensAt);
  const end = minutes(closesAt);
  return [start, end > start ? end : end + day];
}

/** Sorts intervals and joins those that touch. */
export function mergeIntervals(intervals: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
