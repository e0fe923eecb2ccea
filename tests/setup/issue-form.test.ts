import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog/load.ts';
import { moreFlags, questions, switches, translatedFlags } from '../../src/setup/questions.ts';
import { readForm, readGivenSheet, readIssue } from '../../src/setup/read-issue.ts';
import { today, writeTree } from '../catalog/write-tree.ts';
import { mapleSchools, mapleSheet } from './maple-valley.ts';

const forms = '.github/ISSUE_TEMPLATE';
const fieldsOf = (name: string) => readForm(readFileSync(join(forms, `${name}.yml`), 'utf8'), name);
const workflow = parse(readFileSync('.github/workflows/issue-form.yml', 'utf8')) as {
  on: { issues: { types: string[] } };
  jobs: { answer: { if: string; steps: { name?: string; if?: string; run?: string }[] } };
};
const stepOf = (name: string) => workflow.jobs.answer.steps.find((step) => step.name === name)!;

/** An issue as GitHub writes it from what was typed. */
const issueOf = (form: string, typed: Record<string, string>) =>
  fieldsOf(form)
    .map(({ id, label }) => `### ${label}\n\n${typed[id] ?? '_No response_'}`)
    .join('\n\n');

/** Runs the step of the workflow that reads the form, as it stands there. */
async function answer(root: string, title: string, body: string) {
  const folder = mkdtempSync(join(tmpdir(), 'issue-'));
  const env = { ...process.env, CONTENT_DIR: root, BUILD_DATE: today, TITLE: title, BODY: body, RUNNER_TEMP: folder };
  const told = await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', stepOf('Read the form').run!], { env }).then(
    () => ({ code: 0 }),
    (error: { code: number }) => ({ code: error.code }),
  );
  return { ...told, report: readFileSync(join(folder, 'report.txt'), 'utf8') };
}

const maple = {
  name: 'Maple Valley Schools',
  state: 'OH',
  county: 'Geauga',
  languages: 'en, es',
  color: '#7a1f2b',
  accent: '#8a4b00',
  contact: 'office | Maple Valley Schools | 440-555-0100',
  'state-layer': 'no',
};

test('the forms make a district from pasted spreadsheets, then read a newer one into it', async () => {
  const root = writeTree({});
  const typed = { ...maple, partners: mapleSheet(), schools: mapleSchools.trim() };
  const made = await answer(root, '[new district] Maple', issueOf('new-district', typed));
  expect(made).toMatchObject({ code: 0 });
  expect(made.report).toContain('30 rows in = 30 out + 0 left out');
  expect(made.report).toContain('2 of 3 schools read.');
  const { partners, schools } = loadCatalog('maple-valley', { roots: [root, 'content'], buildDate: today });
  expect([partners.filter(({ id }) => id.startsWith('example-')).length, schools.length]).toEqual([30, 2]);

  const newer = mapleSheet().replace('440-555-0102', '440-555-0177');
  const read = await answer(root, '[spreadsheet] July', issueOf('spreadsheet', { district: 'maple-valley', partners: newer }));
  expect(read).toMatchObject({ code: 0 });
  expect(read.report).toContain('phones.1.number: "440-555-0102" → "440-555-0177"\n1 files written, 0 removed, 30 in all.');
});

test.each([
  [{ district: 'maple-vally', partners: 'Agency,Category\nHelp,food' }, 'There is no district "maple-vally".'],
  [
    { district: '../../..', partners: 'Agency,Category\nHelp,food' },
    'Expected the short name of a district, such as maple-valley, but found',
  ],
  [{ district: 'oakland', partners: 'see my mail' }, 'Expected a spreadsheet: a dropped CSV file'],
  [{ district: 'oakland', partners: 'files/nowhere.csv' }, 'There is no file files/nowhere.csv in this repository.'],
  [{ district: 'oakland' }, 'Expected a spreadsheet: a dropped CSV file'],
])('%j is answered in words, and nothing is written', async (typed, message) => {
  const root = writeTree({});
  const { code, report } = await answer(root, '[spreadsheet] A', issueOf('spreadsheet', typed));
  expect(code).toBe(1);
  expect(report).toContain(message);
  expect(existsSync(join(root, 'districts'))).toBe(false);
});

test('what an answer holds never reaches a shell', async () => {
  const root = writeTree({});
  const mark = join(root, 'mark');
  const evil = `$(touch ${mark}); \`touch ${mark}\` "; touch ${mark}; '`;
  const { code } = await answer(
    root,
    `[spreadsheet] ${evil}`,
    issueOf('spreadsheet', { district: evil, partners: `${evil},a\n${evil},b` }),
  );
  expect([code, existsSync(mark)]).toEqual([1, false]);
});

