/*
 * Numbers, dates and names as a locale writes them, in the build and on the device alike.
 */
const made = new Map<string, unknown>();

/** Makes a format once: that takes longer than to use it a hundred times. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** Metres as people in the United States say them: miles, one decimal below ten. */
export function formatMiles(metres: number, locale: string): string {
  const miles = metres / 1609.344;
  const digits = miles < 9.95 ? 1 : 0;
  const format = once(
    `miles ${digits} ${locale}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'mile',
        unitDisplay: 'short',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  return format.format(Math.max(miles, 0.1));
}

/** A time on a wall clock: `5:00 PM`. @param minutes since midnight */
export function formatClock(minutes: number, locale: string): string {
  const format = once(
    `clock ${locale}`,
    () => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }),
  );
  return format.format(new Date(minutes * 60_000));
}

/** The weekday of an ISO day. */
export function formatWeekday(date: string, locale: string, width: 'long' | 'short' = 'long'): string {
  const format = once(`weekday ${width} ${locale}`, () => new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }));
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A date as exact as it is given: `2025`, `March 2025`, `March 14, 2025`. */
export function formatDay(date: string, locale: string): string {
  const parts = date.split('-').length;
  const format = once(
    `day ${parts} ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        timeZone: 'UTC',
        ...(parts > 1 ? { month: 'long' } : {}),
        ...(parts > 2 ? { day: 'numeric' } : {}),
      }),
  );
  return format.format(new Date(`${date}${'-01'.repeat(3 - parts)}T00:00:00Z`));
}

/** A language in the reader's own: `Vietnamese`. */
export function languageName(tag: string, locale: string): string {
  return once(`language ${locale}`, () => new Intl.DisplayNames([locale], { type: 'language' })).of(tag) ?? tag;
}
