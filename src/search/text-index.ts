import MiniSearch from 'minisearch';
import type { FindRecord } from './find-record.ts';
import { fold, splitWords, stem } from './fold.ts';

/** Finds records by their names: prefix, misspelt, without accents. */
export class TextIndex {
  readonly #index: MiniSearch;
  readonly #words = new Set<string>();
  readonly #exact = new Map<string, number[]>();

  constructor(records: readonly FindRecord[]) {
    this.#index = new MiniSearch({
      fields: ['name', 'organization', 'city'],
      tokenize: splitWords,
      processTerm: stem,
    });
    this.#index.addAll(
      records.map((record, id) => ({
        id,
        name: record.name,
        organization: record.organization,
        city: record.places.map((place) => place.city).join(' '),
      })),
    );
    records.forEach((record, id) => {
      for (const word of splitWords(`${record.name} ${record.organization}`)) this.#words.add(word);
      for (const name of [record.name, record.organization]) {
        const key = nameKey(name);
        this.#exact.set(key, [...(this.#exact.get(key) ?? []), id]);
      }
    });
  }

  /** True where a folded word stands in a name. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** Records whose name or organization is just this. */
  exact(query: string): readonly number[] {
    return this.#exact.get(nameKey(query)) ?? [];
  }

  /**
   * Scores records by the words in their names.
   * @param words folded words; the last may be unfinished when `typing`
   * @returns record number to score, the best one 1
   */
  search(words: readonly string[], typing: boolean): Map<number, number> {
    if (words.length === 0) return new Map();
    const last = words.at(-1);
    const found = this.#index.search(words.join(' '), {
      boost: { name: 2, organization: 1.5, city: 0.5 },
      prefix: (term, i, terms) => (typing && i === terms.length - 1 && last !== undefined && term.length > 1) || term.length > 5,
      fuzzy: (term) => (/[a-z]/.test(term) && term.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.4, prefix: 0.6 },
    });
    const most = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [id as number, score / most]));
  }

  /** How many of the words each record's names hold, 0 to 1; for words that are nobody's topic. */
  holding(words: readonly string[], typing: boolean): Map<number, number> {
    const shares = new Map<number, number>();
    for (const word of words) {
      for (const [id, score] of this.search([word], typing && word === words.at(-1))) {
        shares.set(id, (shares.get(id) ?? 0) + score / words.length);
      }
    }
    return shares;
  }
}

/** A name without what people leave out: small words, punctuation, order kept. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/\b(the|of|and|for|inc|y|de|del|la|el|los|las)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
