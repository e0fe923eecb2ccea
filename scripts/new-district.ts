import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { examineLogo } from '../src/brand/logo-file.ts';
import { noteBasedOn } from '../src/catalog/based-on.ts';
import { ContentFiles, listNames } from '../src/catalog/content-files.ts';
import { buildDate, contentRoots, examineCatalog } from '../src/catalog/load.ts';
import { formatProblems } from '../src/catalog/problems.ts';
import { decodeSheet } from '../src/import/decode-sheet.ts';
import { importSheet } from '../src/import/import-sheet.ts';
import { type Known, readAnswers, type Typed } from '../src/setup/answers.ts';
import { makeDistrict } from '../src/setup/make-district.ts';
import {
  describeFlags,
  moreFlags,
  nameQuestions,
  openQuestions,
  questions,
  switches,
  translatedFlags,
} from '../src/setup/questions.ts';
import { takeSchools } from '../src/setup/school-columns.ts';
import { setSite } from '../src/setup/set-site.ts';

/** `npm run new-district`: reads flags, asks for the rest, writes the folder and says what was read and what not. */
const roots = contentRoots();
const [root = 'content'] = roots;
const names = (folder: string) => [...new Set(roots.flatMap((one) => listNames(join(one, folder))))];
const known: Known = {
  layers: names('layers'),
  districts: names('districts'),
  languages: names('i18n').map((name) => name.replace(/\.yaml$/, '')),
};

const typed = await fillIn(readFlags());
const read = readAnswers(typed, known);
if ('mistakes' in read) stop(read.mistakes);
const { answers } = read;
const logo = typed['logo'] ? takeLogo(typed['logo']) : undefined;
const files = makeDistrict(answers, logo?.name);
if (logo) files.set(`districts/${answers.id}/${logo.name}`, logo.bytes);
const schools = typed['schools'] ? readSchools(typed['schools']) : undefined;
for (const [name, text] of schools?.files ?? []) files.set(`districts/${answers.id}/${name}`, text);
const sheets = (typed['partners'] ?? '').split('\n').filter(Boolean);
for (const sheet of sheets) if (!existsSync(sheet)) stop([`--partners: There is no file ${sheet}.`]);

for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`Written: ${join(root, path)}`);
}
if (typed['keep-site'] !== 'true') {
  const path = roots.map((one) => join(one, 'site.yaml')).find((one) => existsSync(one));
  writeFileSync(join(root, 'site.yaml'), setSite(path && readFileSync(path, 'utf8'), answers.id, answers.url));
  console.log(`Written: ${join(root, 'site.yaml')}: only ${answers.id} is published now`);
}
if (schools) console.log(`\n${typed['schools']}\n${schools.report.join('\n')}`);
const unread = sheets.flatMap((sheet) => {
  console.log(`\n${sheet}`);
  const problems = importSheet(sheet, { district: answers.id, source: typed['source'] });
  if (problems.length > 0) console.log(formatProblems(problems));
  return problems;
});
for (const [record, text] of noteBasedOn(new ContentFiles(roots), answers.id)) writeFileSync(record, text);

const { problems, catalog } = examineCatalog(answers.id, { roots, buildDate: buildDate() });
if (problems.length > 0) console.log(`\nWhat is still to mend:\n${formatProblems(problems)}`);
const translations = answers.languages.filter((lang) => !answers.titles[lang] || !answers.names[lang]);
if (translations.length > 0) console.log(`\nNo name or title yet in: ${translations.join(', ')}. Add them in district.yaml.`);
if (!answers.email) console.log('\nNo email yet: families cannot tell you of a mistake. Add email: in district.yaml.');
if (sheets.length > 0)
  console.log(`\nA spreadsheet that you have mended is read again with: npm run import -- --sheet FILE --district ${answers.id}`);
const own = catalog?.partners.filter(({ id }) =>
  catalog.partnerFiles.get(id)?.some((file) => file.includes(`/districts/${answers.id}/`)),
);
console.log(
  catalog && own
    ? `\n${answers.id}` +
        ` is ready: ${own.length} partners of its own, ${catalog.partners.length - own.length} from the layers ` +
        `${answers.extends.join(', ')}, ${catalog.schools.length} schools.\nLook at it:  npm run dev  →  http://localhost:4321/`
    : `\nMend what is listed above, then run: npm run check`,
);
process.exitCode = catalog && unread.length === 0 ? 0 : 1;

