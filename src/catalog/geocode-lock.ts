import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Address } from '../domain/location.ts';
import type { ContentFiles, LayerFolder } from './content-files.ts';
import type { Point } from './place-locations.ts';
import type { Problem } from './problems.ts';

export const geocodeLockName = 'geocode.lock.json';

/** The United States with its islands: what is swapped or zero is not inside. */
const FoundPlaceSchema = z
  .strictObject({
    latitude: z.number(),
    longitude: z.number(),
    /** The address as the geocoder knows it. */
    matched: z.string(),
  })
  .refine(({ latitude, longitude }) => latitude > 13 && latitude < 72 && (longitude < -64 || longitude > 144), {
    error: 'Expected a point in the United States; look whether latitude and longitude are swapped or zero',
  });
export type FoundPlace = z.infer<typeof FoundPlaceSchema>;

/** `geocode.lock.json`: where the addresses of a district's listings are, as a geocoder answered. */
export const GeocodeLockSchema = z.strictObject({
  /** Who answered. */
  source: z.string(),
  /** By address line; null: asked, and not found. */
  places: z.record(z.string(), FoundPlaceSchema.nullable()),
});
export type GeocodeLock = z.infer<typeof GeocodeLockSchema>;

/** Gives the point of an address that a geocoder found. */
export type AddressLookup = (address: Address) => Point | undefined;

/** An address as one line: the key of the lock, so that a changed address is asked anew. */
export function addressKey({ street, city, state, postal_code }: Address): string {
  return `${street}, ${city}, ${state}${postal_code ? ` ${postal_code.slice(0, 5)}` : ''}`;
}

/** Reads a district's lock; an empty one where there is none. */
export function readGeocodeLock(files: ContentFiles, folder: LayerFolder): { lock?: GeocodeLock; problems: Problem[] } {
  const path = folder.directories.map((directory) => join(directory, geocodeLockName)).findLast((p) => existsSync(p));
  if (!path) return { problems: [] };
  const file = files.name(path);
  const problem = (what: string): { problems: Problem[] } => ({ problems: [{ file, what, severity: 'error' }] });
  let data: unknown;
  try {
    data = JSON.parse(files.text(file));
  } catch {
    return problem('Expected JSON as "npm run geocode" writes it. Take the file away and run it again.');
  }
  const parsed = GeocodeLockSchema.safeParse(data);
  if (parsed.success) return { lock: parsed.data, problems: [] };
  const [issue] = parsed.error.issues;
  return problem(`${issue?.path.slice(1).join(', ')}: ${issue?.message}. Run "npm run geocode" again, or mend this line.`);
}

/** The lookup of a lock. */
export function lookUpIn(lock: GeocodeLock | undefined): AddressLookup {
  return (address) => lock?.places[addressKey(address)] ?? undefined;
}
