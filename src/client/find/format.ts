import type { WallTime } from '../../search/open-now.ts';

/** Metres as people in the United States say them: miles, one decimal below ten. */
export function formatMiles(metres: number, locale: string): string {
  const miles = metres / 1609.344;
  const digits = miles < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'mile',
    unitDisplay: 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.max(miles, 0.1));
}

/** A time on a wall clock: `5:00 PM`. */
export function formatClock({ minutes }: WallTime, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(minutes * 60_000),
  );
}

/** The weekday of an ISO day. */
export function formatWeekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A date as exact as it is given: `2025`, `March 2025`, `March 14, 2025`. */
export function formatDay(date: string, locale: string): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    timeZone: 'UTC',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  }).format(new Date(`${date}${'-01'.repeat(3 - parts)}T00:00:00Z`));
}

/** A language in the reader's own. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
}
