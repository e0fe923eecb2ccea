import { splitWords, stem } from './fold.ts';
import { Spelling } from './spelling.ts';

/** How much a word counts where it is only begun, or misspelt. */
const begun = 0.6;
const misspelt = 0.4;
/** A finished word of more letters than this also stands for longer ones: `transport` for `transportation`. */
const longEnough = 5;

/**
 * Finds short texts by their words: begun, misspelt, without accents. For a few hundred names no library is needed: this one
 * weighs a tenth of MiniSearch and answers a letter in a fraction of its time.
 */
export class WordIndex {
  readonly #words: string[] = [];
  readonly #spelling = new Spelling(this.#words);
  /** For each word, the things whose texts hold it, and how much it counts there. */
  readonly #postings: Map<number, number>[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #size: number;

  /** @param size how many things there are */
  constructor(size: number) {
    this.#size = size;
  }

  /** Adds a text of a thing. @param id its number @param boost how much a word counts in it */
  add(id: number, text: string, boost: number): void {
    const words = splitWords(text);
    // A word says more in a short text; in long ones nearly any word may stand.
    const weight = boost / Math.sqrt(2 + words.length);
    for (const word of words) {
      const postings = this.#postings[this.#numberOf(word)]!;
      postings.set(id, (postings.get(id) ?? 0) + weight);
    }
  }

  /** True where a folded word stands in a text. */
  hasWord(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** See `Spelling.prepare`. */
  prepare(count: number): boolean {
    return this.#spelling.prepare(count);
  }

  /** The word in a text that a folded word is most alike, and how much, 0 to 1. */
  nearest(word: string): { word: string; similarity: number } | undefined {
    const [best] = this.#spelling.near(word);
    return best && { word: this.#words[best.token]!, similarity: best.similarity };
  }

  /**
   * Scores things by the words in their texts.
   * @param words folded words; the last may be unfinished when `typing`
   * @returns number to score, the best one 1
   */
  search(words: readonly string[], typing: boolean): Map<number, number> {
    const scores = new Map<number, number>();
    words.forEach((word, i) => {
      for (const [id, score] of this.#scoresOf(word, typing && i === words.length - 1))
        scores.set(id, (scores.get(id) ?? 0) + score);
    });
    return normalize(scores);
  }

  /** How many of the words each thing's texts hold, 0 to 1. */
  holding(words: readonly string[], typing: boolean): Map<number, number> {
    const shares = new Map<number, number>();
    words.forEach((word, i) => {
      for (const [id, score] of normalize(this.#scoresOf(word, typing && i === words.length - 1)))
        shares.set(id, (shares.get(id) ?? 0) + score / words.length);
    });
    return shares;
  }

  /** What one word says for each thing: its best match. */
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
    if (scores.size === 0 && !unfinished && /[a-z]/.test(word))
      for (const { token, similarity } of this.#spelling.near(word)) take(token, misspelt * similarity);
    return scores;
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
