import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentFiles } from '../src/catalog/content-files.ts';
import { findDrift } from '../src/catalog/find-drift.ts';
import { formatDrift } from '../src/catalog/format-drift.ts';
import { formatLayers } from '../src/catalog/format-layers.ts';
import { listLayers } from '../src/catalog/list-layers.ts';
import { buildDate, contentRoots, loadCatalog } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { readProseBelow } from '../src/catalog/read-prose-below.ts';
import { formatDifferences, listDifferences } from '../src/proof/list-differences.ts';
import { readBlob } from '../src/update/git.ts';

/**
 * `npm run layers -- --district ID [--all] [--json] [--diff [--lines N]]`: what a district takes over, patches, adds and
 * hides, and what changed below it since; with `--diff`, what its texts say differently from the layers below.
 */
const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    diff: { type: 'boolean', default: false },
    lines: { type: 'string', default: '2' },
  },
});
if (!values.district) {
  console.error('Expected a district: npm run layers -- --district oakland');
  process.exit(1);
}
const options = { roots: contentRoots(), buildDate: buildDate() };
try {
  if (values.diff) {
    const catalog = loadCatalog(values.district, options);
    const differences = listDifferences(catalog, readProseBelow(catalog, options.roots), (file) => readFileSync(file, 'utf8'));
    console.log(formatDifferences(differences, { each: Number(values.lines), width: process.stdout.columns || 110 }));
    process.exit();
  }
  const entries = listLayers(values.district, options);
  const files = new ContentFiles(options.roots);
  const drift = findDrift(files, values.district, (hash) => readBlob(hash));
  if (values.json) console.log(JSON.stringify({ entries, drift }, undefined, 2));
  else {
    console.log(formatLayers(entries, values.all));
    const told = drift.filter(({ state }) => state !== 'unnoted');
    if (told.length > 0) console.log(`\nchanged below since they were written (${told.length})`);
    for (const one of told) console.log(`  ${formatDrift(one, files.name(one.override.file)).replaceAll('\n', '\n  ')}`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
