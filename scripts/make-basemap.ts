import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FetchSource, type Source } from 'pmtiles';
import { basemapName } from '../src/catalog/basemap-file.ts';
import { ContentFiles } from '../src/catalog/content-files.ts';
import { buildDate, contentRoots, loadCatalog } from '../src/catalog/load.ts';
import { growBox, zoomToFit } from '../src/map/mercator.ts';
import { type PartStore, loadParts, writeClip } from '../src/map/streets/clip-archive.ts';
import { findNewestBuild } from '../src/map/streets/newest-build.ts';
import { planClip } from '../src/map/streets/plan-clip.ts';

const help = `npm run basemap -- --district ID [--source URL|FILE] [--max-zoom N] [--plan]

Makes ${basemapName} in the district's folder: its streets, cut out of a Protomaps archive. The next build shows them.
  --source    an archive that answers range requests, or a file; without it the newest build of Protomaps
  --max-zoom  how close the map gets sharp (12 to 15); without it as close as 25 MB allow, which every host takes
  --plan      only say how large it would be
A run that broke off goes on where it stopped. The map data is © OpenStreetMap contributors (ODbL); the map says so.
`;

const mebibyte = 2 ** 20;
const megabytes = (bytes: number) => `${(bytes / mebibyte).toFixed(1)} MB`;
/** Around the district's bounds, as a share of their longer side: with streets, and with what far views show. */
const [margin, wideMargin] = [0.15, 1];
const wideMaxZoom = 11;

/** Parts in a file beside the archive, and whose they are in another. */
function openStore(path: string): PartStore & { close(): void } {
  const label = `${path}.json`;
  let file = -1;
  let size = 0;
  return {
    open(name) {
      const isSame = existsSync(path) && existsSync(label) && readFileSync(label, 'utf8') === name;
      file = openSync(path, isSame ? 'r+' : 'w+');
      writeFileSync(label, name);
      return (size = isSame ? statSync(path).size : 0);
    },
    append(bytes) {
      writeSync(file, bytes, 0, bytes.length, size);
      size += bytes.length;
    },
    truncate(bytes) {
      ftruncateSync(file, bytes);
      size = bytes;
    },
    read(at, length) {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(path);
      rmSync(label);
    },
  };
}

/** An archive on this machine. */
function openFile(path: string): Source {
  const file = openSync(path, 'r');
  return {
    getKey: () => `${path} ${statSync(path).mtimeMs}`,
    getBytes: async (offset, length) => {
      const bytes = new Uint8Array(length);
      return { data: bytes.buffer.slice(0, readSync(file, bytes, 0, length, offset)) };
    },
  };
}

async function run(id: string, source: string | undefined, maxZoom: number | undefined, planOnly: boolean): Promise<void> {
  const roots = contentRoots();
  const files = new ContentFiles(roots);
  const { district } = loadCatalog(id, { roots, buildDate: buildDate() });
  const { bounds } = district.place;
  const box = growBox(bounds, margin);
  const around = { box: growBox(bounds, wideMargin), maxZoom: wideMaxZoom };
  const exists = async (url: string) =>
    fetch(url, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
  const address = source ?? (await findNewestBuild(new Date().toISOString().slice(0, 10), exists));
  console.log(`${id}: taking the streets from ${address}`);
  const archive = /^https?:/.test(address) ? new FetchSource(address) : openFile(address);
  // The map never goes further out than its outlines reach; data is one level coarser than what is shown.
  const minZoom = Math.max(0, Math.floor(zoomToFit(around.box, 328, 360)) - 2);
  const plan = await planClip(archive, { box, around, minZoom, maxZoom, mostBytes: 24 * mebibyte });

  for (const { zoom, tiles, bytes } of plan.zooms)
    console.log(`  zoom ${String(zoom).padStart(2)}  ${String(tiles).padStart(6)} tiles  ${megabytes(bytes).padStart(9)}`);
  const bytes = plan.contents.reduce((sum, { length }) => sum + length, 0);
  const all = plan.ranges.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `  in all   ${String(plan.tiles.length).padStart(6)} tiles  ${megabytes(bytes).padStart(9)}; to load: ${megabytes(all)} in ${plan.ranges.length} requests`,
  );
  if (planOnly) return;

  const path = join(files.district(id).directories.at(-1)!, basemapName);
  const store = openStore(`${path}.part`);
  let shown = -1;
  await loadParts(archive, plan, store, (loaded, of) => {
    const percent = of === 0 ? 100 : Math.floor((loaded / of) * 100);
    if (percent === shown || (!process.stdout.isTTY && percent < shown + 10 && percent < 100)) return;
    shown = percent;
    process.stdout.write(
      `${process.stdout.isTTY ? '\r' : ''}  ${percent} % of ${megabytes(of)}${process.stdout.isTTY ? '' : '\n'}`,
    );
  });
  const made = `${path}.new`;
  const out = openSync(made, 'w');
  const written = writeClip(plan, store, around.box, (piece) => writeSync(out, piece));
  closeSync(out);
  renameSync(made, path);
  store.close();
  console.log(
    `\n${files.name(path)}: ${megabytes(written)}, to zoom ${plan.maxZoom}. "npm run check" says whether hosts take it.`,
  );
}

const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    source: { type: 'string' },
    'max-zoom': { type: 'string' },
    plan: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const maxZoom = values['max-zoom'];
if (values.help || !values.district || (maxZoom !== undefined && !/^\d{1,2}$/.test(maxZoom))) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
try {
  await run(values.district, values.source, maxZoom === undefined ? undefined : Number(maxZoom), values.plan);
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : String(error)}\nRun the same command again: what was loaded is kept.`,
  );
  process.exitCode = 1;
}
