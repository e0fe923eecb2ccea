import type { Location } from '../domain/location.ts';
import type { School } from '../domain/school.ts';
import type { AddressLookup } from './geocode-lock.ts';

/** Degrees; WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Gives the middle of a ZIP code, where it is known. */
export type ZipLookup = (zip: string) => Point | undefined;

/**
 * Finds the point of a place that its source gives none for: what the geocoder answered, else the school of the same street
 * and city, else the middle of its ZIP code, marked approximate. A mailing address is not a place to go to, so it gets none.
 */
export function placeLocation(
  location: Location,
  schools: ReadonlyMap<string, School>,
  zip: ZipLookup,
  found: AddressLookup = () => undefined,
): Location {
  if (location.kind === 'mailing') {
    const { latitude: _, longitude: __, ...rest } = location;
    return rest;
  }
  if (location.latitude !== undefined || !location.address) return location;
  const known = found(location.address);
  if (known) return { ...location, latitude: known.latitude, longitude: known.longitude, accuracy: 'exact' };
  const school = schools.get(streetKey(location.address.street, location.address.city));
  if (school) return { ...location, latitude: school.latitude, longitude: school.longitude };
  const middle = location.address.postal_code && zip(location.address.postal_code.slice(0, 5));
  return middle ? { ...location, ...middle, accuracy: 'approximate' } : location;
}

/** Schools by street and city, so that a clinic at a school is found. */
export function schoolsByStreet(schools: readonly School[]): Map<string, School> {
  return new Map(schools.map((school) => [streetKey(school.address.street, school.address.city), school]));
}

const streetWords: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  road: 'rd',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  way: 'way',
  highway: 'hwy',
};

const streetKey = (street: string, city: string) =>
  `${street} ${city}`
    .toLowerCase()
    .replace(/[.,#]/g, ' ')
    .split(/\s+/)
    .map((word) => streetWords[word] ?? word)
    .join(' ')
    .trim();
