import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examineCatalog, loadCatalog } from '../../src/catalog/load.ts';
import { readProseBelow } from '../../src/catalog/read-prose-below.ts';
import { formatDifferences, listDifferences } from '../../src/proof/list-differences.ts';
import { smallSite, today, writeTree } from '../catalog/write-tree.ts';

const textOf = (file: string) => readFileSync(file, 'utf8');
const about = (body: string) => `---\ntitle: About\nsummary: What this site is.\n---\n\n${body}\n`;

test('what a district adds and leaves out is told passage by passage, and a line break is no difference', () => {
  const root = writeTree({
    'districts/bayview/pages/about/en.mdx': about('Written for the\nregion.\n\n[Find help](/find/).\n\n- Written here.'),
  });
  const { catalog } = examineCatalog('bayview', { roots: [root, smallSite], buildDate: today });
  const [one] = listDifferences(catalog!, readProseBelow(catalog!, [root, smallSite]), textOf);
  expect(one).toMatchObject({ name: 'pages/about', kept: 4, added: ['Written here.'], removed: [] });
  expect(formatDifferences([one!])).toBe(
    'pages/about  (region → bayview): 4 passages kept, 1 new, 0 left out\n  + Written here.\n1 said differently.',
  );
});

test.each(['oakland', 'solano'])(
  '%s says at least three texts differently from the base, and all of it fits one screen',
  (id) => {
    const catalog = loadCatalog(id, { roots: ['content'], buildDate: today });
    const differences = listDifferences(catalog, readProseBelow(catalog, ['content']), textOf);
    const own = differences.filter(({ files: [lower, upper] }) => lower.includes('/base/') && upper.includes(`/${id}/`));
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ added, kept }) => added.length > 0 && kept > 0).length).toBe(own.length);
    expect(formatDifferences(differences, { each: 2 }).split('\n').length).toBeLessThanOrEqual(48);
  },
);
