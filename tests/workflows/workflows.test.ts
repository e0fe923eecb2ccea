import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { testDate } from '../e2e/build-site.ts';
import { mapleSheet } from '../setup/maple-valley.ts';
import { copyTemplate, linkPackages, makeUpstream, type Project } from '../update/make-project.ts';
import { evaluate } from './evaluate.ts';
import { type Run, type RunOptions, runWorkflow } from './run-workflow.ts';

/*
 * One copy of the project, and what its clerk does from the browser, one workflow after the other.
 */
let upstream: Project;
let copy: Project;
let origin: string;
const own = 'content/districts/maple-valley';
const env = { BUILD_DATE: testDate, PAPER: 'none' };
const run = (name: string, options: RunOptions = {}): Run => runWorkflow(copy.folder, name, { env, ...options });
const printed = ({ steps }: Run) => steps.map((step) => `${step.name} (${step.status})\n${step.printed}`).join('\n');

/** Merges the pull request, as the button does. */
function merge(branch: string): void {
  copy.git('switch', '--quiet', 'main');
  copy.git('merge', '--quiet', '--no-edit', branch);
}

beforeAll(() => {
  upstream = makeUpstream();
  copy = copyTemplate(upstream, 'v1.0.0');
  linkPackages(copy);
  origin = mkdtempSync(join(tmpdir(), 'origin-'));
  execFileSync('git', ['init', '--quiet', '--bare', origin]);
  copy.git('remote', 'add', 'origin', origin);
  copy.write('partners.csv', mapleSheet());
  copy.commit('A spreadsheet, uploaded');
  copy.git('push', '--quiet', 'origin', 'main');
}, 120_000);
afterAll(() => {
  rmSync(origin, { recursive: true, force: true });
});

test('the form of a new district opens a pull request that says what was read', { timeout: 120_000 }, () => {
  const typed = { name: 'Maple Valley Schools', state: 'OH', county: 'Geauga', languages: 'en', partners: 'partners.csv' };
  const result = run('new-district.yml', { typed });
  expect(result.passed, printed(result)).toBe(true);
  expect(result.gh).toEqual([
    ['pr', 'create', '--title', 'A new district', '--body-file', expect.any(String)],
    ['workflow', 'run', 'check.yml', '--ref', `form-${result.id}`],
  ]);
  expect(result.pullRequest).toMatch(/30 rows in = 30 out \+ 0 left out[\s\S]*maple-valley is ready: /);
  expect(execFileSync('git', ['-C', origin, 'show', `form-${result.id}:content/site.yaml`]).toString()).toContain(
    '[maple-valley]',
  );
  merge(`form-${result.id}`);
});

test('a form with a mistake ends red, says what to type, and changes nothing', { timeout: 120_000 }, () => {
  const result = run('new-district.yml', { typed: { name: 'Other', state: 'Ohayo', county: 'Geauga' } });
  expect(result.passed).toBe(false);
  expect(printed(result)).toMatch(/--state/);
  expect([result.gh, copy.git('status', '--porcelain')]).toEqual([[], '']);
});

test(
  'a change is checked and built, and the site can be downloaded, to look at and to put on a server',
  { timeout: 300_000 },
  () => {
    const result = run('check.yml', { event: 'pull_request' });
    expect(result.passed, printed(result)).toBe(true);
    expect(result.uploads['actions/upload-artifact']).toEqual(
      expect.arrayContaining(['index.html', '.nojekyll', 'find/index.html']),
    );
    expect(readFileSync(copy.path('preview/find/index.html'), 'utf8')).toContain('href="../index.html"');
  },
);

test(
  'the site is published below the address that Pages gives, and each week the run keeps itself awake',
  { timeout: 300_000 },
  () => {
    const result = run('publish.yml', { event: 'schedule' });
    expect(result.passed, printed(result)).toBe(true);
    expect(result.uploads['actions/upload-pages-artifact']).toContain('index.html');
    expect(readFileSync(copy.path('dist/index.html'), 'utf8')).toContain('href="/copy/find/"');
    expect(result.gh).toEqual([['workflow', 'enable', 'publish.yml', '--repo', 'example/copy']]);
  },
);

test('a broken file stops the check before anything is built', { timeout: 120_000 }, () => {
  copy.write(`${own}/partners/broken.yaml`, 'name: [\n');
  const result = run('check.yml', { event: 'push' });
  expect(result.passed).toBe(false);
  expect(printed(result)).toMatch(/::error file=.*broken\.yaml,line=/);
  expect(result.uploads).toEqual({});
  copy.write(`${own}/partners/broken.yaml`, null);
});

