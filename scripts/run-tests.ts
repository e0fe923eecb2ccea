import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * `npm test`: every check, one after the other, all of them even if one fails. The last line counts them: each test of
 * vitest is one, each other check is one.
 *
 * `--only name[,name]` runs some of them.
 */
const report = 'test-results/vitest.json';
const checks: Record<string, string[]> = {
  types: ['astro', 'check'],
  lint: ['eslint', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  unused: ['knip', '--no-progress'],
  strings: ['node', 'scripts/write-string-keys.ts', '--check'],
  guide: ['node', 'scripts/write-guide.ts', '--check'],
  content: ['node', 'scripts/check-content.ts'],
  import: ['node', 'scripts/import.ts', '--check'],
  vitest: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(checks);
let passed = 0;
let failed = 0;
const lines: string[] = [];
rmSync(report, { force: true });

for (const name of chosen) {
  const [command = '', ...args] = checks[name] ?? [];
  if (!command) throw new Error(`There is no check "${name}". There are: ${Object.keys(checks).join(', ')}.`);
  console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const counts = name === 'vitest' ? countTests(status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  lines.push(
    `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds} s  ${counts.passed} passed, ${counts.failed} failed`,
  );
}
console.log(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What vitest counted; a run that ends badly without a failed test (a build that breaks) is one failure. */
function countTests(status: number | null): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const bad = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: bad === 0 && status !== 0 ? 1 : bad };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
