import { stem } from './fold.ts';
import type { Candidate } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundWords {
  /** Tokens of the vocabulary that the query holds, each with how surely, 0 to 1. */
  tokens: Map<number, number>;
  words: string[];
  names: string[];
  /** True where a word is not known as it stands. */
  unsure: boolean;
}

/** The words of services' names, so that these are not mended into other words. */
export interface NameWords {
  hasWord(word: string): boolean;
  /** The one that a word is most alike, and how much, 0 to 1. */
  nearest(word: string): { word: string; similarity: number } | undefined;
}

/** See `QueryOptions`. */
interface FindOptions {
  typing?: boolean;
  quick?: boolean;
  names?: NameWords;
}

/** Below this a word is another word. */
const alike = 0.7;
/** How many words an unfinished one may stand for. */
const maxCompletions = 24;

/** Finds the words of a query in the vocabulary: as they stand, joined or split, unfinished, or misspelt. */
export class WordFinder {
  readonly #vocabulary: Vocabulary;
  readonly #options: FindOptions;

  constructor(vocabulary: Vocabulary, options: FindOptions) {
    this.#vocabulary = vocabulary;
    this.#options = options;
  }

  find(words: readonly string[]): FoundWords {
    const found: FoundWords = { tokens: new Map(), words: [], names: [], unsure: false };
    const add = (token: number, sure: number) => {
      if (sure > (found.tokens.get(token) ?? 0)) found.tokens.set(token, sure);
    };
    const joined = new Set<number>();
    words.forEach((word, i) => {
      const next = words[i + 1];
      const pair = next === undefined ? undefined : this.#numberOf(word + next);
      if (pair !== undefined && word.length + next!.length > 4) {
        add(pair, 1);
        joined.add(i).add(i + 1);
      }
    });
    words.forEach((word, i) => {
      const unfinished = this.#options.typing === true && i === words.length - 1;
      const exact = this.#numberOf(word);
      if (exact !== undefined) add(exact, 1);
      const completed = unfinished && word.length > 1 ? this.#complete(word) : [];
      for (const { token, similarity } of completed) add(token, similarity);
      const isStop = this.#vocabulary.isStop(word);
      if (!isStop) found.words.push(word);
      const isKnown = exact !== undefined || isStop || joined.has(i) || completed.length > 0;
      if (isKnown || this.#vocabulary.isPeople(word)) return;
      if (this.#options.names?.hasWord(word)) {
        found.names.push(word);
        return;
      }
      found.unsure = true;
      if (unfinished && this.#options.quick) return;
      const { candidates, isMisspeltStop } = this.#mend(word);
      const name = isMisspeltStop ? undefined : this.#options.names?.nearest(word);
      if (name && name.similarity > (candidates[0]?.similarity ?? 0)) {
        const known = this.#numberOf(name.word);
        if (known === undefined) found.names.push(word);
        else {
          // A word of a name that means something as well: `pantry`.
          add(known, name.similarity);
          found.words[found.words.length - 1] = name.word;
        }
        return;
      }
      const parts = (candidates[0]?.similarity ?? 0) < 0.8 && !isMisspeltStop ? this.#split(word) : [];
      if (parts.length > 0) {
        for (const token of parts) add(token, 0.95);
        return;
      }
      if (isMisspeltStop) found.words.pop();
      else if (candidates.length === 0) found.names.push(word);
      else found.words[found.words.length - 1] = this.#vocabulary.words[candidates[0]!.token]!;
      for (const candidate of candidates) add(candidate.token, candidate.similarity);
    });
    return found;
  }

  #numberOf(word: string): number | undefined {
    return this.#vocabulary.numberOf(stem(word));
  }

  #complete(start: string): Candidate[] {
    return this.#vocabulary.spelling
      .beginning(start)
      .map(({ word, token }) => ({ token, similarity: 0.6 + 0.35 * (start.length / word.length) }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, maxCompletions);
  }

  /** What a word is a misspelling of: known words, or a stop word that is still more alike. */
  #mend(word: string): { candidates: readonly Candidate[]; isMisspeltStop: boolean } {
    const candidates = this.#vocabulary.spelling.near(word);
    const stop = this.#vocabulary.nearestStop(word);
    const isMisspeltStop = stop > (candidates[0]?.similarity ?? alike);
    return { candidates: isMisspeltStop ? [] : candidates, isMisspeltStop };
  }

  /** `foodbank` as food and bank. */
  #split(word: string): number[] {
    for (let at = 3; at <= word.length - 3; at++) {
      const first = this.#numberOf(word.slice(0, at));
      const second = this.#numberOf(word.slice(at));
      if (first !== undefined && second !== undefined) return [first, second];
    }
    return [];
  }
}
