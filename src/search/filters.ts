import type { NeedId } from '../domain/needs.ts';
import type { FindRecord } from './find-record.ts';
import { day, type OpeningHours } from './opening-hours.ts';
import type { Hit } from './rank.ts';

/** Yes-or-no filters, in the order in which they are shown. */
export const flags = ['now', 'evening', 'weekend', 'free', 'papers', 'wheelchair', 'car'] as const;
export type Flag = (typeof flags)[number];
export const ways = ['remote', 'in-person'] as const;
export type Way = (typeof ways)[number];

/** What the reader asks of a service; every part that is set must hold. */
export interface Filters {
  need?: NeedId;
  /** `now` open now, `evening`, `weekend`, `free`, `papers` none asked for, `wheelchair`, `car` reachable without one. */
  flags: readonly Flag[];
  language?: string;
  /** Age in years: leaves out what says that it is for others. */
  age?: number;
  way?: Way;
  /** Miles at most; services without a place stay. */
  within?: number;
}

export const noFilters: Filters = { flags: [] };

/** The hits that a list and a map show. */
export function applyFilters(hits: readonly Hit[], filters: Filters): Hit[] {
  return hits.filter((hit) => passes(hit, filters));
}

/** True where no filter is set. */
export function isUnfiltered({ need, flags: chosen, language, age, way, within }: Filters): boolean {
  return chosen.length === 0 && [need, language, age, way, within].every((value) => value === undefined);
}

function passes(hit: Hit, filters: Filters): boolean {
  const { record, metres } = hit;
  const { need, language, age, way, within } = filters;
  if (need !== undefined && !record.needs.includes(need)) return false;
  if (language !== undefined && !record.languages.includes(language)) return false;
  if (age !== undefined && (age < (record.minimumAge ?? 0) || age > (record.maximumAge ?? Infinity))) return false;
  if (way !== undefined && !isGiven(record, way)) return false;
  if (within !== undefined && metres !== undefined && metres > within * metresPerMile) return false;
  return filters.flags.every((flag) => holds(hit, flag));
}

function holds({ record, open, place }: Hit, flag: Flag): boolean {
  const hours = place?.hours ?? record.hours;
  switch (flag) {
    case 'now':
      return open?.open === true;
    case 'evening':
      return isOpenLate(hours);
    case 'weekend':
      return isOpenOnWeekends(hours);
    case 'free':
      return record.free === true;
    case 'papers':
      return record.noPapers;
    case 'wheelchair':
      return place?.wheelchair === true;
    case 'car':
      return place?.carFree === true || record.delivery.some((kind) => kind !== 'in-person');
  }
}

function isGiven(record: FindRecord, way: Way): boolean {
  const remote = record.delivery.some((kind) => kind === 'phone' || kind === 'online' || kind === 'home');
  return way === 'remote'
    ? remote
    : record.places.length > 0 || record.delivery.some((kind) => kind === 'in-person' || kind === 'at-school');
}

const evening = 18 * 60;
const metresPerMile = 1609.344;

/** Open for half an hour or more after 18:00 on some day from Monday to Friday. */
function isOpenLate(hours: OpeningHours | undefined): boolean {
  return stretches(hours).some(([weekday, start, end]) => weekday < 5 && end - Math.max(start, evening) >= 30);
}

/** Open at some time on Saturday or Sunday. */
function isOpenOnWeekends(hours: OpeningHours | undefined): boolean {
  return stretches(hours).some(([weekday]) => weekday >= 5);
}

/** [weekday, start, end] of every stretch, rules included. */
function stretches(hours: OpeningHours | undefined): [number, number, number][] {
  if (!hours) return [];
  const { weekly, rules = [] } = hours;
  const each = Array.from({ length: weekly.length / 2 }, (_, i): [number, number, number] => {
    const weekday = Math.floor(weekly[2 * i]! / day);
    return [weekday, weekly[2 * i]! - weekday * day, weekly[2 * i + 1]! - weekday * day];
  });
  return [...each, ...rules.map(([, weekday, start, end]): [number, number, number] => [weekday, start, end])];
}
