import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/catalog/problems.ts';
import { importSheet } from '../src/import/import-sheet.ts';
import { type GivenSheet, readForm, readGivenSheet, readIssue } from '../src/setup/read-issue.ts';

/**
 * Does what an issue form asks: reads a spreadsheet into a district, or makes a new district. The issue's text comes in `BODY`.
 *
 * `--form` the form's own file; `--folder` where spreadsheets are kept meanwhile.
 */
const { values } = parseArgs({ options: { form: { type: 'string', default: '' }, folder: { type: 'string', default: '.' } } });
const answers = readIssue(process.env['BODY'] ?? '', readForm(readFileSync(values.form, 'utf8'), values.form));
/** Bytes; a spreadsheet of ten thousand listings is smaller. */
const mostBytes = 5_000_000;

const partners = await takeSheet('partners');
const schools = await takeSheet('schools');
if (answers['name'] === undefined) readListings(answers['district'] ?? '', partners);
else makeDistrict();

function readListings(district: string, sheet: string | undefined): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(district))
    stop(`Expected the short name of a district, such as maple-valley, but found "${district}".`);
  if (!sheet)
    stop('Expected a spreadsheet: a dropped CSV file, the name of one in this repository, or pasted rows below their heading.');
  const problems = importSheet(sheet, { district, source: answers['source'] });
  if (problems.length > 0) stop(formatProblems(problems));
}

function makeDistrict(): void {
  const form = { ...answers, partners, schools, 'state-layer': answers['state-layer'] === 'yes' ? 'true' : undefined };
  const { status } = spawnSync(process.execPath, ['scripts/new-district.ts', '--form', JSON.stringify(form)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** Keeps the spreadsheet of an answer as a file. @returns its path; nothing where none was given */
async function takeSheet(id: string): Promise<string | undefined> {
  const answer = answers[id];
  if (answer === undefined) return undefined;
  const given = readGivenSheet(answer);
  if ('problem' in given) stop(given.problem);
  const { sheet } = given;
  if ('path' in sheet) {
    if (!existsSync(sheet.path)) stop(`There is no file ${sheet.path} in this repository.`);
    return sheet.path;
  }
  const path = join(values.folder, `${id}.csv`);
  writeFileSync(path, 'text' in sheet ? sheet.text : await fetchSheet(sheet));
  return path;
}

async function fetchSheet({ url }: Extract<GivenSheet, { url: string }>): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) {
    stop(
      `GitHub does not hand out the dropped file (it answers ${response.status}). In a private repository it never does: paste the rows into the form instead, or upload the file under "Add file" and give its name.`,
    );
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > mostBytes) stop('The spreadsheet has more than 5 MB. Expected one of listings alone, saved as CSV.');
  if (bytes.includes(0)) stop('The dropped file is not text, whatever its name says. Save the spreadsheet as CSV again.');
  return bytes;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
