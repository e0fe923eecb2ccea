import { make } from '../../map/client/dom.ts';
import { type Understanding, understandQuery } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import { encodeQuery } from '../../search/encode-query.ts';
import { goTo, isFramed } from '../frame-mode.ts';
import { Combobox, type Option } from './combobox.ts';
import type { Engine } from './engine.ts';
import { FindData } from './find-data.ts';
import type { FindPage } from './find-page.ts';
import { drawLines } from './lines.ts';
import { type PageSetup, readSetup, serviceAddress } from './setup.ts';
import { suggest } from './suggest.ts';
import { createWords, type Words } from './words.ts';

type AnswerEvent = CustomEvent<{ understanding: Understanding }>;

/** How many services the front page offers while one types. */
const mostServices = 5;

/** Milliseconds after which what is needed for offline use is fetched. */
const restBeforeOffline = 3000;

/** What the page's search is made of. */
export interface BoxParts {
  loadEngine: () => Promise<Engine>;
  /** On the find page: what draws the results. */
  Page?: typeof FindPage;
}

/** Makes the page's search box work. */
export function connectBox(parts: BoxParts): void {
  if (customElements.get('way-find')) return;
  WayFind.parts = parts;
  customElements.define('way-find', WayFind);
}

/**
 * `<way-find>` round a search form. Needs and topics are offered at once, from words that stand in the page; services follow
 * when their file has come. On the find page it draws the results (see `find-page.ts`); elsewhere the form leads there, with
 * the query in the fragment.
 */
class WayFind extends HTMLElement {
  static parts: BoxParts;

  #stop: AbortController | undefined;
  /** Asks for services, once their file has come. */
  #ask: ((text: string) => readonly Hit[]) | undefined;
  #page: FindPage | undefined;

  connectedCallback(): void {
    const setup = readSetup();
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    const form = input?.form;
    if (!setup || !input || !form) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { loadEngine, Page } = WayFind.parts;
    const data = new FindData(setup, loadEngine);
    const words = createWords(setup.strings, setup.locale);
    const holder = this.querySelector('[data-find-suggest]') ?? form.appendChild(make('div'));
    const box = new Combobox(
      input,
      holder,
      words('suggestions'),
      (text) => this.#answerTyping(text, box, setup, data, words),
      signal,
    );
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        box.close();
        if (this.#page) this.#page.submit(input.value.trim());
        else location.assign(`${setup.links.find}#${encodeQuery(input.value.trim())}`);
      },
      { signal },
    );
    // When the page has come to rest.
    if (!isFramed())
      setTimeout(() => void import('./offline.ts').then(({ workOffline }) => workOffline(setup)), restBeforeOffline);
    if (Page) {
      this.addEventListener('way-answer', (event) => this.#showUrgent((event as AnswerEvent).detail.understanding, setup), {
        signal,
      });
      this.#page = new Page({ root: this, input, setup, data, words, signal });
      void this.#page.start();
      return;
    }
    // Whoever touches the box is about to type: the files come meanwhile.
    const load = () => void this.#load(data, setup);
    input.addEventListener('focus', load, { once: true, signal });
    // What was typed while this script was on its way.
    if (document.activeElement !== input) return;
    load();
    this.#answerTyping(input.value, box, setup, data, words);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  async #load(data: FindData, setup: PageSetup): Promise<void> {
    try {
      const [finder, { wallTimeIn }] = await Promise.all([data.loadFinder(), WayFind.parts.loadEngine()]);
      this.#ask = (text) => finder.ask(text, { lang: setup.lang, now: wallTimeIn(new Date(), setup.zone), typing: true }).hits;
      while (!data.hasAllWords) await data.loadMoreWords();
    } catch {
      // Without a network the needs still answer, from the words in the page.
    }
  }

  #answerTyping(text: string, box: Combobox, setup: PageSetup, data: FindData, words: Words): void {
    const query = text.trim();
    if (query === '') {
      box.close();
      this.#page?.type('');
      return;
    }
    this.#page?.type(query);
    const quick = this.#page !== undefined;
    const understanding = understandQuery(data.vocabulary, text, { lang: setup.lang, typing: true, quick });
    const options = suggest(data, understanding).map(({ kind, id, label }): Option => ({
      text: label,
      hint: words(`kinds.${kind}`),
      choose: () => goTo(setup.links[kind].replace('*', id)),
    }));
    if (!this.#page) {
      const hits = this.#ask?.(text) ?? [];
      options.push(
        ...hits.slice(0, mostServices).map(({ record }): Option => ({
          text: record.name,
          hint: record.organization,
          choose: () => goTo(serviceAddress(setup, record.key)),
        })),
      );
      this.#showUrgent(understanding, setup);
    }
    box.show(options);
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
