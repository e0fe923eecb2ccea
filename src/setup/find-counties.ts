import { feature } from 'topojson-client';
import { nearestKey } from '../catalog/parse-entry.ts';
import { readMapSources } from '../map/map-sources.ts';
import { states } from '../domain/states.ts';

/** A county with the box around it: west, south, east, north, in degrees. */
export interface County {
  fips: string;
  name: string;
  bounds: [number, number, number, number];
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(county|parish|borough|municipio)\b|[^a-z ]/g, '')
    .trim();

/**
 * Finds a county by its name or its five FIPS digits.
 * @param stateCode two letters
 * @returns the county, or what is wrong and what to type
 */
export function findCounty(stateCode: string, text: string): { county: County } | { problem: string } {
  const { fips, name: stateName } = states[stateCode]!;
  const all = countiesOf(fips);
  const found = all.find((county) => String(county.id) === text.trim() || plain(county.properties.name) === plain(text));
  if (found) {
    return { county: { fips: String(found.id), name: found.properties.name, bounds: boundsOf(found) } };
  }
  const names = all.map((county) => county.properties.name).sort();
  const near = nearestKey(plain(text), names.map(plain));
  const guess = near && names.find((name) => plain(name) === near);
  return {
    problem: `There is no county "${text}" in ${stateName}.${guess ? ` Did you mean "${guess}"?` : ` There are: ${names.join(', ')}.`}`,
  };
}

type Ring = [longitude: number, latitude: number][];
/** A county's outline as GeoJSON. */
interface CountyFeature {
  id?: string | number;
  properties: { name: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

function countiesOf(stateFips: string): CountyFeature[] {
  const { atlas } = readMapSources();
  const geometries = atlas.objects.counties.geometries.filter(({ id }) => String(id).startsWith(stateFips));
  return geometries.map((geometry) => feature(atlas, geometry) as unknown as CountyFeature);
}

function boundsOf({ geometry }: CountyFeature): County['bounds'] {
  const points = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat();
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return outward([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
}

/** The box around several boxes. */
export function joinBounds(boxes: readonly County['bounds'][]): County['bounds'] {
  const side = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

const outward = ([west, south, east, north]: County['bounds']): County['bounds'] => [
  Math.floor(west * 100) / 100,
  Math.floor(south * 100) / 100,
  Math.ceil(east * 100) / 100,
  Math.ceil(north * 100) / 100,
];
