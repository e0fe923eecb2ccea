import { encodeQuery } from '../../search/encode-query.ts';
import { understandQuery } from '../../search/query.ts';
import type { Answer } from '../../search/rank.ts';
import type { AnswerDetail, Answers, FindParts } from './box.ts';
import type { Option } from './combobox.ts';
import { goTo } from '../frame-mode.ts';
import { serviceAddress } from './setup.ts';

/** How many services are offered. */
const most = 5;

/**
 * Milliseconds after a letter until services are looked for, so that what it may mean is painted first, and until a word that
 * nobody knows is mended.
 */
const rest = { services: 20, spelling: 200 };

/** Offers services below the box of a page that is not the find page; a finished query leads there, in the fragment. */
export class Offers implements Answers {
  readonly #parts: FindParts;
  /** Asks for services, once their file has come. */
  #ask: ((query: string, quick: boolean) => Answer) | undefined;
  #loading: Promise<unknown> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #query = '';
  /** True where words that have not come yet may say what was typed. */
  #isUnsure = false;

  constructor(parts: FindParts) {
    this.#parts = parts;
  }

  /** Whoever touches the box is about to type: the files come meanwhile. */
  start(): void {
    const { input, signal } = this.#parts;
    input.addEventListener('focus', () => this.#load(), { once: true, signal });
    if (document.activeElement !== input) return;
    this.#load();
    // What was typed while this script was on its way.
    input.dispatchEvent(new InputEvent('input'));
  }

  type(query: string): void {
    this.#query = query;
    clearTimeout(this.#next);
    if (query === '') return;
    this.#load();
    this.#next = setTimeout(() => this.#answer(query, true), rest.services);
  }

  submit(query: string): void {
    location.assign(`${this.#parts.setup.links.find}#${encodeQuery(query)}`);
  }

  #answer(query: string, quick: boolean): void {
    const { data, input, setup } = this.#parts;
    const { hits, understanding } = this.#ask?.(query, quick) ?? {
      hits: [],
      understanding: understandQuery(data.vocabulary, query, { lang: setup.lang, typing: true, quick }),
    };
    const options = hits.slice(0, most).map(({ record }): Option => ({
      text: record.name,
      hint: record.organization,
      choose: () => goTo(serviceAddress(setup, record.key)),
    }));
    this.#isUnsure = understanding.unsure;
    const isLast = !quick || !understanding.unsure;
    const detail: AnswerDetail = { understanding, isLast, options };
    input.dispatchEvent(new CustomEvent('way-answer', { bubbles: true, detail }));
    if (!isLast) this.#next = setTimeout(() => this.#answer(query, false), rest.spelling);
  }

  /** Fetches what is not here yet; where that fails the next letter tries again, and the needs answer from the words in the page. */
  #load(): void {
    this.#loading ??= this.#loadAll().catch(() => (this.#loading = undefined));
  }

  /** Answers anew what was typed meanwhile. */
  async #loadAll(): Promise<void> {
    const { data, loadEngine, setup } = this.#parts;
    const [finder, { wallTimeIn }] = await Promise.all([data.loadFinder(), loadEngine()]);
    this.#ask = (query, quick) =>
      finder.ask(query, { lang: setup.lang, now: wallTimeIn(new Date(), setup.zone), typing: true, quick });
    this.type(this.#query);
    while (!data.hasAllWords) {
      await data.loadMoreWords();
      if (this.#isUnsure) this.type(this.#query);
    }
    await finder.prepare();
  }
}
