import { expect, test } from 'vitest';
import { examineCatalog } from '../../src/catalog/load.ts';
import { formatProblems } from '../../src/catalog/problems.ts';
import { smallSite, today } from './write-tree.ts';

test('one wrong key, one broken reference and one bad date in three files give three plain errors in one run', () => {
  const site = 'tests/sites/three-mistakes';
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
