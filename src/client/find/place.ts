import type { PlacesFile } from '../../search/find-files.ts';
import type { ChosenPlace } from '../../search/state-codec.ts';
import { deviceStorage } from '../frame-mode.ts';

/** Where the reader looks from. */
export interface NearPlace {
  kind: 'school' | 'zip' | 'device';
  /** The school's id or the ZIP code; empty for the device's place. */
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  /** The neighbourhood's file. */
  file?: string;
}

const stored = 'waypost:place';

/** The place that this device remembers. */
export function readPlace(): NearPlace | undefined {
  try {
    const place = JSON.parse(deviceStorage()?.getItem(stored) ?? 'null') as NearPlace | null;
    return place && Number.isFinite(place.latitude) && Number.isFinite(place.longitude) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a place, or forgets it. */
export function writePlace(place: NearPlace | undefined): void {
  try {
    // The file's name changes with every build; it is looked up anew.
    if (place) deviceStorage()?.setItem(stored, JSON.stringify({ ...place, file: undefined }));
    else deviceStorage()?.removeItem(stored);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

/** Finds a chosen place in the list of schools and ZIP codes. */
export function findPlace(
  places: PlacesFile,
  chosen: Pick<ChosenPlace, 'id'> & { kind: NearPlace['kind'] },
): NearPlace | undefined {
  if (chosen.kind === 'school') {
    const school = places.schools.find(([id]) => id === chosen.id);
    return school && fromSchool(places, school);
  }
  const zip = places.zips.find(([code]) => code === chosen.id);
  return zip && fromZip(places, zip);
}

export function fromSchool(
  places: PlacesFile,
  [id, name, , latitude, longitude, file]: PlacesFile['schools'][number],
): NearPlace {
  return withFile({ kind: 'school', id, name, latitude, longitude }, places.files[file]);
}

export function fromZip(places: PlacesFile, [id, latitude, longitude, file]: PlacesFile['zips'][number]): NearPlace {
  return withFile({ kind: 'zip', id, name: id, latitude, longitude }, places.files[file]);
}

export const withFile = (place: NearPlace, file: string | undefined): NearPlace =>
  file === undefined ? place : { ...place, file };
