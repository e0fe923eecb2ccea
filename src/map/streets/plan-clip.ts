import { type Entry, type Header, PMTiles, type Source, TileType, zxyToTileId } from 'pmtiles';
import type { Box } from '../base-map.ts';
import { project } from '../mercator.ts';

/** What is taken out of an archive, before anything is loaded. */
export interface ClipPlan {
  header: Header;
  metadata: object;
  maxZoom: number;
  /** Tiles in the order of their ids. */
  tiles: { id: number; content: number }[];
  /** The different contents, in the order of the archive: where each is in it, in bytes. */
  contents: { at: number; length: number }[];
  /** What is asked for in one go, in the order of the archive. */
  ranges: { at: number; length: number }[];
  /** Tiles and bytes of each zoom level, contents that several share counted where they come first. */
  zooms: { zoom: number; tiles: number; bytes: number }[];
}

export interface ClipOptions {
  /** What the streets are for. */
  box: Box;
  /** What is around it, up to a zoom level at which that is cheap: without it the map would end in the middle of names. */
  around?: { box: Box; maxZoom: number };
  minZoom: number;
  /** The closest zoom level; without it the closest that keeps the archive within `mostBytes`. */
  maxZoom?: number | undefined;
  mostBytes?: number;
}

/** Bytes between two tiles that are loaded along, as that is faster than asking twice; and the most of one request. */
const gap = 64 * 1024;
const longest = 4 * 1024 * 1024;

/**
 * Looks up which parts of an archive a box needs.
 * @throws Error where the archive has pictures instead of vector tiles, or none of this box
 */
export async function planClip(
  source: Source,
  { box, around, minZoom, maxZoom, mostBytes = Infinity }: ClipOptions,
): Promise<ClipPlan> {
  const archive = new PMTiles(source);
  const header = await archive.getHeader();
  if (header.tileType !== TileType.Mvt) {
    throw new Error('Expected an archive of vector tiles, such as those of Protomaps, but this one has pictures.');
  }
  const deepest = Math.min(maxZoom ?? header.maxZoom, header.maxZoom);
  const boxAt = (zoom: number) => (around && zoom <= around.maxZoom ? around.box : box);
  const wanted = tilesOf(boxAt, Math.max(minZoom, header.minZoom), deepest);
  const entries = await findEntries(archive, header, wanted);
  if (entries.length === 0) {
    throw new Error(`This archive has nothing of ${box.join(', ')}. Take one that covers the district.`);
  }

  const zooms = countByZoom(entries);
  let sum = 0;
  const fitting = zooms.filter(({ bytes }) => (sum += bytes) <= mostBytes);
  const last = maxZoom === undefined ? Math.max(fitting.at(-1)?.zoom ?? 0, zooms[0]!.zoom) : deepest;
  const kept = entries.filter(({ zoom }) => zoom <= last);

  const places = [...new Map(kept.map(({ at, length }) => [at, { at, length }])).values()].sort((a, b) => a.at - b.at);
  const numbers = new Map(places.map(({ at }, i) => [at, i]));
  return {
    header,
    metadata: (await archive.getMetadata()) as object,
    maxZoom: last,
    tiles: kept.map(({ id, at }) => ({ id, content: numbers.get(at)! })),
    contents: places,
    ranges: joinRanges(places),
    zooms: zooms.filter(({ zoom }) => zoom <= last),
  };
}

interface Found {
  id: number;
  zoom: number;
  at: number;
  length: number;
}

/** The ids of the tiles, in order, with their zoom level. */
function tilesOf(boxAt: (zoom: number) => Box, minZoom: number, maxZoom: number): { id: number; zoom: number }[] {
  const tiles: { id: number; zoom: number }[] = [];
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    const [west, south, east, north] = boxAt(zoom);
    const [left, top] = project([west, north], zoom).map((pixel) => Math.floor(pixel / 256)) as [number, number];
    const [right, bottom] = project([east, south], zoom).map((pixel) => Math.floor(pixel / 256)) as [number, number];
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) tiles.push({ id: zxyToTileId(zoom, x, y), zoom });
  }
  return tiles.sort((a, b) => a.id - b.id);
}

/** Walks the directories that lead to the wanted tiles. */
async function findEntries(archive: PMTiles, header: Header, wanted: readonly { id: number; zoom: number }[]): Promise<Found[]> {
  const found: Found[] = [];
  const walk = async (offset: number, length: number, from: number, to: number): Promise<void> => {
    const entries: Entry[] = await archive.cache.getDirectory(archive.source, offset, length, header);
    for (const [i, entry] of entries.entries()) {
      const end = entry.runLength === 0 ? Math.min(entries[i + 1]?.tileId ?? to, to) : entry.tileId + entry.runLength;
      const [first, behind] = [lowerBound(wanted, Math.max(entry.tileId, from)), lowerBound(wanted, end)];
      if (first >= behind) continue;
      if (entry.runLength === 0) await walk(header.leafDirectoryOffset + entry.offset, entry.length, entry.tileId, end);
      else {
        const at = header.tileDataOffset + entry.offset;
        for (const { id, zoom } of wanted.slice(first, behind)) found.push({ id, zoom, at, length: entry.length });
      }
    }
  };
  await walk(header.rootDirectoryOffset, header.rootDirectoryLength, 0, Infinity);
  return found;
}

/** The first index whose id is not below. */
function lowerBound(list: readonly { id: number }[], id: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countByZoom(entries: readonly Found[]): ClipPlan['zooms'] {
  const zooms = new Map<number, { zoom: number; tiles: number; bytes: number }>();
  const seen = new Set<number>();
  for (const { zoom, at, length } of entries) {
    const count = zooms.get(zoom) ?? { zoom, tiles: 0, bytes: 0 };
    zooms.set(zoom, count);
    count.tiles++;
    if (!seen.has(at)) count.bytes += length;
    seen.add(at);
  }
  return [...zooms.values()].sort((a, b) => a.zoom - b.zoom);
}

function joinRanges(places: readonly { at: number; length: number }[]): ClipPlan['ranges'] {
  const ranges: { at: number; length: number }[] = [];
  for (const { at, length } of places) {
    const last = ranges.at(-1);
    const end = at + length;
    if (last && at - (last.at + last.length) <= gap && end - last.at <= longest)
      last.length = Math.max(last.length, end - last.at);
    else ranges.push({ at, length });
  }
  return ranges;
}
