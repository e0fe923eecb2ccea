import { needIds, type NeedId } from '../domain/needs.ts';
import { encodeValue } from './encode-query.ts';
import { type Filters, type Flag, flags, type Way, ways } from './filters.ts';

/** Where the reader looks from, as chosen. A device's place is not kept in an address. */
export type ChosenPlace = { kind: 'school'; id: string } | { kind: 'zip'; id: string };

/** What a reader has asked: list, map and shared links all hold it the same way. */
export interface FindState {
  query: string;
  filters: Filters;
  place?: ChosenPlace;
}

const longestQuery = 200;
const farthest = 500;
const oldest = 120;

/**
 * Writes a state as the fragment of an address, without `#`; what is not set is left out, so that the empty state is `''`.
 * The part after `#` never leaves the device.
 */
export function encodeState({ query, filters, place }: FindState): string {
  const values: [string, string | number | undefined][] = [
    ['q', query],
    ['need', filters.need],
    ['with', flags.filter((flag) => filters.flags.includes(flag)).join('.')],
    ['lang', filters.language],
    ['age', filters.age],
    ['way', filters.way],
    ['mi', filters.within],
    [place?.kind ?? '', place?.id],
  ];
  return values
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeValue(value!)}`)
    .join('&');
}

/** Reads a fragment, with or without `#`. What it does not understand it leaves out; it never throws. */
export function decodeState(fragment: string): FindState {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const get = (key: string) => values.get(key) ?? '';
  const chosen = get('with').split('.');
  const age = wholeNumber(get('age'), oldest);
  const within = wholeNumber(get('mi'), farthest);
  const need = needIds.find((id) => id === get('need'));
  const way = ways.find((id) => id === get('way'));
  const language = /^[a-z]{2,3}(-[A-Za-z]{2,4})*$/.test(get('lang')) ? get('lang') : undefined;
  const place = readPlace(get('school'), get('zip'));
  return {
    query: get('q').slice(0, longestQuery),
    filters: {
      flags: flags.filter((flag): flag is Flag => chosen.includes(flag)),
      ...(need ? { need: need satisfies NeedId } : {}),
      ...(language ? { language } : {}),
      ...(age === undefined ? {} : { age }),
      ...(way ? { way: way satisfies Way } : {}),
      ...(within === undefined || within === 0 ? {} : { within }),
    },
    ...(place ? { place } : {}),
  };
}

function readPlace(school: string, zip: string): ChosenPlace | undefined {
  if (/^[a-z0-9-]{1,80}$/.test(school)) return { kind: 'school', id: school };
  return /^\d{5}$/.test(zip) ? { kind: 'zip', id: zip } : undefined;
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
