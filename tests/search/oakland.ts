import { loadCatalog } from '../../src/catalog/load.ts';
import { localizePartner, type ServiceView } from '../../src/catalog/localize.ts';
import { compareServices } from '../../src/catalog/order.ts';
import { packVocabulary, termsOf, vocabularyLanguages } from '../../src/search/build-vocabulary.ts';
import { packRecords } from '../../src/search/pack-records.ts';
import { Finder } from '../../src/search/rank.ts';
import { unpackRecords } from '../../src/search/unpack-records.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

/** The sample district, as search sees it. */
export const today = '2026-11-21';
/** A Monday, ten in the morning. */
export const now = { date: '2026-11-23', minutes: 600 };
export const catalog = loadCatalog('oakland', { roots: ['content'], buildDate: today });
export const topicIds = catalog.vocabularies.topics.map(({ id }) => id);

export function servicesIn(lang: string): ServiceView[] {
  return catalog.partners
    .flatMap((partner) => localizePartner(partner, { lang, fallback: 'en', today, staleAfterDays: 365 }))
    .sort(compareServices());
}

export function makeVocabulary(): Vocabulary {
  const { vocabularies } = catalog;
  const vocabulary = new Vocabulary();
  for (const lang of vocabularyLanguages(vocabularies)) {
    vocabulary.addWords(termsOf(vocabularies), packVocabulary(vocabularies, lang, ['needs', 'topics', 'urgent']));
  }
  return vocabulary;
}

export function pack(services: readonly ServiceView[], lang: string) {
  return packRecords(services, {
    lang,
    total: services.length,
    origin: { latitude: 37.69, longitude: -122.36 },
    topics: topicIds,
  });
}

export function makeFinder(lang: string, vocabulary = makeVocabulary()): Finder {
  return new Finder(unpackRecords(pack(servicesIn(lang), lang), topicIds), vocabulary);
}
