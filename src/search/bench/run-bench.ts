import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoots, loadCatalog } from '../../catalog/load.ts';
import { localizePartner, type ServiceView } from '../../catalog/localize.ts';
import { compareServices } from '../../catalog/order.ts';
import { pickText } from '../../domain/text.ts';
import { packVocabulary, termsOf, vocabularyLanguages } from '../build-vocabulary.ts';
import { packRecords } from '../pack-records.ts';
import { Finder } from '../rank.ts';
import { unpackRecords } from '../unpack-records.ts';
import { Vocabulary } from '../vocabulary.ts';
import { publishedDistricts } from '../../site/address.ts';
import { measureLetters } from './measure-letters.ts';
import { measureRecords } from './measure-records.ts';
import { pageBytes } from './page-bytes.ts';
import { createFuseEngine, createMiniSearchEngine, createOwnEngine, createRandomEngine, toPlainRecords } from './engines.ts';
import { createPagefindEngine } from './pagefind-engine.ts';
import { type BenchQuery, parseQueries } from './queries.ts';
import { type Engine, measureRelevance, type Relevance } from './relevance.ts';

/** The site that is measured, and the moment that counts. */
const site = { district: 'oakland', today: '2026-11-21', now: { date: '2026-11-23', minutes: 600 } };
const sizes = [300, 3000, 20_000];
/** A slow phone's network: one round trip in milliseconds, bytes a second (1.6 Mbit/s). */
const phone = { roundTrip: 150, bytesPerSecond: 200_000 };

/** Prints how well search answers, beside other engines, and what it costs. @param print takes a line */
export async function benchSearch(print: (line: string) => void): Promise<void> {
  const catalog = loadCatalog(site.district, { roots: contentRoots(), buildDate: site.today });
  const { vocabularies, district } = catalog;
  const topics = vocabularies.topics.map(({ id }) => id);
  const vocabulary = new Vocabulary();
  for (const lang of vocabularyLanguages(vocabularies))
    vocabulary.addWords(termsOf(vocabularies), packVocabulary(vocabularies, lang, ['needs', 'topics']));
  const [west, south] = district.place.bounds;
  const pack = (services: readonly ServiceView[], lang: string) =>
    packRecords(services, { lang, total: services.length, origin: { latitude: south, longitude: west }, topics });

  const inLanguage = (lang: string) => {
    const services = catalog.partners
      .flatMap((p) => localizePartner(p, { lang, fallback: 'en', today: site.today, staleAfterDays: district.stale_after_days }))
      .sort(compareServices());
    const labels = new Map(
      [...vocabularies.needs, ...vocabularies.topics].map((term) => [term.id, pickText(term.label, lang, 'en').text]),
    );
    const records = unpackRecords(pack(services, lang), topics);
    return {
      services,
      records,
      finder: new Finder(records, vocabulary),
      plain: toPlainRecords(services, (id) => labels.get(id) ?? ''),
    };
  };
  const sites = new Map(district.languages.map((lang) => [lang, inLanguage(lang)]));
  /** Someone whose language the site lacks reads its default one. */
  const languageOf = ({ language }: BenchQuery) => (sites.has(language) ? language : district.languages[0]!);
  const first = sites.get(district.languages[0]!)!;
  const needsEach = first.services.reduce((sum, s) => sum + s.needs.length, 0) / first.services.length;
  print(`${site.district}: ${first.services.length} services, ${needsEach.toFixed(2)} needs each\n`);

  const stops: (() => Promise<void>)[] = [];
  const byLanguage = async (make: (lang: string) => Promise<Engine | undefined> | Engine): Promise<Engine | undefined> => {
    const engines = new Map<string, Engine>();
    for (const lang of sites.keys()) {
      const engine = await make(lang);
      if (!engine) return undefined;
      engines.set(lang, engine);
    }
    return { name: [...engines.values()][0]!.name, search: (query) => engines.get(languageOf(query))!.search(query) };
  };
  const engines = [
    await byLanguage((lang) => createOwnEngine(sites.get(lang)!.finder, lang, site.now)),
    await byLanguage((lang) => createMiniSearchEngine(sites.get(lang)!.plain)),
    await byLanguage((lang) => createFuseEngine(sites.get(lang)!.plain)),
    ...(await pagefindEngines(sites, languageOf, stops, print)),
    createRandomEngine(first.records.length),
  ].filter((engine) => engine !== undefined);

  for (const [title, path] of [
    ['queries.tsv', join(process.cwd(), '../shared/data/queries.tsv')],
    ['held-out queries', join(process.cwd(), 'tests/search/queries-held-out.tsv')],
    ['second held-out queries', join(process.cwd(), 'tests/search/queries-second.tsv')],
    ['third held-out queries', join(process.cwd(), 'tests/search/queries-third.tsv')],
  ] as const) {
    if (!existsSync(path)) {
      print(`${title}: skipped, ${path} is not there.\n`);
      continue;
    }
    await printRelevance(
      title,
      parseQueries(readFileSync(path, 'utf8')),
      engines,
      (query, id) => sites.get(languageOf(query))!.records[id]?.needs ?? [],
      print,
    );
  }
  for (const stop of stops) await stop();

  await printCosts(print);
}

