import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQueries } from '../../src/search/bench/queries.ts';
import { measureRelevance } from '../../src/search/bench/relevance.ts';
import { understandQuery } from '../../src/search/query.ts';
import { packVocabulary, termsOf } from '../../src/search/build-vocabulary.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { catalog, makeFinder, makeVocabulary, now } from './oakland.ts';

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

/** Everyday phrases in languages that the pages lack; some may mean either of two needs. */
const elsewhere: Record<string, [query: string, ...needs: string[]][]> = {
  zh: [
    ['孩子肚子饿没有东西吃', 'food'],
    ['哪里可以免费领菜', 'food'],
    ['房东要赶我们走', 'legal', 'housing'],
    ['今晚没地方睡', 'housing'],
    ['孩子牙齿痛', 'dental-vision'],
    ['交不起电费', 'utilities'],
    ['我想学英文', 'education'],
    ['怎么送孩子上学没有车', 'transportation'],
    ['孩子不想去上学很焦虑', 'mental-health', 'attendance-info'],
    ['找人看小孩', 'childcare'],
    ['免费尿布', 'baby-supplies'],
    ['孩子打预防针', 'health'],
  ],
  vi: [
    ['nhà hết gạo rồi', 'food'],
    ['xin đồ ăn miễn phí', 'food'],
    ['con tôi bị đau răng', 'dental-vision'],
    ['không có tiền trả tiền nhà', 'housing'],
    ['bị cắt điện', 'utilities'],
    ['học tiếng anh', 'education'],
    ['trông trẻ giá rẻ', 'childcare'],
    ['con tôi buồn và không muốn nói chuyện', 'mental-health'],
    ['xe buýt đi học', 'transportation'],
    ['tìm việc làm', 'jobs'],
    ['chích ngừa cho con', 'health'],
    ['tã cho em bé', 'baby-supplies'],
  ],
  tl: [
    ['wala na kaming makain', 'food'],
    ['libreng pagkain', 'food'],
    ['masakit ang ngipin ng anak ko', 'dental-vision'],
    ['pinapaalis kami sa bahay', 'legal', 'housing'],
    ['naputulan kami ng kuryente', 'utilities'],
    ['naghahanap ng trabaho', 'jobs'],
    ['magbabantay ng bata', 'childcare'],
    ['walang masakyan papuntang eskwela', 'transportation'],
    ['malungkot ang anak ko', 'mental-health'],
    ['bakuna para sa bata', 'health'],
    ['gamit sa eskwela', 'school-supplies'],
    ['damit pang lamig', 'clothing'],
  ],
  ar: [
    ['ليس عندنا طعام', 'food'],
    ['أين أجد أكل مجاني', 'food'],
    ['ابني عنده ألم في الأسنان', 'dental-vision'],
    ['صاحب البيت يريد إخراجنا', 'legal', 'housing'],
    ['ليس لدينا مكان ننام فيه', 'housing'],
    ['فاتورة الكهرباء', 'utilities'],
    ['تعلم اللغة الإنجليزية', 'education'],
    ['أبحث عن عمل', 'jobs'],
    ['حفاضات للطفل', 'baby-supplies'],
    ['ابنتي حزينة ولا تتكلم', 'mental-health'],
    ['حضانة للأطفال', 'childcare'],
    ['كيف يذهب ابني إلى المدرسة بدون سيارة', 'transportation'],
  ],
};

test.each(Object.entries(elsewhere))('everyday phrases in %s reach their need on an English page', (_, phrases) => {
  const missed = phrases.filter(
    ([query, ...needs]) => !needs.includes(understandQuery(vocabulary, query, { lang: 'en' }).needs[0]?.id ?? ''),
  );
  expect(missed).toEqual([]);
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

test('a name is found with a misspelt word in it', () => {
  for (const [query, organization] of [['alameda county comunity food', 'Alameda County Community Food Bank']] as const) {
    const { hits } = finders.en.ask(query, { lang: 'en', now, typing: true });
    expect(hits[0]?.record.organization, query).toContain(organization.split(' ')[0]);
  }
});

test('an organization is found by how its name begins, though the words mean something else beside, and misspelt', () => {
  for (const query of ['salvation army', 'the salvation army', 'salvaton army'])
    expect(finders.en.ask(query, { lang: 'en', now }).hits[0]?.record.organization, query).toContain('Salvation Army');
});

test('a word that is nearer to a name than to any known word is not mended into another', () => {
  const { understanding, hits } = finders.en.ask('centerforse', { lang: 'en', now });
  expect(understanding.names).toEqual(['centerforse']);
  expect(hits[0]?.record.organization).toBe('Centerforce');
});

test('a misspelt word of a name that means something as well is mended into what it means', () => {
  const { understanding, hits } = finders.en.ask('fod pantre', { lang: 'en', now, typing: true });
  expect(understanding.topics[0]?.id).toBe('food-pantry');
  expect(hits[0]?.record.topics).toContain('food-pantry');
});

test('a word that is not finished yet is mended at rest, not at each letter', () => {
  const ask = (quick: boolean) => finders.en.ask('diapres', { lang: 'en', now, typing: true, quick }).understanding;
  expect(ask(true).unsure).toBe(true);
  expect(ask(true).needs).toEqual([]);
  expect(ask(false).needs[0]?.id).toBe('baby-supplies');
});

test('a query of known words is sure; one with a foreign or unknown word asks for more words', () => {
  const english = new Vocabulary();
  english.addWords(termsOf(catalog.vocabularies), packVocabulary(catalog.vocabularies, 'en', ['needs', 'topics']));
  const isUnsure = (query: string) => understandQuery(english, query, { lang: 'en' }).unsure;
  expect(isUnsure('my kid has a toothache')).toBe(false);
  expect(isUnsure('')).toBe(false);
  for (const query of ['quiero comida', 'nha het gao', '牙疼', 'zzyzx']) expect(isUnsure(query), query).toBe(true);
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
  ['tests/search/queries-third.tsv', { all: 0.9, typo: 0.85 }],
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
    for (const lang of new Set(queries.map(({ language }) => language)))
      expect(result.get(`language ${lang}`)!.top3, lang).toBeGreaterThanOrEqual(least.all);
    expect(result.get('kind typo')!.top3).toBeGreaterThanOrEqual(least.typo);
    expect(result.get('all')!.none).toBeLessThanOrEqual(0.01);
  });
});
