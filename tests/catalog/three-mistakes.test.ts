import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { examineCatalog } from '../../src/catalog/load.ts';
import { formatProblems } from '../../src/catalog/problems.ts';
import { smallSite, today, writeTree } from './write-tree.ts';

const site = 'tests/sites/three-mistakes';

test('one wrong key, one broken reference and one bad date in three files give three plain errors in one run', () => {
  const { catalog, problems } = examineCatalog('bayview', { roots: [site, smallSite], buildDate: today });
  expect(catalog).toBeUndefined();
  expect(formatProblems(problems)).toBe(
    [
      `✗ ${site}/districts/bayview/notices/clinic.yaml:4`,
      '    until: Expected a day that exists, as year-month-day such as 2026-03-14, but found 2026-11-31.',
      `✗ ${site}/districts/bayview/partners/bike-shop.yaml:6`,
      '    There is no topic "bus-pas". Did you mean "bus-pass"?',
      `✗ ${site}/districts/bayview/partners/harbor-pantry.yaml:4`,
      '    elegibility: "elegibility" is not a field here. Did you mean "eligibility"?',
      '3 errors, 0 warnings.',
    ].join('\n'),
  );
});

test('`npm run check` says so and exits with 1; without the mistakes it exits with 0', () => {
  const folder = writeTree({});
  const check = () => {
    const env = { ...process.env, BUILD_DATE: today, CONTENT_DIR: '', DISTRICT: '', GITHUB_ACTIONS: '' };
    return spawnSync(process.execPath, [resolve('scripts/check-content.ts')], { cwd: folder, env, encoding: 'utf8' });
  };
  cpSync(smallSite, join(folder, 'content'), { recursive: true });
  const right = check();
  expect(right.status).toBe(0);
  expect(right.stdout).toMatch(
    /^✓ bayview: 3 partners, 3 services, 3 schools\n! .*\n    languages: es: 1 of 1 texts .*\n0 errors, 1 warning\.\n$/,
  );
  cpSync(site, join(folder, 'content'), { recursive: true });
  const { status, stdout } = check();
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
    '✗ content/districts/bayview/notices/clinic.yaml:4',
    '✗ content/districts/bayview/partners/bike-shop.yaml:6',
    '✗ content/districts/bayview/partners/harbor-pantry.yaml:4',
  ]);
  expect(stdout).toContain('3 errors, 0 warnings.');
});
