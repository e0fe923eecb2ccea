import { stem } from './fold.ts';
import { similarity, soundOf } from './similarity.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface FoundWords {
  /** Tokens of the vocabulary that the query holds, each with how surely, 0 to 1. */
  tokens: Map<number, number>;
  words: string[];
  names: string[];
}

interface Candidate {
  token: number;
  similarity: number;
}

/** Below this a word is another word. */
const alike = 0.7;
/** How many words an unfinished or misspelt one may stand for. */
const maxCandidates = 6;

/** Finds the words of a query in the vocabulary: as they stand, joined or split, unfinished, or misspelt. */
export class WordFinder {
  readonly #vocabulary: Vocabulary;
  readonly #options: { typing?: boolean; isName?: (word: string) => boolean };

  constructor(vocabulary: Vocabulary, options: { typing?: boolean; isName?: (word: string) => boolean }) {
    this.#vocabulary = vocabulary;
    this.#options = options;
  }

  find(words: readonly string[]): FoundWords {
    const found: FoundWords = { tokens: new Map(), words: [], names: [] };
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
      if (exact !== undefined || isStop || joined.has(i) || completed.length > 0) return;
      if (this.#options.isName?.(word)) {
        found.names.push(word);
        return;
      }
      const { candidates, isMisspeltStop } = findAlike(this.#vocabulary, word);
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
    const { words } = this.#vocabulary;
    const found: Candidate[] = [];
    for (let token = 0; token < words.length; token++) {
      const word = words[token]!;
      if (word.startsWith(start)) found.push({ token, similarity: 0.6 + 0.35 * (start.length / word.length) });
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, maxCandidates * 4);
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

interface Spelling {
  letters: number[];
  sounds: (string | undefined)[];
  known: Map<string, { candidates: Candidate[]; isMisspeltStop: boolean }>;
  size: number;
}
const spellings = new WeakMap<Vocabulary, Spelling>();

/** The letters of a word as bits: two words that differ in many letters need no closer look. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function findAlike(vocabulary: Vocabulary, word: string) {
  let spelling = spellings.get(vocabulary);
  if (!spelling || spelling.size !== vocabulary.tokens.length) {
    spelling = { letters: vocabulary.words.map(lettersOf), sounds: [], known: new Map(), size: vocabulary.tokens.length };
    spellings.set(vocabulary, spelling);
  }
  const known = spelling.known.get(word);
  if (known) return known;
  const sound = soundOf(word);
  const stemmed = stem(word);
  const letters = lettersOf(word);
  const candidates: Candidate[] = [];
  if (word.length >= 4) {
    for (let token = 0; token < vocabulary.words.length; token++) {
      const other = vocabulary.words[token]!;
      if (Math.abs(other.length - word.length) > 6 || other.length < 4 || countBits(letters ^ spelling.letters[token]!) > 6)
        continue;
      const otherSound = (spelling.sounds[token] ??= soundOf(other));
      const like = Math.max(similarity(word, other, sound, otherSound), similarity(stemmed, vocabulary.tokens[token]!));
      if (like >= alike) candidates.push({ token, similarity: like });
    }
  }
  candidates.sort((a, b) => b.similarity - a.similarity);
  const least = (candidates[0]?.similarity ?? 0) - 0.12;
  const near = candidates.filter((c) => c.similarity >= least).slice(0, maxCandidates);
  const stop = vocabulary.nearestStop(word, (a, b) => similarity(a, b, sound));
  const result = {
    candidates: stop > (near[0]?.similarity ?? alike) ? [] : near,
    isMisspeltStop: stop > (near[0]?.similarity ?? alike),
  };
  spelling.known.set(word, result);
  return result;
}
