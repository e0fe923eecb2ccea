import { splitWords, stem } from './fold.ts';
import { similarity, type Spelled, spell } from './similarity.ts';
import { Spelling } from './spelling.ts';

export type TermKind = 'need' | 'topic' | 'urgent';

const stopWeight = 0.25;
const combinedStopWeight = 0.8;
const peopleWeight = 0.8;

/** A need, a topic or an urgent matter. */
export interface Term {
  kind: TermKind;
  id: string;
  /** The needs that a topic stands under, the first one first. */
  needs: readonly string[];
}

export type WordKind = 'needs' | 'topics' | 'urgent';

/** The words of one language as they travel: its stop words, its words for children and families, and for each kind a line per term, phrases joined by `|`. */
export type PackedWords = { lang: string; stops?: string; people?: string } & Partial<Record<WordKind, string>>;

/** One way to say a term: its tokens in order, without repeats. */
export interface Phrase {
  term: number;
  lang: string;
  tokens: readonly number[];
  weights?: readonly number[];
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
  /** To find a word of the vocabulary by its beginning, or misspelt. */
  readonly spelling = new Spelling(this.words);
  readonly langs = new Set<string>();
  /** Bits of `langs` in which a token occurs, as a set of language tags. */
  readonly tokenLangs: Set<string>[] = [];
  /** The phrases that hold a token. */
  readonly phrasesOf: number[][] = [];
  #stops = new Map<string, ReadonlySet<string>>();
  #stopStems = new Map<string, ReadonlySet<string>>();
  #people = new Map<string, ReadonlySet<string>>();
  #anyStop = new Map<string, Spelled>();
  #numbers = new Map<string, number>();
  #termNumbers = new Map<string, number>();
  #users: Set<number>[] = [];
  #weighed = 0;

  /** Adds the words of one language. @param terms what the lines of each kind stand for, in their order */
  addWords(terms: Partial<Record<WordKind, readonly Term[]>>, packed: PackedWords): this {
    if (packed.stops) this.#addStops(packed.lang, packed.stops.split(' '));
    if (packed.people) this.#people.set(packed.lang, new Set(packed.people.split(' ').map(stem)));
    for (const kind of ['needs', 'topics', 'urgent'] as const) {
      const lines = packed[kind];
      const of = terms[kind];
      if (lines !== undefined && of) this.add(of, packed.lang, lines);
    }
    return this;
  }

  /**
   * Adds one kind of words of one language.
   * @param packed what `joinLines` wrote: a line for each of `terms`
   */
  add(terms: readonly Term[], lang: string, packed: string): this {
    this.langs.add(lang);
    // New words change how rare the others are.
    for (const phrase of this.phrases) delete phrase.weights;
    this.#weighed = 0;
    packed.split('\n').forEach((line, i) => {
      const term = terms[i];
      if (!term || line === '') return;
      const number = this.#termNumber(term);
      for (const text of line.split('|')) this.#addPhrase(number, lang, text);
    });
    return this;
  }

  /** The needs that a topic stands under. */
  needsOf(topic: string): readonly string[] {
    return this.terms[this.#termNumbers.get(`topic:${topic}`) ?? -1]?.needs ?? [];
  }

  numberOf(token: string): number | undefined {
    return this.#numbers.get(token);
  }

  /**
   * How much a token tells in a phrase of a language: the rarer among terms, the more (inverse document frequency, less what
   * every content word has); a stop word tells next to nothing.
   */
  weight(token: number, lang: string): number {
    if (this.isStopToken(token, lang)) return stopWeight;
    if (this.#people.get(lang)?.has(this.tokens[token]!)) return peopleWeight;
    return Math.max(stopWeight, Math.log(1 + this.terms.length / (this.#users[token]?.size ?? 1)) - 1);
  }

  isStopToken(token: number, lang: string): boolean {
    return this.#stopStems.get(lang)?.has(this.tokens[token]!) ?? false;
  }

  /** The weights of a phrase's tokens. Where only one of them is more than a stop word, and in urgent ones, all decide. */
  weightsOf(phrase: Phrase): readonly number[] {
    return (phrase.weights ??= this.#weigh(phrase));
  }

  /**
   * Does some of the work that the first letters, and the first misspelt word, need.
   * @param count how many words and phrases to look at
   * @returns false once all is done
   */
  prepare(count: number): boolean {
    const end = Math.min(this.#weighed + count, this.phrases.length);
    while (this.#weighed < end) this.weightsOf(this.phrases[this.#weighed++]!);
    return this.spelling.prepare(count) || end < this.phrases.length;
  }

  #weigh({ term, tokens, lang }: Phrase): number[] {
    const stops = tokens.filter((token) => this.isStopToken(token, lang)).length;
    const isCombination = (stops > 1 && tokens.length - stops === 1) || this.terms[term]!.kind === 'urgent';
    return tokens.map((token) =>
      isCombination && this.isStopToken(token, lang) ? combinedStopWeight : this.weight(token, lang),
    );
  }

  /** True where a folded word is a stop word of a language, or of any. */
  isStop(word: string, lang?: string): boolean {
    if (lang !== undefined) return this.#stops.get(lang)?.has(word) ?? false;
    return this.#anyStop.has(word);
  }

  /** True where a folded word only says for whom help is: `niña`. */
  isPeople(word: string): boolean {
    const token = stem(word);
    return [...this.#people.values()].some((people) => people.has(token));
  }

  /** How alike a word is to the most alike stop word, 0 to 1. */
  nearestStop(word: string): number {
    const typed = spell(word);
    let most = 0;
    for (const stop of this.#anyStop.values()) most = Math.max(most, similarity(typed, stop));
    return most;
  }

  #addStops(lang: string, words: readonly string[]) {
    this.#stops.set(lang, new Set(words));
    this.#stopStems.set(lang, new Set(words.map(stem)));
    for (const word of words) this.#anyStop.set(word, spell(word));
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
