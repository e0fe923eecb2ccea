import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoots } from '../src/catalog/load.ts';
import { readContentTree, writeContentChanges } from '../src/update/content-tree.ts';
import { migrateContent } from '../src/update/migrate-content.ts';

/** `npm run migrate [-- --plan]`: brings content to the shape that this code reads; `--plan` only says what it would do. */
const { values } = parseArgs({ options: { plan: { type: 'boolean', default: false } } });
const root = contentRoots().find((one) => existsSync(join(one, 'site.yaml'))) ?? 'content';
const name = relative('.', root) || root;
try {
  const { changes, applied, from, to } = migrateContent(readContentTree(root));
  if (from === to) console.log(`Nothing to do: ${name} has the shape that the code reads (${to}).`);
  for (const { number, title, files } of applied) {
    console.log(`${number}. ${title}\n${files.map((file) => `     ${name}/${file}`).join('\n') || '     no file of yours'}`);
  }
  if (!values.plan) writeContentChanges(root, changes);
  if (from !== to) console.log(values.plan ? 'Nothing was written: --plan.' : 'Now look at the changes, and run: npm run check');
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  process.exitCode = 1;
}