test('listings are given out as a spreadsheet, and a changed one is read back as a pull request', { timeout: 120_000 }, () => {
  const out = run('spreadsheet.yml', { typed: { action: 'give out', district: 'maple-valley' } });
  expect(out.passed, printed(out)).toBe(true);
  const [sheet = ''] = out.uploads['actions/upload-artifact'] ?? [];
  copy.write('listings.csv', readFileSync(sheet, 'utf8').replace('440-555-0102', '440-555-0177'));
  copy.commit('Listings, uploaded');
  const back = run('spreadsheet.yml', { typed: { action: 'read', district: 'maple-valley', file: 'listings.csv' } });
  expect(back.passed, printed(back)).toBe(true);
  expect(back.pullRequest).toContain('"440-555-0102" → "440-555-0177"');
  merge(`form-${back.id}`);
});

test('a release comes as a pull request with its report, checked and built; workflows are left', { timeout: 300_000 }, () => {
  upstream.edit('content/layers/base/pages/about/en.mdx', 'close to home', 'near home');
  upstream.edit('.github/workflows/check.yml', 'timeout-minutes: 20', 'timeout-minutes: 25');
  upstream.commit('Second', 'v1.1.0');
  copy.write(`${own}/pages/about/en.mdx`, '---\ntitle: "About"\nsummary: "Ours."\n---\n\nOurs. [Find help](/find/).\n');
  copy.commit('Our own page');
  const result = run('update.yml', { answer: upstream.folder });
  expect(result.passed, printed(result)).toBe(true);
  expect(result.gh[0]).toEqual(['api', 'repos/example/copy', '--jq', '.template_repository.clone_url // empty']);
  expect(result.pullRequest).toMatch(/^The result was checked and built without a mistake\.\n\n# Update: v1\.1\.0/);
  expect(result.pullRequest).toMatch(/upstream changed since[\s\S]*\+.*near home/);
  expect(result.pullRequest).toMatch(/Not touched this time[\s\S]*`\.github\/workflows\/check\.yml`/);
  expect(result.summary).toContain('# Update: v1.1.0');
  const pushed = execFileSync('git', [
    '-C',
    origin,
    'diff',
    '--name-only',
    'main',
    `update-${result.id}`,
    '--',
    '.github',
    'content/layers',
  ]);
  expect(pushed.toString()).toBe('content/layers/base/pages/about/en.mdx\n');
  merge(`update-${result.id}`);
});

test('what changed below is told on the page of the run, and noted as seen by a pull request', { timeout: 120_000 }, () => {
  const look = run('doctor.yml');
  expect(look.passed, printed(look)).toBe(true);
  expect(look.summary).toMatch(/about\/en\.mdx: upstream changed since[\s\S]*near home/);
  const seen = run('doctor.yml', { typed: { seen: true, district: 'maple-valley' } });
  expect(seen.passed, printed(seen)).toBe(true);
  expect(seen.pullRequest).toContain('upstream changed since');
  merge(`seen-${seen.id}`);
  expect(run('doctor.yml').summary).toContain('✓ Nothing changed below what you say otherwise.');
});

test('a plan opens no pull request, and with a token of its own the workflows come too', { timeout: 300_000 }, () => {
  const plan = run('update.yml', { answer: upstream.folder, typed: { plan: true }, secrets: { UPDATE_TOKEN: 'secret' } });
  expect(plan.passed, printed(plan)).toBe(true);
  expect(plan.summary).toMatch(/^# What an update would do: v1\.1\.0\n\n1 files are new or replaced/);
  expect([plan.pullRequest, copy.git('status', '--porcelain')]).toEqual([undefined, '']);
});

test('every script of every workflow is read by the shell, and every step that writes has a right to', () => {
  for (const name of readdirSync('.github/workflows')) {
    const workflow = parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as {
      permissions: Record<string, string>;
      jobs: Record<string, { steps: { run?: string }[]; 'timeout-minutes'?: number }>;
    };
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    for (const script of scripts) execFileSync('bash', ['-n'], { input: script });
    // What people type reaches a script only as a setting, never as a part of it.
    expect(
      scripts.filter((script) => script.includes('${{')),
      name,
    ).toEqual([]);
    if (scripts.some((script) => script.includes('gh workflow run')))
      expect(workflow.permissions).toMatchObject({ actions: 'write' });
    if (scripts.some((script) => script.includes('git push'))) expect(workflow.permissions).toMatchObject({ contents: 'write' });
  }
});

test('expressions are read as GitHub reads them', () => {
  const context = { inputs: { plan: false, action: 'give out' }, secrets: {}, github: { token: 't' } };
  expect(evaluate("!cancelled() && inputs.action == 'give out'", context)).toBe(true);
  expect(evaluate('secrets.UPDATE_TOKEN || github.token', context)).toBe('t');
  expect(evaluate('!inputs.plan', context)).toBe(true);
  expect(() => evaluate('hashFiles(x)', context)).toThrow();
});
