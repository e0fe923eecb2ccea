import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDate, contentRoots, examineCatalog } from '../src/catalog/load.ts';
import { ContentError, formatProblems, type Problem } from '../src/catalog/problems.ts';
import type { ProseEntry } from '../src/catalog/read-prose.ts';
import { readProseBelow } from '../src/catalog/read-prose-below.ts';
import { checkProse } from '../src/proof/check-prose.ts';
import { writeGrades } from '../src/proof/write-grades.ts';
import { routes } from '../src/setup/routes.ts';
import { publishedDistricts } from '../src/site/address.ts';

/**
 * `npm run check [-- --district ID] [--grades]`: reads all content and says everything that is wrong, in seconds; with
 * `--grades`, also how hard each text is to read.
 */
const { values } = parseArgs({ options: { district: { type: 'string' }, grades: { type: 'boolean' } } });
const textOf = (file: string) => readFileSync(file, 'utf8');
const problems = new Map<string, Problem>();
const prose: ProseEntry[] = [];
const roots = contentRoots();
try {
  const districts = values.district ? [values.district] : publishedDistricts().ids;
  for (const id of districts) {
    const { catalog, problems: found } = examineCatalog(id, { roots, buildDate: buildDate() });
    if (catalog) {
      const { partners, schools } = catalog;
      const below = readProseBelow(catalog, roots);
      found.push(...checkProse({ catalog, below, routes, textOf }));
      prose.push(...catalog.prose, ...below);
      const services = partners.reduce((sum, partner) => sum + partner.services.length, 0);
      console.log(`✓ ${id}: ${partners.length} partners, ${services} services, ${schools.length} schools`);
    }
    for (const problem of found) problems.set(`${problem.file}:${problem.line}:${problem.at}:${problem.what}`, problem);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  for (const problem of error.problems) problems.set(`${problem.file}:${problem.line}:${problem.what}`, problem);
}
if (values.grades) console.log(`\n${writeGrades(prose, textOf)}\n`);
const all = [...problems.values()];
if (all.length > 0) console.log(formatProblems(all, process.env['GITHUB_ACTIONS'] ? 'annotations' : 'text'));
process.exitCode = all.some((problem) => problem.severity === 'error') ? 1 : 0;
