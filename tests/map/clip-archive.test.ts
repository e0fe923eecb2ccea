import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FetchSource, PMTiles, type RangeResponse, type Source, zxyToTileId } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '../../src/map/base-map.ts';
import { buildBaseMap } from '../../src/map/build-base.ts';
import { type PartStore, loadParts, writeClip } from '../../src/map/streets/clip-archive.ts';
import { findNewestBuild } from '../../src/map/streets/newest-build.ts';
import { planClip } from '../../src/map/streets/plan-clip.ts';
import { writeArchiveHead } from '../../src/map/streets/write-archive.ts';
import { today, writeTree } from '../catalog/write-tree.ts';
import { makeStreets } from './make-streets.ts';

const base = buildBaseMap({
  id: 'oakland',
  place: { state: 'CA', counties: ['06001'], bounds: [-122.36, 37.69, -122.11, 37.89] },
});
const whole: Box = [-122.4, 37.65, -122.05, 37.95];
const box: Box = [-122.3, 37.74, -122.2, 37.82];
const archive = makeStreets(base, whole, 6, 13);

let server: Server;
let url = '';
const asked: string[] = [];
/** Requests after this many are cut off. */
let breaksAfter = Infinity;
let answersRanges = true;

beforeAll(async () => {
  server = createServer((request, response) => {
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
    asked.push(request.headers.range ?? '');
    if (asked.length > breaksAfter) return void response.destroy();
    if (!range || !answersRanges) return void response.writeHead(200, { 'content-length': archive.length }).end(archive);
    const [from, to] = [Number(range[1]), Math.min(Number(range[2]), archive.length - 1)];
    response
      .writeHead(206, { etag: '"1"', 'content-range': `bytes ${from}-${to}/${archive.length}` })
      .end(archive.subarray(from, to + 1));
  });
  await new Promise<void>((done) => server.listen(0, done));
  url = `http://localhost:${(server.address() as AddressInfo).port}/world.pmtiles`;
});
afterAll(() => void server.close());

function makeStore(): PartStore & { bytes: Buffer } {
  let name = '';
  return {
    bytes: Buffer.alloc(0),
    open(wanted) {
      if (name !== wanted) this.bytes = Buffer.alloc(0);
      name = wanted;
      return this.bytes.length;
    },
    append(part) {
      this.bytes = Buffer.concat([this.bytes, part]);
    },
    truncate(length) {
      this.bytes = this.bytes.subarray(0, length);
    },
    read(at, length) {
      return this.bytes.subarray(at, at + length);
    },
  };
}

const sourceOf = (bytes: Buffer): Source => ({
  getKey: () => 'bytes',
  getBytes: (at, length): Promise<RangeResponse> =>
    Promise.resolve({ data: new Uint8Array(bytes.subarray(at, at + length)).slice().buffer }),
});
const noWait = () => Promise.resolve();

async function clip(store = makeStore(), source: Source = new FetchSource(url)) {
  const plan = await planClip(source, { box, minZoom: 8 });
  await loadParts(source, plan, store, () => {}, noWait);
  const pieces: Uint8Array[] = [];
  const written = writeClip(plan, store, box, (piece) => pieces.push(piece));
  const bytes = Buffer.concat(pieces);
  expect(written).toBe(bytes.length);
  return { plan, bytes };
}

