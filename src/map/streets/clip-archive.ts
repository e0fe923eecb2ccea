import { createHash } from 'node:crypto';
import type { Source } from 'pmtiles';
import type { Box } from '../base-map.ts';
import type { ClipPlan } from './plan-clip.ts';
import { writeArchiveHead } from './write-archive.ts';

/** Where loaded parts are kept until all are there, so that a broken connection costs only what was on its way. */
export interface PartStore {
  /** What the parts are parts of; another name empties the store. @returns bytes that are there */
  open(name: string): number;
  append(bytes: Uint8Array): void;
  /** Cuts off what was only half written. */
  truncate(bytes: number): void;
  read(at: number, length: number): Uint8Array;
}

/** Requests that are on their way at one time. */
const atOnce = 4;
const attempts = 4;

/**
 * Loads what a plan names, in order. Parts that an earlier run loaded are not asked for again.
 * @param progress called after each part, with bytes of all bytes
 * @throws Error where a part cannot be had after several attempts, or the archive changed meanwhile
 */
export async function loadParts(
  source: Source,
  plan: ClipPlan,
  store: PartStore,
  progress: (loaded: number, all: number) => void,
  wait: (attempt: number) => Promise<void> = (attempt) => new Promise((done) => setTimeout(done, 500 * 2 ** attempt)),
): Promise<void> {
  const all = plan.ranges.reduce((sum, { length }) => sum + length, 0);
  let loaded = 0;
  let next = 0;
  const there = store.open(nameOf(source, plan));
  while (next < plan.ranges.length && loaded + plan.ranges[next]!.length <= there) loaded += plan.ranges[next++]!.length;
  store.truncate(loaded);
  progress(loaded, all);

  const get = async ({ at, length }: { at: number; length: number }): Promise<Uint8Array> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const { data } = await source.getBytes(at, length, undefined, plan.header.etag);
        if (data.byteLength === length) return new Uint8Array(data);
        throw new Error(`Expected ${length} bytes at ${at}, but got ${data.byteLength}.`);
      } catch (error) {
        if (attempt >= attempts) throw error;
        await wait(attempt);
      }
    }
  };
  const underWay: Promise<Uint8Array>[] = [];
  for (let ask = next; next < plan.ranges.length; next++) {
    while (ask < plan.ranges.length && underWay.length < atOnce) {
      const part = get(plan.ranges[ask++]!);
      // Whoever awaits it hears of a failure; until then it must not end the process.
      part.catch(() => {});
      underWay.push(part);
    }
    const bytes = await underWay.shift()!;
    store.append(bytes);
    loaded += bytes.length;
    progress(loaded, all);
  }
}

const nameOf = (source: Source, { header, ranges }: ClipPlan) =>
  createHash('sha256')
    .update(JSON.stringify([source.getKey(), header.etag, ranges]))
    .digest('hex')
    .slice(0, 16);

/**
 * Writes the clipped archive from its parts.
 * @param box all that it covers
 * @param write takes one piece after the other
 * @returns bytes written
 */
export function writeClip(plan: ClipPlan, store: PartStore, box: Box, write: (bytes: Uint8Array) => void): number {
  const { header, contents, ranges, tiles, metadata, maxZoom, zooms } = plan;
  const { bytes, order } = writeArchiveHead(
    tiles,
    contents.map(({ length }) => length),
    { box, minZoom: zooms[0]!.zoom, maxZoom, tileCompression: header.tileCompression, tileType: header.tileType, metadata },
  );
  write(bytes);
  const starts: number[] = [];
  ranges.reduce((sum, { length }, i) => ((starts[i] = sum), sum + length), 0);
  let written = bytes.length;
  for (const number of order) {
    const { at, length } = contents[number]!;
    const range = ranges.findLastIndex((candidate) => candidate.at <= at);
    write(store.read(starts[range]! + at - ranges[range]!.at, length));
    written += length;
  }
  return written;
}
