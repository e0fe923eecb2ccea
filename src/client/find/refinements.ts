import { make } from '../../map/client/dom.ts';
export { loadStyles } from '../load-styles.ts';
export { default as styles } from './find-later.css?url';
export { PageMap } from './page-map.ts';
import { countFilters } from '../../search/count-filters.ts';
import type { Filters } from '../../search/filters.ts';
import { wallTimeIn } from '../../search/open-now.ts';
import type { Understanding } from '../../search/query.ts';
import type { Hit } from '../../search/rank.ts';
import { FilterPanel } from './filter-panel.ts';
import type { FindParts } from './box.ts';
import { formatClock } from '../../i18n/intl.ts';
import { Guides, type ServicesFound } from './guides.ts';
import { type KeptService, toggleKept } from './kept-list.ts';
import { NearChooser } from './near.ts';
import { drawNothing, type WaysOn } from './nothing.ts';
import type { NearPlace } from './place.ts';
import { serviceAddress } from './setup.ts';
import { describeService, shareText } from './share.ts';
import type { Words } from './words.ts';

/** What stands around the results: where one looks from, filters, guides, ways on, and what one does with a service. */
export class Refinements {
  readonly #parts: FindParts;
  readonly #near: NearChooser;
  readonly #panel: FilterPanel;
  readonly #guides: Guides;

  get words(): Words {
    return this.#parts.words;
  }

  constructor(parts: FindParts, choosePlace: (place: NearPlace | undefined) => void, chooseFilters: (filters: Filters) => void) {
    this.#parts = parts;
    const { setup, data, words, signal } = parts;
    this.#near = new NearChooser(this.#part('near'), words, () => data.loadPlaces(), choosePlace, signal);
    this.#panel = new FilterPanel(
      this.#part('filters'),
      words,
      setup.locale,
      (id) => data.labels.get(`need:${id}`) ?? id,
      chooseFilters,
      signal,
    );
    this.#guides = new Guides(this.#part('guides'), setup, data, words);
  }

  showPlace(place: NearPlace | undefined): void {
    this.#near.show(place);
  }

  /** @param hits what the query finds, before filters */
  showFilters(filters: Filters, hits: readonly Hit[], hasPlace: boolean): void {
    this.#panel.show(filters, countFilters(hits, filters), hasPlace);
  }

  /** @returns true where pages beyond the services at hand answer */
  async showGuides(understanding: Understanding, services: ServicesFound): Promise<boolean> {
    return (await this.#guides.show(understanding, services)) > 0;
  }

  /** @param understanding of the query that found nothing; without it something was found */
  showNothing(understanding: Understanding | undefined, ways: WaysOn): void {
    const holder = this.#part('none');
    if (!understanding && holder.hidden) return;
    holder.hidden = !understanding;
    if (understanding) drawNothing(holder, this.#parts, understanding, ways);
    else holder.replaceChildren();
  }

  share(button: HTMLElement, hit: Hit): void {
    const { setup, words } = this.#parts;
    const url = new URL(serviceAddress(setup, hit.record.key), location.href).href;
    void shareText(button, describeService(toKept(hit), url, this.#hoursText(hit)), words);
  }

  keep(button: HTMLElement, hit: Hit): void {
    const kept = toggleKept(toKept(hit));
    button.setAttribute('aria-pressed', String(kept));
    button.textContent = this.#parts.words(kept ? 'kept' : 'keep');
  }

  #part(name: string): HTMLElement {
    const { root } = this.#parts;
    return root.querySelector<HTMLElement>(`[data-find-${name}]`) ?? root.appendChild(make('div', { [`data-find-${name}`]: '' }));
  }

  /** When it is open, for a message: as it stands at this hour. */
  #hoursText({ open }: Hit): string | undefined {
    const { setup, words } = this.#parts;
    if (!open?.at) return undefined;
    const today = wallTimeIn(new Date(), setup.zone).date;
    if (!open.open && open.at.date !== today) return undefined;
    return words(open.open ? 'hours.openUntil' : 'hours.opensToday', { time: formatClock(open.at.minutes, setup.locale) });
  }
}

function toKept({ record, place }: Hit): KeptService {
  return {
    key: record.key,
    name: record.name,
    organization: record.organization,
    ...(record.phone ? { phone: record.phone.display } : {}),
    ...(place?.street ? { address: [place.street, place.city].filter(Boolean).join(', ') } : {}),
  };
}
