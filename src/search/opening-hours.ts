/** Minutes in a day. */
export const day = 1440;

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
