import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { District } from '../domain/district.ts';
import { type BaseMap, type Box, type LonLat, packLine, packPoint } from './base-map.ts';
import { clipLine, clipRing } from './clip.ts';
import { type CountyAtlas, type MapSources, readMapSources } from './map-sources.ts';
import { growBox, zoomToFit } from './mercator.ts';
import { choosePlaceNames } from './place-names.ts';
import { smoothArcs } from './smooth-arcs.ts';

export interface BaseOptions {
  sources?: MapSources;
  /** How far beyond the district's bounds the map reaches, as a share of its longer side: what a wide screen shows. */
  margin?: number;
  /** At most so many place names. */
  names?: number;
}

/** The width of a phone's map in pixels, for which the first view is planned. */
const phoneWidth = 328;
const phoneHeight = 360;

/**
 * The default base map of a district: land and water, its counties and their neighbours, and the names of towns.
 * Nothing has to be set up: it comes from the district's `place`.
 * @throws if a county of the district is not in the atlas
 */
export function buildBaseMap(district: Pick<District, 'id' | 'place'>, options: BaseOptions = {}): BaseMap {
  const { atlas, towns } = options.sources ?? readMapSources();
  const { bounds: view, counties } = district.place;
  const box = roundBox(growBox(view, options.margin ?? 1));

  const width = view[2] - view[0];
  const nearby = smoothArcs(takeCountiesNear(atlas, box), width / 1000, width / 16);
  const all = nearby.objects.counties.geometries as (Polygon | MultiPolygon)[];
  const home = all.filter((county) => counties.includes(String(county.id)));
  for (const fips of counties) {
    if (home.some((county) => county.id === fips)) continue;
    throw new Error(
      `${district.id}/district.yaml: place.counties names ${fips}, but no county with this number is near place.bounds. ` +
        'Look the number up at census.gov (five digits, such as 06001), and check the order of the bounds.',
    );
  }
  const areas = (geometries: (Polygon | MultiPolygon)[]) =>
    merge(nearby as unknown as Topology, geometries)
      .coordinates.flatMap((polygon) => polygon.map((ring) => clipRing(ring as unknown as LonLat[], box)))
      .filter((ring) => ring.length > 2)
      .map((ring) => packLine(ring, box));
  const borders = mesh(nearby as unknown as Topology, nearby.objects.counties, (a, b) => a !== b).coordinates;
  const firstZoom = Math.floor(zoomToFit(view, phoneWidth, phoneHeight));

  return {
    box,
    view,
    land: areas(all),
    home: areas(home),
    borders: borders.flatMap((line) => clipLine(line as unknown as LonLat[], box)).map((line) => packLine(line, box)),
    places: choosePlaceNames(towns, box, view, { firstZoom, lastZoom: firstZoom + 4, limit: options.names ?? 70 }).map(
      ({ name, at, zoom }) => [name, ...packPoint(at, box), zoom],
    ),
  };
}

/** Boxes in whole steps keep the file small. */
const roundBox = (box: Box) => box.map((degrees) => Math.round(degrees * 1000) / 1000) as unknown as Box;

/** The counties that reach into a box. Measured before anything is merged, as merging a nation's counties takes seconds. */
function takeCountiesNear(atlas: CountyAtlas, box: Box): CountyAtlas {
  const geometries = atlas.objects.counties.geometries.filter((county) => {
    const polygons = feature(atlas, county as MultiPolygon).geometry.coordinates as unknown as LonLat[][] | LonLat[][][];
    const rings = county.type === 'Polygon' ? (polygons as LonLat[][]) : (polygons as LonLat[][][]).flat();
    return rings.some((ring) => clipRing(ring, box).length > 2);
  });
  return { ...atlas, objects: { counties: { ...atlas.objects.counties, geometries } } };
}
