import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The one place that knows where the search and the map keep their data.
 */

/** The services that the search of a district knows, by key, sorted. @throws Error where it has no data */
export function readSearchKeys(dist: string, district: string, lang: string): string[] {
  return keysOf(readJson(join(dist, district, 'api', `find.${lang}.json`)));
}

/** The services that the map of a district shows, by key, sorted, each once. @throws Error where it has no data */
export function readMapKeys(dist: string, district: string, lang: string): string[] {
  return keysOf(readJson(join(dist, district, 'api', `map.${lang}.json`)));
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`Expected the file ${file}, but the build did not make it.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const keysOf = (data: unknown): string[] => [...new Set((data as { key: string[] }).key)].sort();
