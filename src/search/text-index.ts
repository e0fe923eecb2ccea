import type { FindRecord } from './find-record.ts';
import { fold, splitWords, stem } from './fold.ts';
import { Spelling } from './spelling.ts';

/** How much a word counts by where it stands. */
const boosts = { name: 2, organization: 1.5, city: 0.5 };
/** How much it counts where it is only begun, or misspelt. */
const begun = 0.6;
const misspelt = 0.4;
/** A finished word of more letters than this also stands for longer ones: `transport` for `transportation`. */
const longEnough = 5;

/**
 * Finds records by the words of their names: begun, misspelt, without accents. An index of a few hundred short names needs
 * no library: this one weighs a tenth of MiniSearch and answers a letter in a fraction of its time.
 */
export class TextIndex {
  readonly #words: string[] = [];
  readonly #spelling = new Spelling(this.#words);
  /** For each word, records and how much it counts there. */
  readonly #postings: Map<number, number>[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #exact = new Map<string, number[]>();
  readonly #size: number;

  constructor(records: readonly FindRecord[]) {
    this.#size = records.length;
    records.forEach(({ name, organization, places }, id) => {
      this.#add(id, name, boosts.name);
      this.#add(id, organization, boosts.organization);
      for (const city of new Set(places.map((place) => place.city))) this.#add(id, city, boosts.city);
      for (const key of new Set([nameKey(name), nameKey(organization)]))
        this.#exact.set(key, [...(this.#exact.get(key) ?? []), id]);
    });
  }

  /** True where a folded word stands in a name. */
  hasWord(word: string): boolean {
    return this.#numbers.has(word);
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
    const scores = new Map<number, number>();
    words.forEach((word, i) => {
      for (const [id, score] of this.#scoresOf(word, typing && i === words.length - 1))
        scores.set(id, (scores.get(id) ?? 0) + score);
    });
    return normalize(scores);
  }

  /** How many of the words each record's names hold, 0 to 1; for words that are nobody's topic. */
  holding(words: readonly string[], typing: boolean): Map<number, number> {
    const shares = new Map<number, number>();
    words.forEach((word, i) => {
      for (const [id, score] of normalize(this.#scoresOf(word, typing && i === words.length - 1)))
        shares.set(id, (shares.get(id) ?? 0) + score / words.length);
    });
    return shares;
  }

  /** What one word says for each record: its best match in the record's names. */
  #scoresOf(word: string, unfinished: boolean): Map<number, number> {
    const scores = new Map<number, number>();
    const take = (number: number, sure: number) => {
      const postings = this.#postings[number]!;
      const rare = Math.log(1 + this.#size / postings.size);
      for (const [id, weight] of postings) {
        const score = sure * rare * weight;
        if (score > (scores.get(id) ?? 0)) scores.set(id, score);
      }
    };
    for (const number of this.#byStem.get(stem(word)) ?? []) take(number, 1);
    if ((unfinished && word.length > 1) || word.length > longEnough)
      for (const { word: whole, token } of this.#spelling.beginning(word))
        take(token, begun * (0.4 + 0.6 * (word.length / whole.length)));
    if (scores.size === 0 && /[a-z]/.test(word))
      for (const { token, similarity } of this.#spelling.near(word)) take(token, misspelt * similarity);
    return scores;
  }

  #add(id: number, text: string, boost: number): void {
    const words = splitWords(text);
    // A word says more in a short name; in long ones nearly any word may stand.
    const weight = boost / Math.sqrt(2 + words.length);
    for (const word of words) {
      const postings = this.#postings[this.#numberOf(word)]!;
      postings.set(id, (postings.get(id) ?? 0) + weight);
    }
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
      this.#postings.push(new Map());
      const stemmed = stem(word);
      this.#byStem.set(stemmed, [...(this.#byStem.get(stemmed) ?? []), number]);
    }
    return number;
  }
}

function normalize(scores: Map<number, number>): Map<number, number> {
  const most = Math.max(0, ...scores.values());
  return most === 0 ? scores : new Map([...scores].map(([id, score]) => [id, score / most]));
}

/** A name without what people leave out: small words, punctuation, order kept. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/\b(the|of|and|for|inc|y|de|del|la|el|los|las)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
