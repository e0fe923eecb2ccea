import { make } from '../map/client/dom.ts';
import { type Understanding, understandQuery } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import { encodeQuery } from '../search/encode-query.ts';
import { Combobox, type Option } from './find/combobox.ts';
import { FindData } from './find/find-data.ts';
import type { FindPage } from './find/find-page.ts';
import { drawLines } from './find/lines.ts';
import { type PageSetup, readSetup, serviceAddress } from './find/setup.ts';
import { suggest } from './find/suggest.ts';
import { createWords, type Words } from './find/words.ts';
import { goTo, isFramed } from './frame-mode.ts';

type AnswerEvent = CustomEvent<{ understanding: Understanding }>;

/** How many services the front page offers while one types. */
const mostServices = 5;

/** Milliseconds after which what is needed for offline use is fetched. */
const restBeforeOffline = 3000;

/**
 * `<way-find data-page="home|find">` round a search form. Needs and topics are offered at once, from words that stand in the
 * page; services follow when their file has come. On the find page it draws the results (see `find-page.ts`); elsewhere the
 * form leads there, with the query in the fragment.
 */
class WayFind extends HTMLElement {
  #stop: AbortController | undefined;
  /** Asks for services, once their file has come. */
  #ask: ((text: string) => readonly Hit[]) | undefined;
  #page: FindPage | undefined;
  /** What the page made of the last letter. */
  #understanding: Understanding | undefined;

  connectedCallback(): void {
    const setup = readSetup();
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    const form = input?.form;
    if (!setup || !input || !form) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const data = new FindData(setup);
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
      setTimeout(() => void import('./find/offline.ts').then(({ workOffline }) => workOffline(setup)), restBeforeOffline);
    if (this.dataset['page'] === 'find') {
      void import('./find/find-page.ts').then(({ FindPage }) => {
        if (signal.aborted) return;
        this.addEventListener('way-answer', (event) => this.#follow(event as AnswerEvent, setup), { signal });
        this.#page = new FindPage({ root: this, input, setup, data, words, signal });
        void this.#page.start();
      });
    } else {
      // Whoever touches the box is about to type: the files come meanwhile.
      input.addEventListener('focus', () => void this.#load(data, setup), { once: true, signal });
    }
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  async #load(data: FindData, setup: PageSetup): Promise<void> {
    try {
      const [finder, { wallTimeIn }] = await Promise.all([data.loadFinder(), import('../search/open-now.ts')]);
      this.#ask = (text) => finder.ask(text, { lang: setup.lang, now: wallTimeIn(new Date(), setup.zone), typing: true }).hits;
      await data.loadOtherWords();
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
    if (this.#page) {
      this.#understanding = undefined;
      this.#page.type(query);
    }
    // The page has understood it already, where its files are here.
    const understanding =
      (this.#page && this.#understanding) ?? understandQuery(data.vocabulary, text, { lang: setup.lang, typing: true });
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

  #follow({ detail: { understanding } }: AnswerEvent, setup: PageSetup): void {
    this.#understanding = understanding;
    this.#showUrgent(understanding, setup);
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

if (!customElements.get('way-find')) customElements.define('way-find', WayFind);
