import { parse } from 'csv-parse/sync';
import { addressKey, type FoundPlace, type GeocodeLock } from '../../catalog/geocode-lock.ts';
import type { Point, ZipLookup } from '../../catalog/place-locations.ts';
import type { Address } from '../../domain/location.ts';
import { milesBetween } from '../distance.ts';

/**
 * The batch service of the US Census Bureau: free, without a key, for at most 10,000 addresses a file. Its answers may be
 * kept and published. https://geocoding.geo.census.gov/geocoder/Geocoding_Services_API.html
 */
export const censusBatch = {
  url: 'https://geocoding.geo.census.gov/geocoder/locations/addressbatch',
  benchmark: 'Public_AR_Current',
  most: 10_000,
  name: 'US Census Bureau geocoder, Public_AR_Current',
};

/** An answer that nobody should trust unseen, or none at all. */
export interface Unplaced {
  address: string;
  why: string;
}

/** Farther than this from the middle of its ZIP code an answer is another place of the same name. */
const mostMilesFromZip = 20;

/** The file that the batch service takes: number, street, city, state, ZIP; no header. */
export function writeBatch(addresses: readonly Address[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return addresses
    .map((a, i) => [String(i + 1), a.street, a.city, a.state, a.postal_code?.slice(0, 5) ?? ''].map(cell).join(',') + '\n')
    .join('');
}

/**
 * Reads what the batch service answered into a lock. An answer counts if it has the same house number and lies near the
 * address's ZIP code (without one: in its town); everything else is given back with the reason.
 * @param text CSV: number, address as asked, Match or No_Match or Tie, Exact or Non_Exact, address found, "longitude,latitude" …
 * @throws Error where it is not such a file
 */
export function readBatchAnswer(
  text: string,
  asked: readonly Address[],
  zip: ZipLookup,
): { places: GeocodeLock['places']; unplaced: Unplaced[] } {
  const rows = parse(text.replace(/\r\n?/g, '\n'), {
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    bom: true,
  }) as string[][];
  const wrong = rows.findIndex((row) => row.length < 3 || !/^(Match|No_Match|Tie)$/.test(row[2] ?? ''));
  if (wrong >= 0) {
    throw new Error(
      `Row ${wrong + 1} is not an answer of the Census batch geocoder: expected a number, the address and Match, No_Match or Tie.`,
    );
  }
  const answers = new Map(rows.map((row) => [fold(row[1] ?? ''), row]));
  const places: GeocodeLock['places'] = {};
  const unplaced: Unplaced[] = [];
  for (const address of asked) {
    const key = addressKey(address);
    const row = answers.get(
      fold(`${address.street}, ${address.city}, ${address.state}, ${address.postal_code?.slice(0, 5) ?? ''}`),
    );
    if (!row) {
      unplaced.push({ address: key, why: 'not in the answer; ask again' });
      continue;
    }
    const found = readRow(row);
    const why = found ? whyDoubtful(address, found, zip) : row[2] === 'Tie' ? 'several places of this address' : 'not found';
    places[key] = found && !why ? found : null;
    if (why) unplaced.push({ address: key, why });
  }
  return { places, unplaced };
}

function readRow([, , answer, , matched = '', point = '']: readonly string[]): FoundPlace | undefined {
  const [longitude, latitude] = point.split(',').map(Number);
  if (answer !== 'Match' || !Number.isFinite(longitude) || !Number.isFinite(latitude)) return undefined;
  // Six digits are a tenth of a metre.
  const round = (degrees: number) => Math.round(degrees * 1_000_000) / 1_000_000;
  return { latitude: round(latitude!), longitude: round(longitude!), matched };
}

function whyDoubtful({ street, city, postal_code }: Address, found: FoundPlace, zip: ZipLookup): string | undefined {
  const number = /^\d+/.exec(street)?.[0];
  if (number !== undefined && number !== /^\d+/.exec(found.matched)?.[0]) return `found ${found.matched}, which is another house`;
  const middle = postal_code && zip(postal_code.slice(0, 5));
  if (!middle)
    return fold(found.matched).includes(` ${fold(city)} `) ? undefined : `found ${found.matched}, which is in another town`;
  const pair = ({ latitude, longitude }: Point): [number, number] => [latitude, longitude];
  const miles = milesBetween(pair(middle), pair(found));
  return miles > mostMilesFromZip ? `found ${found.matched}, ${Math.round(miles)} miles from its ZIP code` : undefined;
}

/** Puts new answers into a lock; the same answers make the same file. */
export function mergeLock(lock: GeocodeLock | undefined, places: GeocodeLock['places'], source = censusBatch.name): GeocodeLock {
  const all = { ...lock?.places, ...places };
  return { source, places: Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const fold = (address: string) =>
  address
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
