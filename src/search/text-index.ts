import type { FindRecord } from './find-record.ts';
import { fold } from './fold.ts';
import { WordIndex } from './word-index.ts';

/** How much a word counts by where it stands. */
const boosts = { name: 2, organization: 1.5, city: 0.5 };

/** Finds records by their names. */
export class TextIndex {
  readonly words: WordIndex;
  readonly #exact = new Map<string, number[]>();

  constructor(records: readonly FindRecord[]) {
    this.words = new WordIndex(records.length);
    records.forEach(({ name, organization, places }, id) => {
      this.words.add(id, name, boosts.name);
      this.words.add(id, organization, boosts.organization);
      for (const city of new Set(places.map((place) => place.city))) this.words.add(id, city, boosts.city);
      for (const key of new Set([nameKey(name), nameKey(organization)]))
        this.#exact.set(key, [...(this.#exact.get(key) ?? []), id]);
    });
  }

  /** Records whose name or organization is just this. */
  exact(query: string): readonly number[] {
    return this.#exact.get(nameKey(query)) ?? [];
  }
}

/** A name without what people leave out: small words, punctuation, order kept. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/\b(the|of|and|for|inc|y|de|del|la|el|los|las)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
