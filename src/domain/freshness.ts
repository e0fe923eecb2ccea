/** How old a listing's facts are: checked lately, not lately, not for years (call before you go), or nobody says. */
export type Freshness = 'fresh' | 'stale' | 'old' | 'unknown';

/** What the age of facts is reckoned by. */
export interface FreshnessRule {
  /** ISO day that counts as today. */
  today: string;
  /** Days after which facts count as stale. */
  staleAfterDays: number;
}

/** Years after which facts are called old: hours then say nothing, and the listing asks to call first. */
const oldAfterYears = 3;

/**
 * How old a date is. A date given only by year or month counts from its last day, so that nothing seems older than it is.
 */
export function freshnessOf(date: string | undefined, { today, staleAfterDays }: FreshnessRule): Freshness {
  if (date === undefined) return 'unknown';
  const [year, month = 12, day] = date.split('-').map(Number);
  // Day 0 of a month is the last day of the month before it.
  const last = day === undefined ? Date.UTC(year ?? 0, month, 0) : Date.parse(date);
  const days = (Date.parse(today) - last) / 86_400_000;
  if (days > oldAfterYears * 365.25) return 'old';
  return days > staleAfterDays ? 'stale' : 'fresh';
}
