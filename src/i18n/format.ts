import type { Schedule, Weekday } from '../domain/schedule.ts';
import { weekdays } from '../domain/schedule.ts';
import type { LanguageTag } from '../domain/text.ts';
import { formatClock, formatDay, formatMiles, formatWeekday as formatDayName, languageName } from './intl.ts';
import { localeOf } from './locale.ts';

// Names that Intl does not have, or has otherwise than their speakers write them.
const ownNames: Record<string, string> = {
  tl: 'Tagalog',
  hmn: 'Hmoob',
  ht: 'Kreyòl ayisyen',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

/** A language in its own name, capitalised as its speakers do at the start of a line: `Español`. */
export function ownLanguageName(lang: LanguageTag): string {
  const name = ownNames[lang] ?? languageName(lang, lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Several things in one phrase: `English, Spanish, and Vietnamese`. */
export function formatList(items: readonly string[], lang: LanguageTag): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/** A date as exact as it is given: `March 2026`, `March 14, 2026`. */
export function formatDate(date: string, lang: LanguageTag): string {
  return formatDay(date, localeOf(lang));
}

/** A clock time as people of the language in the United States write it: `8:30 AM`. */
export function formatTime(time: string, lang: LanguageTag): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return formatClock((hours % 24) * 60 + minutes, localeOf(lang));
}

/** A weekday's name, long or short. */
export function formatWeekday(day: Weekday, lang: LanguageTag, width: 'long' | 'short' = 'long'): string {
  // 1 January 2024 was a Monday.
  return formatDayName(`2024-01-0${1 + weekdays.indexOf(day)}`, lang, width);
}

/** A distance as people in the United States say it: miles, one decimal below ten. @param metres from `distanceInMetres` */
export function formatDistance(metres: number, lang: LanguageTag): string {
  return formatMiles(metres, localeOf(lang));
}

export interface HoursLine {
  days: string;
  hours: string;
}

/** Words that hours need from the dictionary. */
export interface HoursWords {
  everyDay: string;
  allDay: string;
  /** `{from} to {to}` */
  range: string;
  /** `{nth} {day} of the month` */
  nthDay: string;
  /** Ordinals 1 to 5, then last. */
  ordinals: readonly [string, string, string, string, string, string];
}

/** Opening hours as a short table, days with the same hours on one line: `Monday – Friday  8:30 AM – 5:00 PM`. */
export function formatHours(schedules: readonly Schedule[], lang: LanguageTag, words: HoursWords): HoursLine[] {
  const fill = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const byHours = new Map<string, { weekly: Set<Weekday>; monthly: string[] }>();
  for (const schedule of schedules) {
    const allDay = schedule.opens_at === '00:00' && schedule.closes_at === '24:00';
    const hours = allDay
      ? words.allDay
      : fill(words.range, { from: formatTime(schedule.opens_at, lang), to: formatTime(schedule.closes_at, lang) });
    const entry = byHours.get(hours) ?? { weekly: new Set(), monthly: [] };
    for (const day of schedule.byday) {
      const weekday = day.slice(-2) as Weekday;
      if (day.length === 2) entry.weekly.add(weekday);
      else {
        const nth = day.startsWith('-') ? 6 : Number(day[0]);
        entry.monthly.push(fill(words.nthDay, { nth: words.ordinals[nth - 1] ?? '', day: formatWeekday(weekday, lang) }));
      }
    }
    byHours.set(hours, entry);
  }
  return [...byHours].flatMap(([hours, { weekly, monthly }]) => [
    ...(weekly.size > 0 ? [{ days: weekly.size === 7 ? words.everyDay : dayRuns(weekly, lang), hours }] : []),
    ...(monthly.length > 0 ? [{ days: monthly.join(', '), hours }] : []),
  ]);
}

/** `Monday – Friday, Sunday` from a set of days. */
function dayRuns(days: ReadonlySet<Weekday>, lang: LanguageTag): string {
  const runs: Weekday[][] = [];
  for (const day of weekdays) {
    if (!days.has(day)) continue;
    const last = runs.at(-1);
    if (last && weekdays.indexOf(last.at(-1)!) === weekdays.indexOf(day) - 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2
        ? [`${formatWeekday(run[0]!, lang)} – ${formatWeekday(run.at(-1)!, lang)}`]
        : run.map((d) => formatWeekday(d, lang)),
    )
    .join(', ');
}
