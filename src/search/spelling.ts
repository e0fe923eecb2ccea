import { stem } from './fold.ts';
import { similarity, soundOf } from './similarity.ts';

/** A known word, by its number, and how alike the typed one is to it, 0 to 1. */
export interface Candidate {
  token: number;
  similarity: number;
}

/** Below this a word is another word. */
const alike = 0.7;
/** How far behind the best one another word may be. */
const close = 0.12;
/** How many words a misspelt one may stand for. */
const maxCandidates = 6;

/** A list of words that may grow, and which of them a typed word may stand for. */
export class Spelling {
  readonly #words: readonly string[];
  readonly #letters: number[] = [];
  readonly #sounds: (string | undefined)[] = [];
  readonly #stems: (string | undefined)[] = [];
  readonly #near = new Map<string, readonly Candidate[]>();
  #sorted: { word: string; token: number }[] = [];

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Known words that a word of four letters or more may be a misspelling of, the most alike first. */
  near(word: string): readonly Candidate[] {
    this.#update();
    let near = this.#near.get(word);
    if (!near) this.#near.set(word, (near = word.length < 4 ? [] : this.#findNear(word)));
    return near;
  }

  /** Known words that begin with these letters, in the order of the alphabet. */
  beginning(start: string): { word: string; token: number }[] {
    this.#update();
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]!.word < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#sorted.length && this.#sorted[end]!.word.startsWith(start)) end++;
    return this.#sorted.slice(low, end);
  }

  /** Does some of the work that the first misspelt word needs. @returns false once all is done */
  prepare(count: number): boolean {
    this.#update();
    let token = this.#sounds.length;
    for (const end = Math.min(token + count, this.#words.length); token < end; token++) {
      this.#sounds[token] = soundOf(this.#words[token]!);
      this.#stems[token] = stem(this.#words[token]!);
    }
    return token < this.#words.length;
  }

  /** Takes in the words that were added since it was last asked. */
  #update(): void {
    const from = this.#letters.length;
    if (from === this.#words.length) return;
    for (let token = from; token < this.#words.length; token++) this.#letters.push(lettersOf(this.#words[token]!));
    this.#near.clear();
    this.#sorted = this.#words.map((word, token) => ({ word, token })).sort((a, b) => (a.word < b.word ? -1 : 1));
  }

  #findNear(word: string): Candidate[] {
    const sound = soundOf(word);
    const stemmed = stem(word);
    const letters = lettersOf(word);
    const found: Candidate[] = [];
    for (let token = 0; token < this.#words.length; token++) {
      const other = this.#words[token]!;
      if (Math.abs(other.length - word.length) > 6 || other.length < 4 || countBits(letters ^ this.#letters[token]!) > 6)
        continue;
      const otherSound = (this.#sounds[token] ??= soundOf(other));
      const otherStem = (this.#stems[token] ??= stem(other));
      let like = similarity(word, other, sound, otherSound);
      if (like < 1 && (stemmed !== word || otherStem !== other)) like = Math.max(like, similarity(stemmed, otherStem));
      if (like >= alike) found.push({ token, similarity: like });
    }
    found.sort((a, b) => b.similarity - a.similarity);
    const least = (found[0]?.similarity ?? 0) - close;
    return found.filter((candidate) => candidate.similarity >= least).slice(0, maxCandidates);
  }
}

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