describe('an issue', () => {
  const fields = fieldsOf('new-district');
  test('gives back what was typed, whatever it holds', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n\u2028\u2029]/.test(text));
    const typed = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n').trim());
    const safe = typed.filter((text) => text !== '' && text !== '_No response_');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields.map(({ id }) => id)), safe), (given) => {
        expect(readIssue(issueOf('new-district', given), fields)).toEqual({ ...given });
      }),
    );
  });
  test('with the line ends of Windows is read as well', () => {
    expect(readIssue('### Name\r\n\r\nMaple\r\n\r\n### State\r\n\r\nOH', fields)).toEqual({ name: 'Maple', state: 'OH' });
  });
  test('may quote an earlier question', () => {
    const body = issueOf('new-district', { name: 'Maple', contact: 'a\n### Name\nb' });
    expect(readIssue(body, fields)).toEqual({ name: 'Maple', contact: 'a\n### Name\nb' });
  });
});

describe('a spreadsheet', () => {
  const dropped = 'https://github.com/user-attachments/files/123/partners.csv';
  test.each([
    [`[partners.csv](${dropped})`, { url: dropped }],
    ['https://github.com/maple/site/files/9/a.csv', { url: 'https://github.com/maple/site/files/9/a.csv' }],
    ['files/my partners.csv', { path: 'files/my partners.csv' }],
    ['Name,Phone\nA,1', { text: 'Name,Phone\nA,1\n' }],
    ['Name\tPhone\nA\t1', { text: 'Name\tPhone\nA\t1\n' }],
    ['```csv\nName,Phone\nA,1\n```', { text: 'Name,Phone\nA,1\n' }],
  ])('%j is understood', (given, sheet) => expect(readGivenSheet(given)).toEqual({ sheet }));
  test.each([
    ['[a.xlsx](https://github.com/user-attachments/files/123/a.xlsx)', 'Expected a CSV file.'],
    [`${dropped} ${dropped}`, 'Expected one spreadsheet, but found several.'],
    ['../secret.csv', 'Expected the name of a CSV file in this repository'],
    ['/etc/a.csv', 'Expected the name of a CSV file in this repository'],
    ['https://example.org/a.csv', 'Expected the name of a CSV file in this repository'],
    ['https://github.com.example.org/user-attachments/files/1/a.csv', 'Expected the name of a CSV file in this repository'],
  ])('%j is refused', (given, message) => {
    expect(readGivenSheet(given)).toMatchObject({ problem: expect.stringContaining(message) as string });
  });
});

describe('the forms and the workflow agree', () => {
  test('every question of a new district is one that the command knows', () => {
    const known = [...questions.map(({ flag }) => flag), ...Object.keys({ ...moreFlags, ...switches })];
    const translated = translatedFlags.map((flag) => `${flag}-es`);
    expect(fieldsOf('new-district').filter(({ id }) => ![...known, ...translated].includes(id))).toEqual([]);
  });
  test('the workflow answers the titles that the forms begin with, but not a suggestion', () => {
    const answered = readdirSync(forms).filter((name) => {
      const { title } = parse(readFileSync(join(forms, name), 'utf8')) as { title: string };
      return workflow.jobs.answer.if.includes(`'${title.trim()}'`);
    });
    expect(answered.sort()).toEqual(['new-district.yml', 'spreadsheet.yml']);
  });
  test('every step but the first waits for the answer that this person may change the site', () => {
    const [first, ...rest] = workflow.jobs.answer.steps;
    expect(first?.name).toBe('May this person change the site?');
    expect(rest.filter((step) => !step.if?.includes("steps.person.outputs.allowed == 'true'"))).toEqual([]);
  });
  test('nothing that a person typed stands in a command', () => {
    const commands = workflow.jobs.answer.steps.flatMap((step) => step.run ?? []);
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});

test.each([
  ['admin', 'write', 'true'],
  ['write', 'write', 'true'],
  ['read', 'write', 'false'],
  ['write', 'read', 'false'],
  ['write', 'nobody', 'false'],
])('who wrote the issue may %s, who sent it may %s: %s', async (author, sender, allowed) => {
  const folder = mkdtempSync(join(tmpdir(), 'person-'));
  // In the place of GitHub's own command: it knows what each may, and fails for strangers.
  writeFileSync(
    join(folder, 'gh'),
    '#!/bin/sh\ncase "$2" in *nobody*) exit 1 ;; *collaborators*) echo "$2" | sed "s/.*collaborators.//; s/.permission//" ;; esac\n',
    {
      mode: 0o755,
    },
  );
  const output = join(folder, 'output');
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env['PATH']}`,
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_OUTPUT: output,
    AUTHOR: author,
    SENDER: sender,
    NUMBER: '1',
  };
  await promisify(execFile)('bash', ['-e', '-c', stepOf('May this person change the site?').run!], { env });
  expect(readFileSync(output, 'utf8')).toBe(`allowed=${allowed}\n`);
});
