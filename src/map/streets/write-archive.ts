import { gzipSync } from 'node:zlib';
import type { Box } from '../base-map.ts';

/** A tile of an archive that is being written. Tiles with the same content share one. */
export interface TileToWrite {
  /** Its number along the Hilbert curve, over all zoom levels. */
  id: number;
  /** Which of the contents it has. */
  content: number;
}

export interface ArchiveHead {
  box: Box;
  minZoom: number;
  maxZoom: number;
  /** As in the header: 1 none, 2 gzip, 3 brotli, 4 zstd. */
  tileCompression: number;
  /** As in the header: 1 is vector tiles. */
  tileType: number;
  /** Layers, licence and so on. */
  metadata: object;
}

interface Entry {
  id: number;
  offset: number;
  length: number;
  /** 0: this entry leads to a leaf directory. */
  run: number;
}

const headerBytes = 127;
/** The root directory must be in the first 16 KiB. */
const rootBytes = 16_384 - headerBytes;

/**
 * Writes a PMTiles archive, version 3, clustered: everything before the contents, and in which order these follow.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @param tiles in the order of their ids
 * @param sizes bytes of each content
 */
export function writeArchiveHead(
  tiles: readonly TileToWrite[],
  sizes: readonly number[],
  head: ArchiveHead,
): { bytes: Uint8Array; order: number[] } {
  const { entries, order, dataBytes } = arrange(tiles, sizes);
  const { root, leaves } = packDirectories(entries);
  const metadata = gzipSync(JSON.stringify(head.metadata));
  const metadataAt = headerBytes + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;

  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  [
    headerBytes,
    root.length,
    metadataAt,
    metadata.length,
    leavesAt,
    leaves.length,
    dataAt,
    dataBytes,
    tiles.length,
    entries.length,
    order.length,
  ].forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + i * 8));
  const gzip = 2;
  [1, gzip, head.tileCompression, head.tileType, head.minZoom, head.maxZoom].forEach((value, i) => (header[96 + i] = value));
  const [west, south, east, north] = head.box;
  const degrees = (value: number) => Math.round(value * 1e7);
  [west, south, east, north].forEach((value, i) => header.writeInt32LE(degrees(value), 102 + i * 4));
  header[118] = Math.round((head.minZoom + head.maxZoom) / 2);
  header.writeInt32LE(degrees((west + east) / 2), 119);
  header.writeInt32LE(degrees((south + north) / 2), 123);
  return { bytes: Buffer.concat([header, root, metadata, leaves]), order };
}

/** Contents in the order of first use, and entries in which neighbours of one content are one. */
function arrange(
  tiles: readonly TileToWrite[],
  sizes: readonly number[],
): { entries: Entry[]; order: number[]; dataBytes: number } {
  const offsets = new Map<number, number>();
  const entries: Entry[] = [];
  let dataBytes = 0;
  for (const { id, content } of tiles) {
    const length = sizes[content]!;
    const offset = offsets.get(content) ?? dataBytes;
    if (!offsets.has(content)) {
      offsets.set(content, offset);
      dataBytes += length;
    }
    const last = entries.at(-1);
    if (last && last.offset === offset && last.id + last.run === id) last.run++;
    else entries.push({ id, offset, length, run: 1 });
  }
  return { entries, order: [...offsets.keys()], dataBytes };
}

/** One directory where it fits, else leaves below a root. */
function packDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = packDirectory(entries);
  if (whole.length <= rootBytes) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = 4096; ; size *= 2) {
    const leaves: Buffer[] = [];
    const roots: Entry[] = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = packDirectory(entries.slice(i, i + size));
      roots.push({ id: entries[i]!.id, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = packDirectory(roots);
    if (root.length <= rootBytes) return { root, leaves: Buffer.concat(leaves) };
  }
}

function packDirectory(entries: readonly Entry[]): Buffer {
  const numbers: number[] = [entries.length];
  entries.forEach(({ id }, i) => numbers.push(id - (entries[i - 1]?.id ?? 0)));
  for (const { run } of entries) numbers.push(run);
  for (const { length } of entries) numbers.push(length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    // 0 says that it follows the one before.
    numbers.push(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzipSync(Buffer.from(numbers.flatMap(varint)));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
