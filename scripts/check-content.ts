import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDate, contentRoots, examineCatalog } from '../src/catalog/load.ts';
import { ContentError, formatProblems, type Problem } from '../src/catalog/problems.ts';
import { checkProse } from '../src/handout/check-prose.ts';
import { publishedDistricts } from '../src/site/address.ts';

/** `npm run check [-- --district ID]`: reads all content and says everything that is wrong, in seconds. */
const { values } = parseArgs({ options: { district: { type: 'string' } } });
const problems = new Map<string, Problem>();
let districts: string[] = [];
try {
  districts = values.district ? [values.district] : publishedDistricts().ids;
  for (const id of districts) {
    const result = examineCatalog(id, { roots: contentRoots(), buildDate: buildDate() });
    const found = [...result.problems];
    if (result.catalog) {
      const { partners, prose, schools, vocabularies } = result.catalog;
      found.push(...checkProse(prose, vocabularies, (file) => readFileSync(file, 'utf8')));
      const services = partners.reduce((sum, partner) => sum + partner.services.length, 0);
      console.log(`✓ ${id}: ${partners.length} partners, ${services} services, ${schools.length} schools`);
    }
    for (const problem of found) problems.set(`${problem.file}:${problem.line}:${problem.at}:${problem.what}`, problem);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  for (const problem of error.problems) problems.set(`${problem.file}:${problem.line}:${problem.what}`, problem);
}
const all = [...problems.values()];
if (all.length > 0) console.log(formatProblems(all, process.env['GITHUB_ACTIONS'] ? 'annotations' : 'text'));
process.exitCode = all.some((problem) => problem.severity === 'error') ? 1 : 0;
