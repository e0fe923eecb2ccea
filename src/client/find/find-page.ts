import { bestPerNeed } from '../../search/best-per-need.ts';
import { applyFilters, type Filters, isUnfiltered } from '../../search/filters.ts';
import { wallTimeIn } from '../../search/open-now.ts';
import type { Finder, Hit } from '../../search/rank.ts';
import { decodeState, encodeState, type FindState } from '../../search/state-codec.ts';
import { isFramed } from '../frame-mode.ts';
import type { AnswerDetail, Answers, FindParts } from './box.ts';
import type { PageMap } from './page-map.ts';
import { findPlace, type NearPlace, readPlace } from './place.ts';
import type { Refinements } from './refinements.ts';
import { Results } from './results.ts';
import { createWords } from './words.ts';

/**
 * Milliseconds of rest before what is slow, or would be read aloud at each letter, is done. A letter and what it may mean are
 * painted first, the services in a frame of their own.
 */
const rest = { letter: 20, count: 600, guides: 400, words: 200, filters: 120, address: 300 };

/** The find page: the answer to what is typed, chosen and filtered, kept in the fragment of the address. */
export class FindPage implements Answers {
  readonly #parts: FindParts;
  readonly #results: Results;
  #refine: Refinements | undefined;
  #state: FindState = { query: '', filters: { flags: [] } };
  #place: NearPlace | undefined;
  #finder: Finder | undefined;
  #hits: readonly Hit[] = [];
  #map: PageMap | undefined;
  #turn = 0;
  #isComplete = false;
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(parts: FindParts) {
    this.#parts = parts;
    const { root, setup, words, signal } = parts;
    const list = root.querySelector<HTMLElement>('#results')!;
    this.#results = new Results(list, document.querySelector<HTMLTemplateElement>('#find-result')!, setup, words);
    list.addEventListener('click', (event) => this.#answerClick(event), { signal });
    addEventListener('popstate', () => void this.#restore(), { signal });
    addEventListener('hashchange', () => void this.#restore(), { signal });
    const chooseArea = (event: Event) => void this.#chooseArea((event as CustomEvent<{ ids: string[] }>).detail.ids);
    document.addEventListener('way-area', chooseArea, { signal });
    addEventListener('pagehide', () => this.#write('replace'), { signal });
  }

  /** Answers what the address asks. A query that came as `?q=` moves into the fragment, which no server sees. */
  start(): void {
    const asked = new URLSearchParams(location.search).get('q');
    const state = decodeState(location.hash);
    // What was typed while this script was on its way counts as well.
    const query = asked ?? (state.query || this.#parts.input.value.trim());
    if (query !== state.query || asked !== null) {
      const fragment = encodeState({ ...state, query });
      history.replaceState(null, '', `${location.pathname}${fragment ? `#${fragment}` : ''}`);
    }
    void this.#restore();
  }

  type(query: string): void {
    this.#map?.leave();
    this.#state = { ...this.#state, query };
    this.#later('address', rest.address, () => this.#write('replace'));
    this.#later('letter', rest.letter, () => void this.#answer(true));
  }

  submit(query: string): void {
    this.#map?.leave();
    this.#state = { ...this.#state, query };
    this.#write('push');
    void this.#answer(false);
  }

  async #restore(): Promise<void> {
    this.#map?.leave();
    const { input, data } = this.#parts;
    this.#state = decodeState(location.hash);
    if (input.value.trim() !== this.#state.query) input.value = this.#state.query;
    const chosen = this.#state.place ?? readPlace();
    if (chosen) {
      const places = await data.loadPlaces().catch(() => undefined);
      this.#place =
        (places && chosen.kind !== 'device' && findPlace(places, chosen)) || ('latitude' in chosen ? chosen : undefined);
    } else this.#place = undefined;
    await this.#answer(false);
    await this.#loadRefinements();
  }

  /** Near, filters, map, guides and sharing come after the first services. */
  async #loadRefinements(): Promise<void> {
    if (!this.#refine) {
      const { setup, data, signal } = this.#parts;
      const loaded = await Promise.all([import('./refinements.ts'), data.loadStrings()]).catch(() => undefined);
      if (!loaded || signal.aborted) return;
      const [{ PageMap, Refinements, loadStyles, styles }, later] = loaded;
      // Without them it looks plain, and works.
      await loadStyles(styles).catch(() => undefined);
      this.#refine ??= new Refinements(
        { ...this.#parts, words: createWords({ ...setup.strings, ...later.strings }, setup.locale) },
        (place) => this.#choosePlace(place),
        (filters) => this.#chooseFilters(filters),
      );
      this.#map ??= new PageMap();
      if (this.#finder) this.#draw(false, this.#isComplete);
    }
    this.#refine.showPlace(this.#place);
    await this.#finder?.prepare();
    await this.#map?.connect(this.#parts.data);
    this.#showOnMap();
  }

  #choosePlace(place: NearPlace | undefined): void {
    this.#map?.leave();
    this.#place = place;
    const { place: _, ...state } = this.#state;
    this.#state = place && place.kind !== 'device' ? { ...state, place: { kind: place.kind, id: place.id } } : state;
    this.#write('push');
    void this.#answer(false);
  }

  #chooseFilters(filters: Filters): void {
    this.#state = { ...this.#state, filters };
    this.#write('push');
    void this.#answer(false);
  }

  /** Narrows the answer to what is in the map's view. */
  async #chooseArea(ids: readonly string[]): Promise<void> {
    this.#map?.choose(ids);
    await this.#answer(false);
    await this.#map?.say(this.#hits.length, () => {
      this.#map?.leave();
      void this.#answer(false);
      this.#parts.input.focus({ preventScroll: true });
    });
  }

  #write(how: 'push' | 'replace'): void {
    clearTimeout(this.#timers.get('address'));
    const fragment = encodeState(this.#state);
    if (`#${fragment}` === location.hash || (fragment === '' && location.hash === '')) return;
    // In a frame a step back belongs to the page around it.
    history[`${isFramed() ? 'replace' : how}State`](
      null,
      '',
      `${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`,
    );
  }

  async #answer(typing: boolean): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timers.get('letter'));
    const { data, words, root } = this.#parts;
    const isReady = this.#finder && this.#isHere(this.#finder);
    if (!isReady) {
      try {
        this.#finder = await data.loadFinder(this.#place?.file);
        this.#files.set(this.#finder, this.#place?.file);
      } catch {
        root.querySelector('[data-find-count]')!.textContent = words('failed');
        return;
      }
      if (turn !== this.#turn) return;
    }
    if (this.#draw(typing, data.hasAllWords, typing)) return;
    this.#later('words', typing ? rest.words : 0, () => void this.#answerWithAllWords(turn, typing));
  }

  async #answerWithAllWords(turn: number, typing: boolean): Promise<void> {
    const { data } = this.#parts;
    let isLast = data.hasAllWords;
    await this.#finder?.prepare();
    while (turn === this.#turn && !this.#draw(typing, isLast)) {
      await data.loadMoreWords().catch(() => (isLast = true));
      await this.#finder?.prepare();
      isLast ||= data.hasAllWords;
    }
  }

  #files = new Map<Finder, string | undefined>();
  #isHere = (finder: Finder) => this.#files.get(finder) === this.#place?.file;

  /**
   * Draws the answer.
   * @param isLast true where no more words will come
   * @param quick true for a letter: a misspelt word is mended at rest
   * @returns whether it is complete: where the page knows the words that were typed. Else rarer words and those of other
   * languages may change the list once more
   */
  #draw(typing: boolean, isLast = this.#parts.data.hasAllWords, quick = false): boolean {
    const { setup, input } = this.#parts;
    const { query, filters } = this.#state;
    const now = wallTimeIn(new Date(), setup.zone);
    const from = this.#place;
    const { hits, understanding } = this.#finder!.ask(query, { lang: setup.lang, now, typing, quick, ...(from ? { from } : {}) });
    const isComplete = (this.#isComplete = !understanding.unsure || (isLast && !quick));
    const area = this.#map?.area;
    const found = query.trim() === '' && !from ? bestPerNeed(hits) : hits;
    const ordered = area ? found.filter(({ record }) => area.has(record.key)) : found;
    const shown = applyFilters(ordered, filters);
    this.#hits = shown;
    // While somebody types, a word that is not finished yet does not empty the list.
    if (isComplete || shown.length > 0) this.#results.show(shown, isComplete ? query : '', now.date, typing);
    this.#later('count', typing ? rest.count : 0, () => this.#sayCount(shown));
    this.#later('map', rest.filters, () => this.#showOnMap());
    const { within: _, ...anyDistance } = filters;
    this.#refine?.showNothing(shown.length === 0 && isComplete ? understanding : undefined, {
      ...(hits.length > 0 && !isUnfiltered(filters) ? { clear: () => this.#chooseFilters({ flags: [] }) } : {}),
      ...(filters.within === undefined ? {} : { widen: () => this.#chooseFilters(anyDistance) }),
    });
    this.#later('filters', typing ? rest.filters : 0, () => this.#refine?.showFilters(filters, ordered, from !== undefined));
    if (isComplete) {
      const isWhole = this.#finder!.records.length >= setup.total;
      const turn = this.#turn;
      this.#later('guides', typing ? rest.guides : 0, () => {
        void this.#refine?.showGuides(understanding, { count: shown.length, isWhole }).then((isBeyond) => {
          if (isBeyond && turn === this.#turn && shown.length === 0) this.#sayBeyond();
        });
      });
    }
    const detail: AnswerDetail = { understanding, isLast: isComplete };
    input.dispatchEvent(new CustomEvent('way-answer', { bubbles: true, detail }));
    return isComplete;
  }

  #showOnMap(): void {
    this.#map?.show(this.#hits.map(({ record }) => record.key));
  }

