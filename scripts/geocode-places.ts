import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentFiles } from '../src/catalog/content-files.ts';
import { geocodeLockName, readGeocodeLock } from '../src/catalog/geocode-lock.ts';
import { buildDate, contentRoots, loadCatalog, zipMiddle } from '../src/catalog/load.ts';
import { ContentError, formatProblems } from '../src/catalog/problems.ts';
import type { Address } from '../src/domain/location.ts';
import { censusBatch, mergeLock, readBatchAnswer, writeBatch } from '../src/map/geocode/census-batch.ts';
import { collectAddresses } from '../src/map/geocode/collect-addresses.ts';

const help = `npm run geocode -- --district ID [--ask | --request FILE | --answer FILE]

Finds where listings are that have an address but no exact point, and keeps the answers in ${geocodeLockName}.
Without a flag it only says how many there are; nothing is sent. Confidential listings are never asked for.
  --ask      sends the addresses, and nothing else, to the US Census Bureau, and reads its answer
  --request  writes the file to upload by hand at geocoding.geo.census.gov (Find Locations Using: Address Batch)
  --answer   reads the file that came back
`;

const { values } = parseArgs({
  options: {
    district: { type: 'string' },
    ask: { type: 'boolean', default: false },
    request: { type: 'string' },
    answer: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const { district } = values;
if (values.help || !district) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}

/** Asks the Census Bureau. @throws Error with what it said where it gives no answer */
async function ask(batch: string): Promise<string> {
  const form = new FormData();
  form.set('addressFile', new Blob([batch], { type: 'text/csv' }), 'addresses.csv');
  form.set('benchmark', censusBatch.benchmark);
  const response = await fetch(censusBatch.url, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`${censusBatch.url} answered ${response.status}. Try again later, or use --request.`);
  return response.text();
}

async function run(id: string): Promise<void> {
  const roots = contentRoots();
  const files = new ContentFiles(roots);
  const folder = files.district(id);
  const { partners } = loadCatalog(id, { roots, buildDate: buildDate() });
  const { lock } = readGeocodeLock(files, folder);
  const addresses: Address[] = collectAddresses(partners, lock).slice(0, censusBatch.most);
  console.log(
    `${id}: ${addresses.length} addresses without an exact point, ${Object.keys(lock?.places ?? {}).length} asked before.`,
  );
  if (addresses.length === 0) return;
  if (values.request !== undefined) {
    writeFileSync(values.request, writeBatch(addresses));
    console.log(`Written: ${values.request}`);
    return;
  }
  if (values.answer === undefined && !values.ask) {
    console.log(
      'Nothing was sent. To send these addresses to the US Census Bureau, add --ask; by hand: --request FILE, then --answer FILE.',
    );
    return;
  }
  const answer = values.answer === undefined ? await ask(writeBatch(addresses)) : readFileSync(values.answer, 'utf8');
  const { places, unplaced } = readBatchAnswer(answer, addresses, zipMiddle);
  const directory = folder.directories.at(-1)!;
  const path = join(directory, geocodeLockName);
  const isNew = !existsSync(path);
  writeFileSync(path, `${JSON.stringify(mergeLock(lock, places), null, 2)}\n`);
  for (const { address, why } of unplaced) console.log(`  ${address}: ${why}`);
  console.log(
    `${addresses.length - unplaced.length} found, ${unplaced.length} not. ${isNew ? 'New' : 'Changed'}: ${files.name(path)}`,
  );
}

try {
  await run(district);
} catch (error) {
  console.error(error instanceof ContentError ? formatProblems(error.problems) : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
