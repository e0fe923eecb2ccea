import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentFiles } from '../src/catalog/content-files.ts';
import { contentRoots } from '../src/catalog/load.ts';
import { type Problem, formatProblems } from '../src/catalog/problems.ts';
import { decodeSheet } from '../src/import/decode-sheet.ts';
import { readMapping, setIdOf } from '../src/import/read-facts.ts';
import { readAllWords, readKnownIds } from '../src/import/read-words.ts';
import { formatReport, formatReportCsv } from '../src/import/report.ts';
import { contentRootOf, runImport } from '../src/import/run-import.ts';
import { takeFacts } from '../src/import/take-facts.ts';
import { applyChanges, comparePartners } from '../src/import/write-partners.ts';
import { importSheet } from '../src/import/import-sheet.ts';

const help = `npm run import -- [--mapping <mapping.yaml>] [--check] [--report <file.csv>] [--take <file.csv>]

Joins spreadsheets of facts with the words beside them and writes partners/*.yaml into layers and districts.
  --mapping  write only what this mapping has a say in (may be given again); else everything
  --take     first copy the columns that the mapping names from this spreadsheet, as its publisher gives it
  --check    write nothing; exit 1 if files would change
  --report   write what became of every row, and every cell not carried, as CSV

npm run import -- --sheet <file.csv> --district ID [--source "Who made it"] [--remove] [--check]

Reads one spreadsheet, one row a service: the one that "npm run export" writes, or anybody's, whose columns are then guessed
and shown. Says every field that changes.
  --layer    into a shared layer instead
  --remove   also take away the partners of that folder that the spreadsheet does not have
`;

function stop(problems: readonly Problem[]): never {
  console.error(formatProblems(problems, process.env['GITHUB_ACTIONS'] ? 'annotations' : 'text'));
  process.exit(1);
}

/** Copies the publisher's spreadsheet to where the mapping expects it. */
function take(from: string, mappingPath: string, root: string): void {
  const files = new ContentFiles([root]);
  const { mapping, problems } = readMapping(files, mappingPath);
  if (!mapping) stop(problems);
  const words = readAllWords(files, mappingPath, readKnownIds(files, root));
  if (words.problems.length > 0) stop(words.problems);
  const decoded = decodeSheet(readFileSync(from));
  if ('problem' in decoded) stop([{ file: from, what: decoded.problem, severity: 'error' }]);
  if (decoded.note) console.log(decoded.note);
  writeFileSync(join(dirname(mappingPath), mapping.file), takeFacts(decoded.text, mapping, words.words));
}

const { values } = parseArgs({
  options: {
    mapping: { type: 'string', multiple: true },
    take: { type: 'string' },
    check: { type: 'boolean', default: false },
    report: { type: 'string' },
    sheet: { type: 'string' },
    district: { type: 'string' },
    layer: { type: 'string' },
    source: { type: 'string' },
    remove: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const { mapping: mappings, check } = values;
if (values.sheet !== undefined) {
  const { sheet, district, layer, source, remove, report } = values;
  const told = importSheet(sheet, { district, layer, source, remove, check, report });
  if (told.length > 0) stop(told);
  process.exit(0);
}
const root = mappings?.[0] ? contentRootOf(mappings[0]) : (contentRoots()[0] ?? 'content');
if (values.take !== undefined) {
  if (mappings?.length !== 1) stop([{ file: values.take, what: 'Expected one --mapping with --take.', severity: 'error' }]);
  take(values.take, mappings[0]!, root);
}

const run = runImport(root);
if (run.problems.length > 0) stop(run.problems);
const only = mappings && new Set(mappings.map((path) => setIdOf(root, resolve(path))));
const changes = comparePartners(root, run.files, only);
const outcomes = run.outcomes.filter(({ set }) => !only || only.has(set));
if (values.report !== undefined) writeFileSync(values.report, formatReportCsv(outcomes));
console.log(formatReport(outcomes));
for (const path of changes.keptByHand) console.log(`Left alone, since it was changed by hand: ${path}`);

const count = changes.write.length + changes.remove.length;
if (check) {
  if (count === 0) console.log('Every partner file is as the import writes it.');
  else {
    const why = 'The import would write it otherwise. Run "npm run import", then look at the changes.';
    stop(
      [...changes.write.map((file) => file.path), ...changes.remove].map((path) => ({
        file: relative('.', join(root, path)),
        what: why,
        severity: 'error',
      })),
    );
  }
} else {
  applyChanges(root, changes);
  console.log(`${changes.write.length} files written, ${changes.remove.length} removed, ${run.files.length} in all.`);
}