  /** What is not among the services at hand, but on a page of the site. */
  #sayBeyond(): void {
    this.#refine?.showNothing(undefined, {});
    const line = this.#parts.root.querySelector('[data-find-count]');
    if (line) line.textContent = this.#refine?.words('beyond') ?? '';
  }

  #sayCount(shown: readonly Hit[]): void {
    const { root, words, setup } = this.#parts;
    const line = root.querySelector('[data-find-count]');
    if (!line) return;
    const without = shown.filter((hit) => !hit.place).length;
    const more =
      this.#finder!.records.length < setup.total && this.#state.query.trim() === ''
        ? ` ${words('ofAll', { count: setup.total })}`
        : '';
    line.textContent = `${words('count', { count: shown.length })}${without > 0 ? ` ${words('without', { count: without })}` : ''}${more}`;
  }

  #answerClick(event: MouseEvent): void {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-hole="share"], [data-hole="keep"]') : null;
    const key = button?.closest<HTMLElement>('[data-service]')?.dataset['service'];
    const hit = this.#hits.find(({ record }) => record.key === key);
    if (!button || !hit) return;
    if (button.dataset['hole'] === 'share') this.#refine?.share(button, hit);
    else this.#refine?.keep(button, hit);
  }

  #later(name: string, wait: number, run: () => void): void {
    clearTimeout(this.#timers.get(name));
    if (wait === 0) run();
    else this.#timers.set(name, setTimeout(run, wait));
  }
}
