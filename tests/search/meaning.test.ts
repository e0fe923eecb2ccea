import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQueries } from '../../src/search/bench/queries.ts';
import { measureRelevance } from '../../src/search/bench/relevance.ts';
import { understandQuery } from '../../src/search/query.ts';
import { makeFinder, makeVocabulary, now } from './oakland.ts';

const vocabulary = makeVocabulary();
const finders = { en: makeFinder('en', vocabulary), es: makeFinder('es', vocabulary) };
const pageOf = (language: string) => (language === 'es' ? 'es' : 'en');

test.each([
  ['my kid has a toothache', 'en', 'toothache'],
  ['pg&e shut off', 'en', 'shut-off'],
  ['fod pantrey', 'en', 'food-pantry'],
  ['ebt', 'en', 'food-benefits'],
  ['no tengo como llevar a mi hija a la escuela', 'es', 'ride-to-school'],
  ['NO TENGO CÓMO LLEVAR A MI HIJA', 'es', 'ride-to-school'],
])('"%s" is understood as a topic', (query, lang, topic) => {
  expect(understandQuery(vocabulary, query, { lang }).topics[0]?.id).toBe(topic);
});

test.each([
  ['tôi không có tiền trả tiền nhà', 'housing'],
  ['dau rang', 'dental-vision'],
  ['孩子牙疼', 'dental-vision'],
  ['孩子不想上學', 'mental-health'],
  ['walang ilaw', 'utilities'],
  ['مساعدة في الإيجار', 'housing'],
  ['والطعام', 'food'],
])('"%s" reaches its need on an English page', (query, need) => {
  expect(understandQuery(vocabulary, query, { lang: 'en' }).needs[0]?.id).toBe(need);
});

test('urgent words are seen in a sentence, ordinary ones are not urgent', () => {
  const urgent = (query: string) => understandQuery(vocabulary, query, { lang: 'en' }).urgent[0]?.id;
  expect(urgent('my son says he wants to kill himself')).toBeDefined();
  expect(urgent('mi hijo se quiere morir')).toBeDefined();
  expect(urgent('soccer team')).toBeUndefined();
  expect(urgent('school uniform for my child')).toBeUndefined();
});

test('an exact name stands first', () => {
  for (const record of finders.en.records.slice(0, 80)) {
    const { hits } = finders.en.ask(record.name, { lang: 'en', now });
    expect(hits[0]?.record.name, record.name).toBe(record.name);
  }
});

test('where a query names a topic that is listed, a service of that topic stands first', () => {
  const missed: string[] = [];
  let named = 0;
  for (const topic of new Set(finders.en.records.flatMap((record) => record.topics))) {
    const term = vocabulary.terms.findIndex((t) => t.kind === 'topic' && t.id === topic);
    const label = vocabulary.phrases.find((phrase) => phrase.term === term && phrase.lang === 'en');
    if (!label) continue;
    named++;
    const query = label.tokens.map((token) => vocabulary.words[token]).join(' ');
    const { hits } = finders.en.ask(query, { lang: 'en', now });
    if (!hits[0]?.record.topics.includes(topic)) missed.push(`${query}: ${hits[0]?.record.key ?? 'nothing'}`);
  }
  expect(missed.length / named, missed.join('\n')).toBeLessThanOrEqual(0.03);
});

test('a query of any length and script is answered without an error', () => {
  for (const query of ['', ' ', '???', '!!!', 'a', '饿', '\u0000', 'x'.repeat(5000), 'wo '.repeat(500), '123', '(((', '<b>']) {
    expect(() => finders.en.ask(query, { lang: 'en', now, typing: true })).not.toThrow();
  }
});

describe.each([
  ['../shared/data/queries.tsv', { all: 0.9, typo: 0.85 }],
  ['tests/search/queries-held-out.tsv', { all: 0.9, typo: 0.85 }],
  ['tests/search/queries-second.tsv', { all: 0.9, typo: 0.85 }],
])('queries of %s', (path, least) => {
  test.skipIf(!existsSync(path))('the need is among the first three, and something is always found', async () => {
    const queries = parseQueries(readFileSync(path, 'utf8'));
    const engine = {
      name: 'Waypost',
      search: ({ query, language }: { query: string; language: string }) =>
        finders[pageOf(language)].ask(query, { lang: pageOf(language), now }).hits.map((hit) => hit.id),
    };
    const result = await measureRelevance(
      engine,
      queries,
      ({ language }, id) => finders[pageOf(language)].records[id]?.needs ?? [],
      ({ language, kind }) => ['all', `language ${language}`, `kind ${kind}`],
    );
    expect(result.get('all')!.top3).toBeGreaterThanOrEqual(least.all);
    for (const lang of ['en', 'es', 'vi', 'zh', 'tl', 'ar'])
      expect(result.get(`language ${lang}`)!.top3, lang).toBeGreaterThanOrEqual(least.all);
    expect(result.get('kind typo')!.top3).toBeGreaterThanOrEqual(least.typo);
    expect(result.get('all')!.none).toBeLessThanOrEqual(0.01);
  });
});
