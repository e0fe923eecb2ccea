import type { OpenState } from '../../search/open-now.ts';
import { formatClock, formatWeekday } from '../../i18n/intl.ts';
import type { Words } from './words.ts';

/** Whether something is open, and when that changes, in words. @param today ISO day, by the district's clock */
export function sayOpen({ open, at }: OpenState, today: string, words: Words, locale: string): string {
  if (open) return at ? words('hours.openUntil', { time: formatClock(at.minutes, locale) }) : words('hours.always');
  if (!at) return words('hours.closed');
  const time = formatClock(at.minutes, locale);
  return at.date === today
    ? words('hours.opensToday', { time })
    : words('hours.opens', { day: formatWeekday(at.date, locale), time });
}
