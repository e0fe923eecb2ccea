import type { LiveMap, MapFiles } from '../map/client/live-map.ts';
import type { MapSettings, ServiceDetails } from '../map/client/settings.ts';
import { countWords, type MapWords } from '../map/map-words.ts';
import { type SchoolsFile, unpackSchools } from '../map/schools-file.ts';
import { type DetailsFile, type PointsFile, unpackPlaces } from '../map/points-file.ts';

/** What the history of a page says that was loaded anew to open its map. */
const askedForMap = 'waypost:map';

/** Says that a service was chosen, on the map or in a list. */
export type SelectEvent = CustomEvent<{ id: string }>;

/**
 * `<way-map>` round a picture or a list that works without it. The map and its data load when it is opened.
 *
 * Attributes: `data-base`, `data-points`, `data-details`, `data-schools` (addresses of JSON), `data-words` (see `MapWords`),
 * `data-school` (id of the chosen school), and of `MapSettings` `data-page`, `data-directions`, `data-icons`,
 * `data-streets`, and as JSON `data-tiles`, `data-planner`; `data-open` opens it at once.
 * Inside: `[data-part="open"]` the button, `[data-part="canvas"]` an empty element, `[data-part="status"]` for a failure,
 * `[data-part="picture"]` what the map replaces on the screen, `[data-part="rest"]` how many services are not on the map,
 * `[data-part="tiles"]` what a server of street pictures would learn, with the button that agrees.
 *
 * Until it is opened it weighs little, so it can be defined when the page has come to rest.
 *
 * Events, all bubbling: `way-map-open`; `way-select` with `detail.id`; `way-area` with `detail.bounds` and `detail.ids`.
 * A `way-select` from elsewhere on the page, or a press on `[data-map-show="<id>"]`, opens that service on the map.
 */
export class WayMap extends HTMLElement {
  static readonly observedAttributes = ['data-school'];

  /** What the page knows of a service at this moment; by default what its entry in the list says. */
  details: (id: string) => ServiceDetails = readDetails;

  #stop: AbortController | undefined;
  #live: Promise<LiveMap | undefined> | undefined;
  #ids: readonly string[] | undefined;
  #needsNewPage = false;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const wasAsked = history.state === askedForMap;
    if (wasAsked) history.replaceState(null, '');
    if (wasAsked || this.hasAttribute('data-open')) void this.open();
    this.#part('open')?.addEventListener('click', () => void this.open(), { signal });
    const tiles = this.#part('tiles');
    tiles?.querySelector('button')?.addEventListener('click', () => void this.#agree(tiles), { signal });
    document.addEventListener('way-select', (event) => event.target !== this && this.#follow((event as SelectEvent).detail.id), {
      signal,
    });
    document.addEventListener('click', (event) => this.#answerClick(event), { signal });
    const highlight = (event: Event) => void this.#highlight(event);
    document.addEventListener('focusin', highlight, { signal });
    document.addEventListener('pointerover', highlight, { signal, passive: true });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#live = undefined;
  }

  attributeChangedCallback(): void {
    void this.#live?.then((live) => live?.choose(this.dataset['school']));
  }

  /**
   * Shows only these services; before the map is opened it remembers them.
   * @param ids `undefined` shows all
   * @param keepView true where the map must not move, as when they are those in view
   */
  async show(ids: readonly string[] | undefined, keepView = false): Promise<void> {
    const rest = this.#part('rest');
    // What the page says holds for its first list only.
    if (rest && this.#ids && ids?.join() !== this.#ids.join()) rest.textContent = '';
    this.#ids = ids;
    const live = await this.#live;
    if (!live) return;
    await live.show(ids, keepView);
    this.#sayRest(live);
  }

  /** The services that it was told to show; `undefined` stands for all. */
  get shownIds(): readonly string[] | undefined {
    return this.#ids;
  }

  /** The words that the page gave. */
  get words(): MapWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as MapWords;
  }

