import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseMap } from '../../src/map/base-map.ts';
import { isInside } from '../../src/map/mercator.ts';
import { type PointsFile, unpackPlaces } from '../../src/map/points-file.ts';
import type { PackedRecords } from '../../src/search/find-record.ts';
import { unpackRecords } from '../../src/search/unpack-records.ts';

/*
 * The one place that knows where the search and the map keep their data.
 */

/**
 * The services that the search of a district knows, by key, sorted: those of all its neighbourhoods together.
 * @param root the folder of the district in one language, inside the build
 */
export function readSearchKeys(root: string): string[] {
  const folder = join(root, 'api', 'find');
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object);
  const records = files.filter((file): file is PackedRecords => 'keys' in file && 'flags' in file);
  return unique(records.flatMap((packed) => unpackRecords(packed, []).map((record) => record.key)));
}

/** The services that the map of a district shows, by key, sorted, each once. */
export function readMapKeys(root: string): string[] {
  const points = readMapFile<PointsFile>(root, 'points');
  return unique(unpackPlaces(points).flatMap((place) => place.services.map((service) => service.id)));
}

/** Whether a point lies on the map of a district; what is farther away is listed, but has no mark. */
export function isOnMap(root: string, { latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return isInside([longitude, latitude], readMapFile<BaseMap>(root, 'base').box);
}

const readMapFile = <T>(root: string, name: string) =>
  JSON.parse(readFileSync(join(root, 'api', 'map', `${name}.json`), 'utf8')) as T;

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
