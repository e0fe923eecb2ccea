import { expect, test } from 'vitest';
import { linesOf } from '../../src/search/build-vocabulary.ts';
import { GuideFinder } from '../../src/search/guides.ts';
import { partLines } from '../../src/search/pack-words.ts';
import { planWords } from '../../src/search/plan-words.ts';
import { understandQuery } from '../../src/search/query.ts';
import { catalog, makeVocabulary } from './oakland.ts';

const { vocabularies } = catalog;

test('no phrase is lost between what stands in the page and what comes later', () => {
  const lines = linesOf(vocabularies, 'es', 'topics');
  const { first, later } = partLines(lines, 'es', 8);
  lines.forEach((phrases, i) => {
    expect(new Set([...first[i]!, ...later[i]!])).toEqual(new Set(phrases));
    expect(first[i]![0]).toBe(phrases[0]);
  });
  expect(later.flat().length).toBeGreaterThan(0);
});

test('the find page holds its own language alone, the box on other pages every language of the site', () => {
  const plan = planWords(vocabularies, 'en', ['en', 'es'], 20);
  expect(plan.page.map(({ lang }) => lang)).toEqual(['en']);
  expect(plan.box.map(({ lang }) => lang)).toEqual(['en', 'es']);
  expect(plan.others.map(({ lang }) => lang)).toEqual(expect.arrayContaining(['es', 'vi', 'tl', 'ar', 'zh-Hant']));
  for (const packed of [plan.topics, plan.more]) expect(packed.lang).toBe('en');
});

test('a guide is found by its title, and by what the query means', () => {
  const guides = [
    { path: 'handouts/a/', title: 'Too sick for school?', summary: 'When to stay home.', needs: [] },
    { path: 'handouts/b/', title: 'Your rights without a home', summary: 'Housing and school.', needs: ['housing' as const] },
    { path: 'handouts/c/', title: 'Asthma at school', summary: 'A plan for the nurse.', needs: [] },
  ];
  const vocabulary = makeVocabulary();
  const ask = (query: string) =>
    new GuideFinder(guides)
      .ask(understandQuery(vocabulary, query, { lang: 'en' }), (_, id) => (id === 'asthma' ? 'Asthma' : undefined))
      .map(({ path }) => path);
  expect(ask('too sick for school')[0]).toBe('handouts/a/');
  expect(ask('inhaler')).toEqual(['handouts/c/']);
  expect(ask('soccer')).toEqual([]);
});
