/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Longitude, latitude, in degrees: the order of GeoJSON. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A name on the map, and from which zoom level (256-pixel tiles) on it has room. */
export interface PlaceName {
  name: string;
  at: LonLat;
  zoom: number;
}

/**
 * The default base map of one district, as it travels to the phone. A shape is a flat list of whole numbers, x and y in
 * turn, in 1/10,000 degree (11 m or less): the first pair counts from the box's south-west corner, each other pair from the
 * pair before.
 */
export interface BaseMap {
  /** What the shapes cover; nothing is drawn outside. */
  box: Box;
  /** What a first view shows: the district's own bounds. */
  view: Box;
  /** Areas: all land, also that of the home counties. What is not land is water. */
  land: number[][];
  /** Areas: the home counties. */
  home: number[][];
  /** Lines: between counties. */
  borders: number[][];
  /** Names, the most important first: text, x, y, zoom. */
  places: [name: string, x: number, y: number, zoom: number][];
}

/** Steps to a degree in a `BaseMap`. */
const steps = 10_000;

/** Packs a line for a `BaseMap`; points that fall on the same step are said once. */
export function packLine(line: readonly LonLat[], box: Box): number[] {
  const packed: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const point of line) {
    const [x, y] = packPoint(point, box);
    if (packed.length > 0 && x === lastX && y === lastY) continue;
    packed.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  return packed;
}

/** A point in whole steps from the box's south-west corner. */
export function packPoint([longitude, latitude]: LonLat, [west, south]: Box): [x: number, y: number] {
  return [Math.round((longitude - west) * steps), Math.round((latitude - south) * steps)];
}

/** The reverse of `packLine`. */
export function unpackLine(packed: readonly number[], [west, south]: Box): LonLat[] {
  const line: LonLat[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    x += packed[i]!;
    y += packed[i + 1]!;
    line.push([west + x / steps, south + y / steps]);
  }
  return line;
}

/** The names of a base map, in degrees. */
export function unpackPlaces({ places, box: [west, south] }: BaseMap): PlaceName[] {
  return places.map(([name, x, y, zoom]) => ({ name, at: [west + x / steps, south + y / steps], zoom }));
}
