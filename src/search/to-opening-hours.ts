import { type Holiday, type Schedule, weekdays } from '../domain/schedule.ts';
import { day, type OpeningHours } from './opening-hours.ts';

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
    holidays.map((holiday) => [
      holiday.date,
      holiday.opens_at && holiday.closes_at ? stretch(holiday.opens_at, holiday.closes_at) : [],
    ]),
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
