import { parseArgs } from 'node:util';
import { formatLayers } from '../src/catalog/format-layers.ts';
import { listLayers } from '../src/catalog/list-layers.ts';
import { buildDate, contentRoots } from '../src/catalog/load.ts';
import { ContentError } from '../src/catalog/problems.ts';

/** `npm run layers -- --district ID [--all] [--json]`: what a district takes over, patches, adds and hides. */
const { values } = parseArgs({
  options: { district: { type: 'string' }, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
if (!values.district) {
  console.error('Expected a district: npm run layers -- --district oakland');
  process.exit(1);
}
try {
  const entries = listLayers(values.district, { roots: contentRoots(), buildDate: buildDate() });
  console.log(values.json ? JSON.stringify(entries, undefined, 2) : formatLayers(entries, values.all));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
