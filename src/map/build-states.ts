import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { type BaseMap, type LonLat, packLine, packPoint } from './base-map.ts';
import { clipLine, clipRing } from './clip.ts';
import { growBox } from './mercator.ts';
import { smoothArcs } from './smooth-arcs.ts';

type StateAtlas = Topology<{ states: GeometryCollection<{ name: string }> }>;
let atlas: StateAtlas | undefined;

/** How far the map reaches beyond the points, as a share of its longer side: a picture's own margin, and its shape. */
const margin = 1.2;
/** How far below a point its name stands, in parts of the picture's width: clear of its mark. */
const nameDrop = 0.085;
/** One place alone still stands in its state. */
const smallestSide = 6;

/**
 * A base map of states round some named points, for a picture that reaches further than a district: which state a place is
 * in, with those that hold a point as home.
 * Source: the Census Bureau's cartographic boundary files (public domain), as us-atlas packs them.
 */
export function buildStatesMap(named: readonly { name: string; at: LonLat }[]): BaseMap {
  const points = named.map(({ at }) => at);
  atlas ??= createRequire(import.meta.url)('us-atlas/states-10m.json') as StateAtlas;
  const [longitudes, latitudes] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const missing = Math.max(0, smallestSide - Math.max(east - west, north - south)) / 2;
  const view = growBox([west - missing, south - missing, east + missing, north + missing], 0.02);
  const box = growBox(view, margin);
  const below = ([longitude, latitude]: LonLat): LonLat => [
    longitude,
    latitude - (view[2] - view[0]) * nameDrop * Math.cos((latitude * Math.PI) / 180),
  ];

  const drawn = smoothArcs(atlas, (box[2] - box[0]) / 800, 0);
  const states = drawn.objects.states.geometries.flatMap((state) => {
    const rings = ringsOf(drawn, state as Polygon | MultiPolygon).map((ring) => clipRing(ring, box));
    const seen = rings.filter((ring) => ring.length > 2).sort((a, b) => sizeOf(b) - sizeOf(a));
    const holdsPoint = points.some((point) => seen.some((ring) => isInRing(point, ring)));
    return seen.length > 0 ? { state, rings: seen, holdsPoint, name: nameOf(state.properties) } : [];
  });
  const land = merge(drawn as unknown as Topology, states.map(({ state }) => state) as never).coordinates.flat();
  const borders = mesh(drawn as unknown as Topology, drawn.objects.states, (a, b) => a !== b).coordinates;
  return {
    box,
    view,
    land: land
      .map((ring) => clipRing(ring as unknown as LonLat[], box))
      .filter((ring) => ring.length > 2)
      .map((ring) => packLine(ring, box)),
    home: states.filter(({ holdsPoint }) => holdsPoint).flatMap(({ rings }) => rings.map((ring) => packLine(ring, box))),
    borders: borders.flatMap((line) => clipLine(line as unknown as LonLat[], box)).map((line) => packLine(line, box)),
    // The points are named first, as a name that touches another is left out.
    places: [
      ...named.map(({ name, at }) => ({ name, at: below(at) })),
      ...states
        .toSorted((a, b) => sizeOf(b.rings[0]!) - sizeOf(a.rings[0]!))
        .map(({ name, rings }) => ({ name, at: middleOf(rings[0]!) })),
    ].map(({ name, at }) => [name, ...packPoint(at, box), 0]),
  };
}

const nameOf = (properties: object | undefined) => (properties && 'name' in properties ? String(properties.name) : '');

function ringsOf(topology: StateAtlas, state: Polygon | MultiPolygon): LonLat[][] {
  const { geometry } = feature(topology as unknown as Topology, state as never) as unknown as {
    geometry: { type: string; coordinates: LonLat[][] | LonLat[][][] };
  };
  return geometry.type === 'Polygon' ? (geometry.coordinates as LonLat[][]) : (geometry.coordinates as LonLat[][][]).flat();
}

/** Twice the area, by the shoelace formula, in square degrees. */
function sizeOf(ring: readonly LonLat[]): number {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring.at(i - 1)![1] - ring.at(i - 1)![0] * y, 0));
}

/** The middle of a ring's box: where a state's name has most room. */
function middleOf(ring: readonly LonLat[]): LonLat {
  const [xs, ys] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** Whether a line from the point to the east crosses the ring an odd number of times. */
function isInRing([x, y]: LonLat, ring: readonly LonLat[]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring.at(i - 1)!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}
