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
      for (const key of new Set([nameKey(name), ...beginnings(nameKey(organization))]))
        this.#exact.set(key, [...(this.#exact.get(key) ?? []), id]);
    });
  }

  /** Records whose name is just this, or whose organization is called this: all of its name, or how it begins. */
  exact(query: string): readonly number[] {
    return this.#exact.get(nameKey(query)) ?? [];
  }
}

/** How people shorten an organization's name: `salvation army` for `salvation army alameda county`; one word may mean anything. */
function beginnings(key: string): string[] {
  const words = key.split(' ');
  return [key, ...words.slice(2).map((_, i) => words.slice(0, i + 2).join(' '))];
}

/** A name without what people leave out: small words, punctuation, order kept. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/\b(the|of|and|for|inc|y|de|del|la|el|los|las)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