function stop(lines: readonly string[]): never {
  console.error(lines.map((line) => `✗ ${line}`).join('\n'));
  process.exit(1);
}

function readFlags(): Typed {
  const texts = [...questions.map(({ flag }) => flag), ...Object.keys(moreFlags)];
  const translated = translatedFlags.flatMap((flag) => known.languages.map((lang) => `${flag}-${lang}`));
  const option = (flag: string) => [flag, { type: 'string' as const, multiple: ['partners', 'contact'].includes(flag) }] as const;
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries([...texts, ...translated].map(option)),
      ...Object.fromEntries(Object.keys(switches).map((flag) => [flag, { type: 'boolean' as const }])),
      form: { type: 'string' as const },
      help: { type: 'boolean' as const },
    },
  });
  if (values['help']) {
    console.log(describeFlags());
    process.exit(0);
  }
  const { form, ...flags } = values;
  // A form gives every field, the empty ones too.
  const filled = Object.entries(form === undefined ? {} : (JSON.parse(String(form)) as Record<string, unknown>));
  return Object.fromEntries(
    [...filled.filter(([, value]) => value !== '' && value !== null), ...Object.entries(flags)].map(([flag, value]) => [
      flag,
      Array.isArray(value) ? value.join('\n') : String(value),
    ]),
  );
}

/** Asks for what the flags leave out, where somebody sits at the keyboard. */
async function fillIn(flags: Typed): Promise<Typed> {
  if (!process.stdin.isTTY || flags['name'] !== undefined) return flags;
  const filled = { ...flags };
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const open = openQuestions(flags);
  if (flags['languages'] !== undefined) open.splice(1, 0, ...nameQuestions(flags));
  for (let i = 0; i < open.length; i++) {
    const { flag, ask, usual, required } = open[i]!;
    let answer = '';
    let wrong: string[] = [];
    do {
      answer = (await asking.question(`${ask}${usual ? ` [${usual}]` : ''}: `)).trim();
      wrong = answer === '' ? [] : mistakesOf(flag, answer, filled);
      for (const line of wrong) console.log(`✗ ${line}`);
    } while (wrong.length > 0 || (required && answer === ''));
    if (answer !== '') filled[flag] = answer;
    if (flag === 'languages') open.splice(i + 1, 0, ...nameQuestions(filled));
  }
  asking.close();
  return filled;
}

/** What is wrong with an answer, beside those given before it; so nobody answers everything twice. */
function mistakesOf(flag: string, answer: string, before: Typed): string[] {
  if (['logo', 'partners', 'schools'].includes(flag)) return existsSync(answer) ? [] : [`There is no file ${answer}.`];
  const tried = readAnswers({ ...before, [flag]: answer }, known);
  const own = `--${flag}: `;
  return 'mistakes' in tried ? tried.mistakes.flatMap((line) => (line.startsWith(own) ? [line.slice(own.length)] : [])) : [];
}

function takeLogo(path: string): { name: string; bytes: Uint8Array } {
  if (!existsSync(path)) stop([`--logo: There is no file ${path}.`]);
  const name = `logo${extname(path).toLowerCase()}`;
  if (!/\.(svg|png)$/.test(name)) stop([`--logo: Expected an SVG or PNG file, but found ${basename(path)}.`]);
  const bytes = readFileSync(path);
  const examined = examineLogo(bytes, name);
  if ('problem' in examined) stop([`--logo: ${examined.problem}`]);
  return { name, bytes };
}

function readSchools(path: string) {
  if (!existsSync(path)) stop([`--schools: There is no file ${path}.`]);
  const decoded = decodeSheet(readFileSync(path));
  if ('problem' in decoded) stop([`--schools: ${decoded.problem}`]);
  const district = Object.values(answers.names)[0] ?? '';
  const source = typed['schools-source'] ?? district;
  const taken = takeSchools(decoded.text, { source, state: answers.state, district });
  if ('problem' in taken) stop([`--schools: ${taken.problem}`]);
  return { files: taken.files, report: [...(decoded.note ? [decoded.note] : []), ...taken.report] };
}