  /** The language of the page's words. */
  get language(): string {
    return this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  /** Opens the map, once. A failure, as without a network, is said, and can be tried again. */
  async open(): Promise<void> {
    if (this.#needsNewPage && navigator.onLine) {
      history.replaceState(askedForMap, '');
      location.reload();
      return;
    }
    this.#live ??= this.#load();
    const live = await this.#live;
    if (!live) this.#live = undefined;
  }

  /** Opens a service on the map, and the map if need be. */
  async select(id: string): Promise<void> {
    await this.open();
    (await this.#live)?.select(id);
    markCurrent(id);
  }

  async #load(): Promise<LiveMap | undefined> {
    const [canvas, button, status] = [this.#part('canvas'), this.#part('open'), this.#part('status')];
    const signal = this.#stop?.signal;
    if (!canvas || !signal) return undefined;
    const settings = this.#readSettings();
    // Where nobody would answer it, there is no such button.
    const find = document.querySelector('way-find');
    if (find ? !find.hasAttribute('data-area') : !document.querySelector('main [data-service]')) delete settings.words.searchArea;
    button?.setAttribute('aria-busy', 'true');
    try {
      const [{ LiveMap }, files] = await Promise.all([this.#loadLive(), this.#fetchFiles(signal)]);
      canvas.hidden = false;
      this.toggleAttribute('data-opened', true);
      if (status) status.textContent = '';
      const live = new LiveMap(
        canvas,
        files,
        settings,
        {
          select: (id) => {
            markCurrent(id);
            this.#tell('way-select', { id });
          },
          searchArea: (bounds, ids) => this.#tell('way-area', { bounds, ids }),
        },
        signal,
      );
      live.choose(this.dataset['school']);
      await live.show(this.#ids);
      this.#sayRest(live);
      if (document.activeElement === button) canvas.focus({ preventScroll: true });
      if (button) button.hidden = true;
      this.#tell('way-map-open', {});
      return live;
    } catch (error) {
      if (!signal.aborted && status) status.textContent = settings.words.failed;
      console.warn(error);
      return undefined;
    } finally {
      button?.removeAttribute('aria-busy');
    }
  }

  async #loadLive(): ReturnType<typeof loadLive> {
    try {
      return await loadLive();
    } catch (error) {
      // A browser that could not fetch a script once fetches it again only for a new page.
      this.#needsNewPage = true;
      throw error;
    }
  }

  async #fetchFiles(signal: AbortSignal): Promise<MapFiles> {
    const { base, points, details, schools } = this.dataset;
    const [baseFile, pointsFile, schoolsFile] = await Promise.all([
      fetchJson<MapFiles['base']>(base, signal),
      points ? fetchJson<PointsFile>(points, signal) : undefined,
      schools ? fetchJson<SchoolsFile>(schools, signal) : undefined,
    ]);
    return {
      base: baseFile,
      places: pointsFile ? unpackPlaces(pointsFile) : [],
      // Without them a mark still says its name and where it is.
      loadDetails: async () => (details ? fetchJson<DetailsFile>(details, signal).catch(() => undefined) : undefined),
      schools: schoolsFile ? unpackSchools(schoolsFile) : [],
    };
  }

  #readSettings(): MapSettings {
    const { page, directions, icons, streets, tiles, planner } = this.dataset;
    return {
      words: this.words,
      lang: this.language,
      page,
      directions,
      icons,
      streets,
      tiles: tiles ? (JSON.parse(tiles) as MapSettings['tiles']) : undefined,
      planner: planner ? (JSON.parse(planner) as MapSettings['planner']) : undefined,
      details: (id) => this.details(id),
    };
  }

  /** The visitor wants pictures of another server, having read what it learns. */
  async #agree(part: HTMLElement): Promise<void> {
    await this.open();
    await (await this.#live)?.addTiles();
    part.hidden = true;
    this.#part('canvas')?.focus({ preventScroll: true });
  }

  #sayRest(live: LiveMap): void {
    const rest = this.#part('rest');
    if (!rest || !this.#ids) return;
    const count = live.countMissing(this.#ids);
    rest.textContent = count > 0 ? countWords(this.words.without, count, this.language) : '';
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #answerClick({ target }: MouseEvent): void {
    const id = target instanceof Element && target.closest<HTMLElement>('[data-map-show]')?.dataset['mapShow'];
    if (!id) return;
    this.scrollIntoView({ block: 'nearest' });
    void this.select(id);
  }

  #follow(id: string): void {
    void this.#live?.then((live) => live?.select(id));
    markCurrent(id);
  }

  async #highlight({ target }: Event): Promise<void> {
    if (!this.#live || !(target instanceof Element) || this.contains(target)) return;
    const entry = target.closest<HTMLElement>('[data-service]');
    if (entry) (await this.#live)?.highlight(entry.dataset['service']);
  }
}

declare global {
  interface HTMLElementEventMap {
    'way-area': CustomEvent<{ bounds: readonly [west: number, south: number, east: number, north: number]; ids: string[] }>;
  }
}

/** The entries of the page for a service; what stands in a map is not one. */
const entriesOf = (id: string) => document.querySelectorAll<HTMLElement>(`[data-service="${CSS.escape(id)}"]`);

/** Makes the entries of one service the current ones. */
function markCurrent(id: string): void {
  for (const entry of document.querySelectorAll('[data-service][aria-current]')) entry.removeAttribute('aria-current');
  for (const entry of entriesOf(id)) entry.setAttribute('aria-current', 'true');
}

/** Reads `[data-map-text="open"]` and `[data-map-text="distance"]` in a service's entry. */
function readDetails(id: string): ServiceDetails {
  const [entry] = entriesOf(id);
  const read = (name: string) => entry?.querySelector(`[data-map-text="${name}"]`)?.textContent?.trim() || undefined;
  return { open: read('open'), distance: read('distance') };
}

async function loadLive(): Promise<typeof import('../map/client/live-map.ts')> {
  const [live, { loadStyles }] = await Promise.all([import('../map/client/live-map.ts'), import('./load-styles.ts')]);
  await loadStyles(live.styles);
  return live;
}

async function fetchJson<T>(url: string | undefined, signal: AbortSignal): Promise<T> {
  const response = await fetch(url ?? '', { signal });
  if (!response.ok) throw new Error(`${url ?? 'The map'}: ${response.status}`);
  return (await response.json()) as T;
}

/** Makes the page's maps work. */
export function connectMap(): void {
  if (!customElements.get('way-map')) customElements.define('way-map', WayMap);
}
