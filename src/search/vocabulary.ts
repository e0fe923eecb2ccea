import { splitWords, stem } from './fold.ts';
import { stopStemsOf, stopWordsOf } from './stop-words.ts';

export type TermKind = 'need' | 'topic' | 'urgent';

const stopWeight = 0.25;

/** A need, a topic or an urgent matter. */
export interface Term {
  kind: TermKind;
  id: string;
  /** The needs that a topic stands under, the first one first. */
  needs: readonly string[];
}

/** One way to say a term: its tokens in order, without repeats. */
export interface Phrase {
  term: number;
  lang: string;
  tokens: readonly number[];
}

/**
 * The words of needs, topics and urgent matters in every language that is loaded, indexed by token. Languages can be added
 * one after the other.
 */
export class Vocabulary {
  readonly terms: Term[] = [];
  readonly phrases: Phrase[] = [];
  /** Every token, by number. */
  readonly tokens: string[] = [];
  /** A whole word for each token, to mend spelling with. */
  readonly words: string[] = [];
  readonly langs = new Set<string>();
  /** Bits of `langs` in which a token occurs, as a set of language tags. */
  readonly tokenLangs: Set<string>[] = [];
  /** The phrases that hold a token. */
  readonly phrasesOf: number[][] = [];
  #numbers = new Map<string, number>();
  #termNumbers = new Map<string, number>();
  #users: Set<number>[] = [];

  /**
   * Adds the words of one language.
   * @param packed what `packWords` wrote: a line for each of `terms`
   */
  add(terms: readonly Term[], lang: string, packed: string): this {
    this.langs.add(lang);
    packed.split('\n').forEach((line, i) => {
      const term = terms[i];
      if (!term || line === '') return;
      const number = this.#termNumber(term);
      for (const text of line.split('|')) this.#addPhrase(number, lang, text);
    });
    return this;
  }

  numberOf(token: string): number | undefined {
    return this.#numbers.get(token);
  }

  /**
   * How much a token tells in a phrase of a language: the rarer among terms, the more (inverse document frequency, less what
   * every content word has); a stop word tells next to nothing.
   */
  weight(token: number, lang: string): number {
    if (stopStemsOf(lang).has(this.tokens[token]!)) return stopWeight;
    return Math.max(stopWeight, Math.log(1 + this.terms.length / (this.#users[token]?.size ?? 1)) - 1);
  }

  /** True where a word is a stop word of one of the languages. */
  isStop(word: string): boolean {
    for (const lang of this.langs) if (stopWordsOf(lang).has(word)) return true;
    return false;
  }

  /** How alike a word is to the most alike stop word, 0 to 1. */
  nearestStop(word: string, compare: (a: string, b: string) => number): number {
    let most = 0;
    for (const lang of this.langs) for (const stop of stopWordsOf(lang)) most = Math.max(most, compare(word, stop));
    return most;
  }

  #termNumber(term: Term): number {
    const key = `${term.kind}:${term.id}`;
    let number = this.#termNumbers.get(key);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.#termNumbers.set(key, number);
    }
    return number;
  }

  #addPhrase(term: number, lang: string, text: string) {
    const tokens = [...new Set(splitWords(text).map((word) => this.#tokenNumber(word, lang)))];
    if (tokens.length === 0) return;
    const phrase = this.phrases.push({ term, lang, tokens }) - 1;
    for (const token of tokens) {
      this.phrasesOf[token]!.push(phrase);
      this.#users[token]!.add(term);
    }
  }

  #tokenNumber(word: string, lang: string): number {
    const token = stem(word);
    let number = this.#numbers.get(token);
    if (number === undefined) {
      number = this.tokens.push(token) - 1;
      this.#numbers.set(token, number);
      this.words.push(word);
      this.tokenLangs.push(new Set());
      this.phrasesOf.push([]);
      this.#users.push(new Set());
    }
    this.tokenLangs[number]!.add(lang);
    return number;
  }
}
