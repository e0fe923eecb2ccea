import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * `npm test`: every check, all of them even if one fails. The last line counts them: each test of vitest is one, each other
 * check is one. The browser tests begin with builds, which use one core: the other checks run beside them, except types, which
 * writes the same files as a build.
 *
 * `--only name[,name]` runs some of them; `--all` (`npm run test:all`) looks at each page kind in each district and language.
 */
const reportOf = (name: string) => `test-results/${name}.json`;
const runVitest = (project: string) =>
  `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${reportOf(project)}`.split(' ');
const checks: Record<string, string[]> = {
  types: ['astro', 'check'],
  unit: runVitest('unit'),
  lint: ['eslint', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  unused: ['knip', '--no-progress'],
  strings: ['node', 'scripts/write-string-keys.ts', '--check'],
  guide: ['node', 'scripts/write-guide.ts', '--check'],
  content: ['node', 'scripts/check-content.ts'],
  import: ['node', 'scripts/import.ts', '--check'],
  e2e: runVitest('e2e'),
};

const { values } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean', default: false } } });
const chosen = values.only?.split(',') ?? Object.keys(checks);
const unknown = chosen.find((name) => !(name in checks));
if (unknown !== undefined) throw new Error(`There is no check "${unknown}". There are: ${Object.keys(checks).join(', ')}.`);
for (const name of ['unit', 'e2e']) rmSync(reportOf(name), { force: true });

const results = new Map<string, { passed: number; failed: number; line: string }>();
const isChosen = (name: string) => chosen.includes(name);
if (isChosen('types')) await runCheck('types');
await Promise.all([
  (async () => {
    for (const name of chosen.filter((name) => !['types', 'e2e'].includes(name))) await runCheck(name);
  })(),
  isChosen('e2e') && runCheck('e2e'),
]);
const all = chosen.flatMap((name) => results.get(name) ?? []);
const sum = (key: 'passed' | 'failed') => all.reduce((total, result) => total + result[key], 0);
console.log(`\n${all.map(({ line }) => line).join('\n')}\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** Runs one check. The browser tests speak as they go; what another one says comes in one piece, when it is done. */
async function runCheck(name: string): Promise<void> {
  const [command = '', ...args] = checks[name] ?? [];
  const start = performance.now();
  const isLoud = name === 'e2e';
  const child = spawn(command, args, {
    stdio: ['ignore', isLoud ? 'inherit' : 'pipe', isLoud ? 'inherit' : 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(values.all ? { TEST_ALL: '1' } : {}) },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', resolve);
  });
  if (!isLoud) console.log(`\n── ${name}: ${command} ${args.join(' ')}\n${Buffer.concat(said).toString()}`);
  const isVitest = command === 'vitest';
  const { passed, failed } = isVitest ? countTests(name, status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const line = `${failed === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds} s  ${passed} passed, ${failed} failed`;
  results.set(name, { passed, failed, line });
}

/** What vitest counted; a run that ends badly without a failed test (a build that breaks) is one failure. */
function countTests(name: string, status: number | null): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Record<string, number>;
    const bad = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: bad === 0 && status !== 0 ? 1 : bad };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
