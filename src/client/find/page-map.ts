import type { MapWords } from '../../map/map-words.ts';
import type { FindData } from './find-data.ts';

/** The map of the page, where its element is defined by now. */
interface WayMapElement extends HTMLElement {
  show?(ids: readonly string[] | undefined, keepView?: boolean): Promise<void>;
  words: MapWords;
  language: string;
}

/** The map beside the answer, where the page has one: it shows what the list shows, and may narrow it to its view. */
export class PageMap {
  #area: ReadonlySet<string> | undefined;

  /** The services in the map's view, where the reader asked for these alone. */
  get area(): ReadonlySet<string> | undefined {
    return this.#area;
  }

  /** The map's button works once its script has come. */
  async connect(data: FindData): Promise<void> {
    const map = this.#element;
    if (!map) return;
    const [{ connectMap }, strings] = await Promise.all([import('../way-map.ts'), data.loadStrings()]);
    map.dataset['words'] = JSON.stringify(strings.map);
    connectMap();
  }

  /** Where the answer was narrowed to the map's view, that stays as it is. */
  show(ids: readonly string[]): void {
    void this.#element?.show?.(ids, this.#area !== undefined);
  }

  choose(ids: readonly string[]): void {
    this.#area = new Set(ids);
  }

  /** Says how many services are in view, with a way back. */
  async say(count: number, leave: () => void): Promise<void> {
    const [map, holder] = [this.#element, this.#holder];
    if (!map || !holder) return;
    const { sayArea } = await import('../area-list.ts');
    sayArea(holder, count, map.words, map.language, leave);
  }

  leave(): void {
    this.#area = undefined;
    this.#holder?.replaceChildren();
  }

  get #element(): WayMapElement | null {
    return document.querySelector<WayMapElement>('way-map');
  }

  get #holder(): HTMLElement | null {
    return this.#element?.querySelector<HTMLElement>('[data-part="area"]') ?? null;
  }
}
