import type { Box, PlaceName } from './base-map.ts';
import type { Town } from './map-sources.ts';
import { isInside, project } from './mercator.ts';

/** Room of a name at 13 px type, in pixels, with the air that a calm map needs. */
const letterWidth = 7.2;
const nameHeight = 18;
const air = 14;

/** GeoNames counts a part of a town (PPLX) with figures that no census gives, so they weigh less, and only near by. */
const partOfTown = 'PPLX';

export interface NameOptions {
  /** The zoom level of the first view, where the largest names stand. */
  firstZoom: number;
  /** The last zoom level that brings new names. */
  lastZoom: number;
  /** At most so many names. */
  limit: number;
}

/**
 * Chooses names for a map: the larger town first, and each from the zoom level on at which it does not touch a larger one.
 * @param towns all that may be named
 * @param box what the map covers
 * @param view what the first view shows: towns outside are there to find one's way, so only the larger ones
 */
export function choosePlaceNames(towns: readonly Town[], box: Box, view: Box, options: NameOptions): PlaceName[] {
  const candidates = towns
    .filter((town) => isInside(town.loc.coordinates, box))
    .map((town) => ({ name: town.name, at: town.loc.coordinates, weight: weigh(town, isInside(town.loc.coordinates, view)) }))
    .filter((town) => town.weight >= 1000)
    .toSorted((a, b) => b.weight - a.weight || a.name.localeCompare(b.name, 'en'));

  const chosen: PlaceName[] = [];
  const largest = candidates[0]?.weight ?? 0;
  for (let zoom = options.firstZoom; zoom <= options.lastZoom; zoom++) {
    // The first view names what everyone knows; each level further in asks a third of it.
    const least = largest / 24 / 3 ** (zoom - options.firstZoom);
    for (const { name, at, weight } of candidates) {
      if (weight < least || chosen.length >= options.limit) break;
      if (chosen.some((other) => other.name === name)) continue;
      if (!chosen.some((other) => doTouch({ name, at }, other, zoom))) chosen.push({ name, at, zoom });
    }
  }
  return chosen;
}

function weigh({ featureCode, population }: Town, atHome: boolean): number {
  if (featureCode === partOfTown) return atHome ? population / 3 : 0;
  return atHome ? population * 2 : population / 4;
}

function doTouch(a: Pick<PlaceName, 'name' | 'at'>, b: Pick<PlaceName, 'name' | 'at'>, zoom: number): boolean {
  const [ax, ay] = project(a.at, zoom);
  const [bx, by] = project(b.at, zoom);
  const width = ((a.name.length + b.name.length) / 2) * letterWidth + air;
  return Math.abs(ax - bx) < width && Math.abs(ay - by) < nameHeight + air;
}
