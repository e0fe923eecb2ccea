import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import { type BaseMap, type Box, type LonLat, unpackLine, unpackPlaces } from '../../src/map/base-map.ts';
import { clipLine, clipRing } from '../../src/map/clip.ts';
import { isInside, project } from '../../src/map/mercator.ts';
import { writeArchiveHead } from '../../src/map/streets/write-archive.ts';
import { type TileFeature, writeVectorTile } from './vector-tile.ts';

interface Street {
  line: LonLat[];
  name: string;
  kind: 'highway' | 'major_road' | 'minor_road';
}

/** Up to here an archive has what is around its streets too. */
const wideMaxZoom = 11;

/**
 * An archive as Protomaps makes them (layers earth, water, landuse, roads, places), of streets that do not exist: a grid on
 * the land of a base map, with parks and a pond.
 */
export function makeStreets(base: BaseMap, box: Box, minZoom: number, maxZoom: number, block = 0.004): Buffer {
  const streets = makeGrid(base, box, block);
  const contents: Buffer[] = [];
  const known = new Map<string, number>();
  const tiles: { id: number; content: number }[] = [];
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    const [west, south, east, north] = zoom > wideMaxZoom ? box : base.box;
    const [left, top] = project([west, north], zoom).map((pixel) => Math.floor(pixel / 256)) as [number, number];
    const [right, bottom] = project([east, south], zoom).map((pixel) => Math.floor(pixel / 256)) as [number, number];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const tile = gzipSync(drawTile(base, streets, zoom, x, y));
        const key = tile.toString('latin1');
        if (!known.has(key)) known.set(key, contents.push(tile) - 1);
        tiles.push({ id: zxyToTileId(zoom, x, y), content: known.get(key)! });
      }
    }
  }
  tiles.sort((a, b) => a.id - b.id);
  const metadata = { name: 'Streets for tests', attribution: '© OpenStreetMap contributors', vector_layers: [] };
  const { bytes, order } = writeArchiveHead(
    tiles,
    contents.map((tile) => tile.length),
    { box: base.box, minZoom, maxZoom, tileCompression: 2, tileType: 1, metadata },
  );
  return Buffer.concat([bytes, ...order.map((number) => contents[number]!)]);
}

function makeGrid(base: BaseMap, [west, south, east, north]: Box, block: number): Street[] {
  const land = base.land.map((packed) => unpackLine(packed, base.box));
  const onLand = (line: LonLat[]) =>
    cut(line, block / 4).filter((piece) => piece.every((point) => land.some((ring) => contains(ring, point))));
  const streets: Street[] = [];
  const add = (kind: Street['kind'], name: string, line: LonLat[]) =>
    onLand(line).forEach((piece) => streets.push({ line: piece, name, kind }));
  const names = ['Oak', 'Elm', 'Lake', 'Foothill', 'Bancroft', 'Harbor', 'Mission', 'Garden'];
  let i = 0;
  for (let x = west; x < east; x += block, i++)
    add(i % 5 === 0 ? 'major_road' : 'minor_road', `${names[i % names.length]} Street`, [
      [x, south],
      [x, north],
    ]);
  i = 0;
  for (let y = south; y < north; y += block, i++)
    add(i % 5 === 0 ? 'major_road' : 'minor_road', `${i + 1}th Avenue`, [
      [west, y],
      [east, y],
    ]);
  add('highway', 'Freeway 880', [
    [west, north],
    [east, south],
  ]);
  return streets;
}

/** Cuts a line into pieces of a length, and joins nothing: water then simply has none. */
function cut([from, to]: LonLat[], length: number): LonLat[][] {
  const count = Math.ceil(Math.hypot(to![0] - from![0], to![1] - from![1]) / (length * 8));
  const at = (t: number): LonLat => [from![0] + (to![0] - from![0]) * t, from![1] + (to![1] - from![1]) * t];
  return Array.from({ length: count }, (_, i) => [at(i / count), at((i + 1) / count)]);
}

function contains(ring: readonly LonLat[], [x, y]: LonLat): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring.at(i - 1)!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

function drawTile(base: BaseMap, streets: readonly Street[], zoom: number, x: number, y: number): Buffer {
  const toTile = (point: LonLat): [number, number] => {
    const [px, py] = project(point, zoom);
    return [(px / 256 - x) * 4096, (py / 256 - y) * 4096];
  };
  const size = 360 / 2 ** zoom;
  const west = x * size - 180;
  const north = latitudeOf(y, zoom);
  const south = latitudeOf(y + 1, zoom);
  const around: Box = [west - size / 16, south - size / 16, west + size * 1.0625, north + size / 16];
  const area = (ring: readonly LonLat[]) => clipRing(ring, around).map(toTile);
  const polygons = (rings: LonLat[][], tags: TileFeature['tags']): TileFeature[] =>
    rings
      .map(area)
      .filter((ring) => ring.length > 2)
      .map((ring) => ({ kind: 'polygon', parts: [ring], tags }));
  const [bw, bs, be, bn] = base.view;
  const circle = (cx: number, cy: number, radius: number) =>
    Array.from({ length: 24 }, (_, i): LonLat => [
      bw + (be - bw) * cx + Math.cos(i / 3.82) * radius,
      bs + (bn - bs) * cy + Math.sin(i / 3.82) * radius * 0.8,
    ]);
  const shown = streets.filter(({ kind }) => kind === 'highway' || (kind === 'major_road' && zoom >= 9) || zoom >= 12);
  return writeVectorTile({
    earth: polygons(
      base.land.map((packed) => unpackLine(packed, base.box)),
      { kind: 'earth' },
    ),
    landuse: polygons([circle(0.6, 0.7, 0.02), circle(0.3, 0.6, 0.01)], { kind: 'park' }),
    water: polygons([circle(0.45, 0.5, 0.008)], { kind: 'lake', name: 'Test Pond' }),
    roads: shown.flatMap(({ line, name, kind }) =>
      clipLine(line, around).map((piece): TileFeature => ({ kind: 'line', parts: [piece.map(toTile)], tags: { kind, name } })),
    ),
    places: unpackPlaces(base)
      .filter(({ at }) => isInside(at, around))
      .map(({ name, at, zoom: from }): TileFeature => ({
        kind: 'point',
        parts: [[toTile(at)]],
        tags: { kind: 'locality', name, min_zoom: from },
      })),
  });
}

const latitudeOf = (y: number, zoom: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI;
