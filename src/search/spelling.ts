import { stem } from './fold.ts';
import { countOtherLetters, lettersOf, similarity, type Spelled, spell } from './similarity.ts';

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

/** A list of words, each different, that may grow, and which of them a typed word may stand for. */
export class Spelling {
  readonly #words: readonly string[];
  readonly #letters: number[] = [];
  /** Each word and its stem, as far as they were needed. */
  readonly #spelled: (readonly [word: Spelled, stem: Spelled] | undefined)[] = [];
  #prepared = 0;
  readonly #near = new Map<string, readonly Candidate[]>();
  readonly #tokens = new Map<string, number>();
  #sorted: string[] = [];

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
      if (this.#sorted[middle]! < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#sorted[end]?.startsWith(start)) end++;
    return this.#sorted.slice(low, end).map((word) => ({ word, token: this.#tokens.get(word)! }));
  }

  /** Does some of the work that the first misspelt word needs. @returns false once all is done */
  prepare(count: number): boolean {
    this.#update();
    const end = Math.min(this.#prepared + count, this.#words.length);
    for (; this.#prepared < end; this.#prepared++) this.#spelled[this.#prepared] ??= spellBoth(this.#words[this.#prepared]!);
    return end < this.#words.length;
  }

  /** Takes in the words that were added since it was last asked. */
  #update(): void {
    const from = this.#letters.length;
    if (from === this.#words.length) return;
    for (let token = from; token < this.#words.length; token++) {
      this.#letters.push(lettersOf(this.#words[token]!));
      this.#tokens.set(this.#words[token]!, token);
    }
    this.#near.clear();
    this.#sorted = [...this.#words].sort();
  }

  #findNear(word: string): Candidate[] {
    const [typed, stemmed] = spellBoth(word);
    const found: Candidate[] = [];
    this.#words.forEach((known, token) => {
      if (Math.abs(known.length - word.length) > 6 || known.length < 4) return;
      if (countOtherLetters(typed.letters, this.#letters[token]!) > 6) return;
      const [other, otherStem] = (this.#spelled[token] ??= spellBoth(known));
      let like = similarity(typed, other);
      if (like < 1 && (stemmed !== typed || otherStem !== other)) like = Math.max(like, similarity(stemmed, otherStem));
      if (like >= alike) found.push({ token, similarity: like });
    });
    found.sort((a, b) => b.similarity - a.similarity);
    const least = (found[0]?.similarity ?? 0) - close;
    return found.filter((candidate) => candidate.similarity >= least).slice(0, maxCandidates);
  }
}

function spellBoth(word: string): [word: Spelled, stem: Spelled] {
  const spelled = spell(word);
  const stemmed = stem(word);
  return [spelled, stemmed === word ? spelled : spell(stemmed)];
}
