import { day, mergeIntervals, type OpeningHours } from './opening-hours.ts';

/** A moment by the clock on a wall in some zone. */
export interface WallTime {
  /** ISO day. */
  date: string;
  /** Minutes since midnight. */
  minutes: number;
}

/** Whether a place is open at a moment. `at` is when that changes; absent where it does not within a week. */
export interface OpenState {
  open: boolean;
  at?: WallTime;
}

/** How many days before and after today are looked at. */
const daysBefore = 1;
const daysAfter = 8;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock in a zone shows at an instant, daylight saving included. @param zone IANA name */
export function wallTimeIn(instant: Date, zone: string): WallTime {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * Whether a place is open now, and when it closes or opens. Everything is reckoned by the wall clock, as people do: a shop
 * that closes at 02:00 does so at the first 02:00 of a day that has two.
 * @returns undefined where the hours are unknown
 */
export function openState(hours: OpeningHours | undefined, now: WallTime): OpenState | undefined {
  if (!hours) return undefined;
  const intervals = mergeIntervals(
    Array.from({ length: daysBefore + 1 + daysAfter }, (_, i) => i - daysBefore).flatMap((offset) =>
      hoursOn(hours, addDays(now.date, offset)).map(([start, end]) => [start + offset * day, end + offset * day] as const),
    ),
  );
  const current = intervals.find(([start, end]) => start <= now.minutes && now.minutes < end);
  if (current) {
    return current[1] >= now.minutes + 7 * day ? { open: true } : { open: true, at: toWallTime(now.date, current[1]) };
  }
  const next = intervals.find(([start]) => start > now.minutes);
  return next ? { open: false, at: toWallTime(now.date, next[0]) } : { open: false };
}

/** The stretches that begin on a day, in minutes since its midnight. */
export function hoursOn(hours: OpeningHours, date: string): [number, number][] {
  const special = hours.dates?.[date];
  if (special) return inPairs(special);
  const weekday = weekdayOf(date);
  const found = inPairs(hours.weekly).flatMap(([start, end]): [number, number][] =>
    Math.floor(start / day) === weekday ? [[start - weekday * day, end - weekday * day]] : [],
  );
  for (const [which, onWeekday, start, end, from, to] of hours.rules ?? []) {
    if (onWeekday === weekday && isWhich(which, date) && (!from || date >= from) && (!to || date <= to)) found.push([start, end]);
  }
  return mergeIntervals(found);
}

function isWhich(which: number, date: string): boolean {
  const dayOfMonth = Number(date.slice(8));
  if (which === 0) return true;
  if (which > 0) return Math.ceil(dayOfMonth / 7) === which;
  return addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
}

/** 0 Monday … 6 Sunday. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function toWallTime(date: string, minutes: number): WallTime {
  const days = Math.floor(minutes / day);
  return { date: addDays(date, days), minutes: minutes - days * day };
}

function inPairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}
