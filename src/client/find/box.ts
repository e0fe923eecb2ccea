import { make } from '../../map/client/dom.ts';
import { type Understanding, understandQuery } from '../../search/query.ts';
import { goTo, isFramed } from '../frame-mode.ts';
import { Combobox, type Option } from './combobox.ts';
import type { Engine } from './engine.ts';
import { FindData } from './find-data.ts';
import { drawLines } from './lines.ts';
import { type PageSetup, readSetup } from './setup.ts';
import { suggest } from './suggest.ts';
import { createWords, type Words } from './words.ts';

/** What a search is made of. */
export interface FindParts {
  root: HTMLElement;
  input: HTMLInputElement;
  setup: PageSetup;
  data: FindData;
  words: Words;
  loadEngine: () => Promise<Engine>;
  signal: AbortSignal;
}

/** What finds services for the box: the list of the find page, or what is offered below the box elsewhere. */
export interface Answers {
  start(): void;
  /** Answers while one types. */
  type(query: string): void;
  /** Answers a finished query. */
  submit(query: string): void;
}

/** Said as `way-answer` to whoever listens. */
export interface AnswerDetail {
  understanding: Understanding;
  /** False where a word that nobody knows is still to be mended. */
  isLast: boolean;
  /** To be offered below the box. */
  options?: readonly Option[];
}

/** What the page's search box works with. */
export interface BoxParts {
  loadEngine: () => Promise<Engine>;
  Answers: new (parts: FindParts) => Answers;
}

/** Milliseconds after which what is needed for offline use is fetched. */
const restBeforeOffline = 3000;

/** Makes the page's search box work. */
export function connectBox(parts: BoxParts): void {
  if (customElements.get('way-find')) return;
  WayFind.parts = parts;
  customElements.define('way-find', WayFind);
}

/**
 * `<way-find>` round a search form. Needs and topics are offered at once, from words that stand in the page; services follow
 * when their file has come.
 */
class WayFind extends HTMLElement {
  static parts: BoxParts;

  #stop: AbortController | undefined;

  connectedCallback(): void {
    const setup = readSetup();
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    const form = input?.form;
    if (!setup || !input || !form) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { loadEngine, Answers } = WayFind.parts;
    const data = new FindData(setup, loadEngine);
    const words = createWords(setup.strings, setup.locale);
    const holder = this.querySelector('[data-find-suggest]') ?? form.appendChild(make('div'));
    const answers = new Answers({ root: this, input, setup, data, words, loadEngine, signal });
    // The services of the letter before stay until those of this one are found.
    let offered: readonly Option[] = [];
    // Until a misspelt word is mended, what is shown stays as it was.
    const show = (understanding: Understanding, isLast: boolean) => {
      if (isLast || understanding.urgent.length > 0) this.#showUrgent(understanding, setup);
      const meanings = suggest(data, understanding).map(({ kind, id, label }): Option => ({
        text: label,
        hint: words(`kinds.${kind}`),
        choose: () => goTo(setup.links[kind].replace('*', id)),
      }));
      if (box.isWaiting && (isLast || meanings.length > 0)) box.show([...meanings, ...offered]);
    };
    const answer = (text: string) => {
      const query = text.trim();
      answers.type(query);
      if (query === '') {
        offered = [];
        box.close();
      }
      const understanding = understandQuery(data.vocabulary, text, { lang: setup.lang, typing: true, quick: true });
      show(understanding, !understanding.unsure);
    };
    const box = new Combobox(input, holder, words('suggestions'), answer, signal);
    this.addEventListener(
      'way-answer',
      (event) => {
        const { understanding, isLast, options } = (event as CustomEvent<AnswerDetail>).detail;
        if (options && box.isWaiting) offered = options;
        show(understanding, isLast);
      },
      { signal },
    );
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        box.close();
        answers.submit(input.value.trim());
      },
      { signal },
    );
    // When the page has come to rest.
    if (!isFramed())
      setTimeout(() => void import('./offline.ts').then(({ workOffline }) => workOffline(setup)), restBeforeOffline);
    answers.start();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  /** Puts the lines for a hard moment on top, calmly, where the words are urgent. */
  #showUrgent({ urgent }: Understanding, setup: PageSetup): void {
    const holder = this.querySelector<HTMLElement>('[data-find-urgent]');
    if (!holder) return;
    const found = setup.urgent.find(([id]) => id === urgent[0]?.id);
    if (holder.dataset['urgent'] === (found?.[0] ?? '')) return;
    holder.dataset['urgent'] = found?.[0] ?? '';
    holder.hidden = !found;
    if (!found) return;
    const [, message, ids] = found;
    holder.replaceChildren(
      make('p', {}, message),
      drawLines(ids.flatMap((id) => setup.lines.find((line) => line.id === id) ?? [])),
    );
  }
}
