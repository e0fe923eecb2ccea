import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentRoots, loadCatalog } from '../../src/catalog/load.ts';
import { checkProse } from '../../src/handout/check-prose.ts';
import { componentNames } from '../../src/handout/components.ts';

test.each(['oakland', 'solano'])('all prose of %s keeps to the closed set', (id) => {
  const { prose, vocabularies } = loadCatalog(id, { roots: contentRoots(), buildDate: '2026-11-21' });
  expect(checkProse(prose, vocabularies, (file) => readFileSync(file, 'utf8'))).toEqual([]);
});

test('an unknown topic is told with its line', () => {
  const prose = [{ kind: 'pages', id: 'a', wanted: 'en', lang: 'en', outdated: false, file: 'a.mdx' }] as unknown as Parameters<
    typeof checkProse
  >[0];
  const [problem] = checkProse(prose, { topics: [] }, () => '---\ntitle: A\n---\n\n<ResourceList topic="asthmaa" />');
  expect(problem).toMatchObject({ file: 'a.mdx', line: 5, what: expect.stringContaining('There is no topic "asthmaa"') });
});

test('Astro is given every component of the set', () => {
  const prose = readFileSync('src/components/prose/Prose.astro', 'utf8');
  for (const name of componentNames) expect(prose).toMatch(new RegExp(`import ${name} from`));
});