/** What the first service costs at each size, and a letter. */
async function printCosts(print: (line: string) => void): Promise<void> {
  const dist = join(process.cwd(), 'dist');
  const home = publishedDistricts().single ? '' : `${site.district}/`;
  const page = pageBytes(dist, `${home}find/`);
  if (!page) {
    print('Costs: build the site first (npm run build).');
    return;
  }
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(8);
  print('everything up to the first service, cold, brotli, in English:');
  print('services    page  scripts  records    total   slow phone');
  for (const size of sizes) {
    const records = measureRecords('en', size);
    const total = page.html + page.scripts + records;
    // Page, then scripts and records side by side.
    const time = 2 * phone.roundTrip + (total / phone.bytesPerSecond) * 1000;
    print(
      `${String(size).padStart(8)}${kb(page.html)} ${kb(page.scripts)} ${kb(records)} ${kb(total)}   ${Math.round(time)} ms and its work`,
    );
  }
  const { count, answer, painted, box, after } = await measureLetters(dist, home);
  for (const [what, { median, worst, slow }] of [
    ['until what it may mean stands in the page', answer],
    ['until that is painted', painted],
    ['painted in a box that nobody listens to', box],
    ['the longest task of all that follows', after],
  ] as const)
    print(`a typed letter at 4x, ${what}: median ${ms(median)}, worst ${ms(worst)}, ${slow} of ${count} over one frame`);
}

async function pagefindEngines(
  sites: ReadonlyMap<string, { plain: Parameters<typeof createPagefindEngine>[0] }>,
  languageOf: (query: BenchQuery) => string,
  stops: (() => Promise<void>)[],
  print: (line: string) => void,
): Promise<Engine[]> {
  try {
    const engines = new Map<string, Engine>();
    for (const [lang, { plain }] of sites) {
      const { engine, stop } = await createPagefindEngine(plain, lang);
      engines.set(lang, engine);
      stops.push(stop);
    }
    return [{ name: 'Pagefind', search: (query) => engines.get(languageOf(query))!.search(query) }];
  } catch (error) {
    print(`Pagefind could not be asked here: ${String(error)}\n`);
    return [];
  }
}

async function printRelevance(
  title: string,
  queries: readonly BenchQuery[],
  engines: readonly Engine[],
  needsOf: Parameters<typeof measureRelevance>[2],
  print: (line: string) => void,
) {
  print(`${title}: ${queries.length} queries`);
  const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6);
  print(`${''.padEnd(14)}  top 3   first    MRR    none`);
  const results = new Map<string, Map<string, Relevance>>();
  for (const engine of engines) {
    const result = await measureRelevance(engine, queries, needsOf, ({ language, kind }) => [
      'all',
      ...(language === 'en' || language === 'es' ? ['en + es'] : []),
      `language ${language}`,
      `kind ${kind}`,
    ]);
    results.set(engine.name, result);
    const all = result.get('all')!;
    print(`${engine.name.padEnd(14)} ${percent(all.top3)}  ${percent(all.top1)}  ${all.mrr.toFixed(3)}  ${percent(all.none)}`);
  }
  print(`\ntop 3 (none)${''.padEnd(13)}n   ${engines.map((engine) => engine.name.padStart(15)).join('')}`);
  const own = [...(results.values().next().value ?? new Map<string, Relevance>())].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [group, { queries: count }] of own) {
    const cells = engines.map((engine) => {
      const r = results.get(engine.name)?.get(group);
      return `${r ? Math.round(r.top3 * 100) : '-'} (${r ? Math.round(r.none * 100) : '-'})`.padStart(15);
    });
    print(`${group.padEnd(24)} ${String(count).padStart(3)} ${cells.join('')}`);
  }
  print('');
}