describe('a clipped archive', () => {
  it('has every tile of the box as the source has it, and no other', async () => {
    const { bytes } = await clip();
    const [from, to] = [new PMTiles(sourceOf(archive)), new PMTiles(sourceOf(bytes))];
    const header = await to.getHeader();
    expect(header).toMatchObject({ minZoom: 8, maxZoom: 13, minLon: box[0], maxLat: box[3], clustered: true });
    expect(await to.getMetadata()).toEqual(await from.getMetadata());
    let tiles = 0;
    for (let z = 6; z <= 13; z++) {
      const at = (lon: number, lat: number) =>
        [
          Math.floor(((lon + 180) / 360) * 2 ** z),
          Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z),
        ] as const;
      const [[left, top], [right, bottom]] = [at(box[0], box[3]), at(box[2], box[1])];
      for (let x = left - 1; x <= right + 1; x++) {
        for (let y = top - 1; y <= bottom + 1; y++) {
          const isWanted = z >= 8 && x >= left && x <= right && y >= top && y <= bottom;
          const tile = await to.getZxy(z, x, y);
          expect(tile !== undefined, `${z}/${x}/${y}`).toBe(isWanted);
          if (!isWanted) continue;
          tiles++;
          expect(Buffer.from(tile!.data).equals(Buffer.from((await from.getZxy(z, x, y))!.data))).toBe(true);
        }
      }
    }
    expect(header.numAddressedTiles).toBe(tiles);
    expect(bytes.length).toBeLessThan(archive.length / 2);
  });

  it('goes on where it stopped', async () => {
    const store = makeStore();
    const plan = await planClip(new FetchSource(url), { box, minZoom: 8 });
    const small = { ...plan, ranges: plan.contents.map(({ at, length }) => ({ at, length })) };
    const load = () => loadParts(new FetchSource(url), small, store, () => {}, noWait);
    const half = Math.floor(small.ranges.length / 2);
    breaksAfter = asked.length + half;
    await expect(load()).rejects.toThrow();
    expect(store.bytes.length).toBeGreaterThan(0);
    breaksAfter = Infinity;
    const before = asked.length;
    // Half a part, as a crash leaves it.
    store.append(new Uint8Array(3));
    await load();
    expect(asked.length - before).toBeLessThan(small.ranges.length);
    expect(asked.length - before).toBeGreaterThanOrEqual(small.ranges.length - half);
    const pieces: Uint8Array[] = [];
    writeClip(small, store, box, (piece) => pieces.push(piece));
    expect(Buffer.concat(pieces).equals((await clip()).bytes)).toBe(true);
  });

  it('is only as close as its size allows', async () => {
    const { zooms, maxZoom } = await planClip(new FetchSource(url), { box, minZoom: 8 });
    expect(maxZoom).toBe(13);
    const most = zooms.filter(({ zoom }) => zoom < 13).reduce((sum, { bytes }) => sum + bytes, 0);
    expect((await planClip(new FetchSource(url), { box, minZoom: 8, mostBytes: most })).maxZoom).toBe(12);
    expect((await planClip(new FetchSource(url), { box, minZoom: 8, maxZoom: 10 })).maxZoom).toBe(10);
  });

  it('has what is around it as far as that is asked for', async () => {
    const around = { box: whole, maxZoom: 10 };
    const count = async (options: object) => {
      const { zooms } = await planClip(new FetchSource(url), { box, minZoom: 8, ...options });
      return Object.fromEntries(zooms.map(({ zoom, tiles }) => [zoom, tiles]));
    };
    const [alone, wide] = [await count({}), await count({ around })];
    expect(wide[10]).toBeGreaterThan(alone[10]!);
    expect(wide[11]).toBe(alone[11]);
  });

  it('asks little more than it takes', async () => {
    const { plan } = await clip();
    const loaded = plan.ranges.reduce((sum, { length }) => sum + length, 0);
    expect(plan.ranges.length).toBeLessThan(plan.contents.length / 2);
    expect(loaded).toBeLessThan(archive.length);
  });
});

it('refuses an archive of pictures, of another place, and a host without ranges', async () => {
  const pictures = Buffer.from(archive);
  pictures[99] = 2;
  await expect(planClip(sourceOf(pictures), { box, minZoom: 8 })).rejects.toThrow('has pictures');
  await expect(planClip(sourceOf(archive), { box: [10, 50, 11, 51], minZoom: 8 })).rejects.toThrow('nothing of 10, 50, 11, 51');
  answersRanges = false;
  await expect(planClip(new FetchSource(url), { box, minZoom: 8 })).rejects.toThrow('Byte Serving');
  answersRanges = true;
});

it('reads and writes directories with leaves', async () => {
  const [x, y] = [656, 1582];
  const middle = zxyToTileId(12, x, y);
  // Sizes without a pattern, so that the directory does not fit into the root.
  let seed = 1;
  const sizes = Array.from({ length: 30_000 }, () => 1 + ((seed = (seed * 48_271) % 2_147_483_647) % 5000));
  const tiles = sizes.map((_, i) => ({ id: middle - 15_000 + i, content: i }));
  const { bytes } = writeArchiveHead(tiles, sizes, {
    box,
    minZoom: 12,
    maxZoom: 12,
    tileCompression: 1,
    tileType: 1,
    metadata: {},
  });
  const source = sourceOf(Buffer.from(bytes));
  const header = await new PMTiles(source).getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
  const plan = await planClip(source, { box: [-122.45, 37.7, -122.2, 37.9], minZoom: 12 });
  expect(plan.tiles.length).toBeGreaterThan(1);
  for (const { id, content } of plan.tiles) expect(plan.contents[content]!.length).toBe(sizes[id - tiles[0]!.id]);
});

it('finds the newest build, and says what to do where there is none', async () => {
  const ask = (url: string) => Promise.resolve(url.includes('20261119'));
  expect(await findNewestBuild('2026-11-21', ask)).toMatch(/20261119\.pmtiles$/);
  await expect(findNewestBuild('2026-11-21', () => Promise.resolve(false))).rejects.toThrow('--source');
});

it('npm run basemap writes the archive into the district folder, with a size report', async () => {
  const root = writeTree({ 'districts/oakland/notices/.keep': '' });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/make-basemap.ts', '--district', 'oakland', '--source', url],
    {
      env: { ...process.env, CONTENT_DIR: root, BUILD_DATE: today },
    },
  );
  expect(stdout).toMatch(/zoom 13 +\d+ tiles/);
  expect(stdout).toMatch(/100 % of/);
  const made = readFileSync(join(root, 'districts/oakland/basemap.pmtiles'));
  expect((await new PMTiles(sourceOf(made)).getHeader()).maxZoom).toBe(13);
});
