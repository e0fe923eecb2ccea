import { make } from '../../map/client/dom.ts';
import { freshnessOf } from '../../domain/freshness.ts';
import type { Hit } from '../../search/rank.ts';
import { askKey, statusOn } from '../../search/standing.ts';
import { type ChangeLink, changeLink } from '../../suggest/change-link.ts';
import { isFramed } from '../frame-mode.ts';
import { readChangeWords } from './change-words.ts';
import { formatDay, formatMiles, languageName } from '../../i18n/intl.ts';
import { readKeptKeys } from './kept-list.ts';
import { sayOpen } from './open-words.ts';
import { type PageSetup, serviceAddress } from './setup.ts';
import type { Words } from './words.ts';

/** How many services are drawn; more on request. */
const step = 20;
/** While one types they come in parts, each in a frame of its own: a screenful first, the others when the fingers rest. */
const parts = [3, 5, 7, 10, 15, step];
const frame = 16;
const restAfter = 200;
/** How many languages are named beside a service; all stand on its page. */
const mostLanguages = 2;

/** Draws the list of services into `#results`, from the template that stands in the page. */
export class Results {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #more: HTMLButtonElement;
  readonly #setup: PageSetup;
  readonly #words: Words;
  #hits: readonly Hit[] = [];
  #query = '';
  #today = '';
  /** How many services are asked for: there may be fewer. */
  #shown = 0;
  /** What the first services on the list say, to leave them alone where the next letter changes nothing. */
  #first = '';
  /** What was drawn of each service, with what it says: the next letter most often wants it again. */
  readonly #items = new Map<string, { says: string; item: HTMLElement }>();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(list: HTMLElement, template: HTMLTemplateElement, setup: PageSetup, words: Words) {
    this.#list = list;
    this.#template = template;
    this.#setup = setup;
    this.#words = words;
    this.#more = make('button', { type: 'button', class: 'button find-more', hidden: '' }, words('more'));
    list.after(this.#more);
    this.#more.addEventListener('click', () => {
      clearTimeout(this.#next);
      const at = this.#list.children.length;
      this.#draw(this.#shown + step);
      this.#list.children[at]?.querySelector('a')?.focus();
    });
  }

  /** @param today ISO day, by the district's clock */
  show(hits: readonly Hit[], query: string, today: string, typing: boolean): void {
    clearTimeout(this.#next);
    this.#query = query;
    this.#hits = hits;
    this.#today = today;
    const first = hits.slice(0, step).map(describe).join();
    if (first !== this.#first) this.#shown = 0;
    this.#first = first;
    if (typing && this.#shown < step) this.#drawPart(parts.findIndex((count) => count > this.#shown));
    else this.#draw(Math.max(this.#shown, step));
  }

  #drawPart(part: number): void {
    this.#next = setTimeout(
      () => {
        // What stands below the list stays in its place until the last part is there.
        if (part === 0) this.#list.style.minBlockSize = `${this.#list.offsetHeight}px`;
        this.#draw(parts[part]!);
        if (part + 1 < parts.length) this.#drawPart(part + 1);
      },
      [0, restAfter][part] ?? frame,
    );
  }

  /** Draws the first services; what stands on the list and stays on it is not touched. */
  #draw(count: number): void {
    this.#shown = count;
    this.#list.dataset['query'] = this.#query;
    const kept = readKeptKeys();
    const items = this.#hits.slice(0, count).map((hit) => this.#itemOf(hit, kept));
    const staying = new Set<Element>(items);
    for (const item of [...this.#list.children]) if (!staying.has(item)) item.remove();
    items.forEach((item, i) => {
      const there = this.#list.children[i];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
    });
    if (count >= step) this.#list.style.removeProperty('min-block-size');
    this.#more.hidden = count >= this.#hits.length;
  }

  #itemOf(hit: Hit, keptKeys: ReadonlySet<string>): HTMLElement {
    const kept = keptKeys.has(hit.record.key);
    const says = `${this.#today} ${kept} ${describe(hit)}`;
    const drawn = this.#items.get(hit.record.key);
    if (drawn?.says === says) return drawn.item;
    const item = this.#item(hit, kept);
    this.#items.set(hit.record.key, { says, item });
    return item;
  }

  #item(hit: Hit, kept: boolean): HTMLElement {
    const { record, place } = hit;
    const words = this.#words;
    const item = this.#template.content.firstElementChild!.cloneNode(true) as HTMLElement;
    Object.assign(item.dataset, { service: record.key, needs: record.needs.join(' '), topics: record.topics.join(' ') });
    const holes = new Map([...item.querySelectorAll<HTMLElement>('[data-hole]')].map((hole) => [hole.dataset['hole'], hole]));
    const fill = (name: string, text: string | undefined, attributes: Record<string, string> = {}) => {
      const hole = holes.get(name);
      if (!hole) return;
      if (text === undefined) hole.remove();
      else {
        (hole.querySelector('[data-text]') ?? hole).textContent = text;
        for (const [key, value] of Object.entries(attributes)) hole.setAttribute(key, value);
      }
    };
    fill('name', record.name, { href: serviceAddress(this.#setup, record.key) });
    fill('organization', record.organization);
    fill('distance', this.#distance(hit));
    fill('city', hit.metres === undefined ? place?.city || undefined : undefined);
    fill('remote', place ? undefined : this.#way(hit));
    fill('free', record.free ? words('free') : undefined);
    fill('languages', this.#languages(hit));
    fill('open', this.#open(hit), { 'data-open': hit.open ? (hit.open.open ? 'open' : 'closed') : 'unknown' });
    fill('state', this.#state(hit));
    fill('checked', this.#checked(hit));
    if (record.phone)
      fill('call', record.phone.display, {
        href: record.phone.href,
        'aria-label': `${words('call', { name: record.name })} ${record.phone.display}`,
      });
    else fill('call', undefined);
    fill('share', words('share'), { 'aria-label': `${words('share')}: ${record.name}` });
    fill('keep', isFramed() ? undefined : words(kept ? 'kept' : 'keep'), {
      'aria-pressed': String(kept),
      'aria-label': `${words('keep')}: ${record.name}`,
    });
    const change = this.#change(hit);
    fill('report', change && words('wrong'), { href: change?.href ?? '', 'aria-label': `${words('wrong')} ${record.name}` });
    return item;
  }

  #distance({ metres, place }: Hit): string | undefined {
    if (metres === undefined) return undefined;
    const distance = formatMiles(metres, this.#setup.locale);
    return place?.approximate ? this.#words('about', { distance }) : distance;
  }

  /** How a service without a place on the map is given; where its hours are not known either, one line says both. */
  #way({ record, open }: Hit): string | undefined {
    const ways = record.delivery.filter((kind) => kind !== 'in-person');
    if (ways.length > 0) return ways.map((kind) => this.#words(`delivery.${kind}`)).join(', ');
    return open ? this.#words('askWhere') : undefined;
  }

  #languages({ record }: Hit): string | undefined {
    const others = record.languages.filter((tag) => tag !== 'en' && !this.#setup.lang.startsWith(tag));
    const own = record.languages.filter((tag) => tag !== 'en' && this.#setup.lang.startsWith(tag));
    const named = [...own, ...others].slice(0, mostLanguages).map((tag) => languageName(tag, this.#setup.locale));
    return named.length > 0 ? named.join(', ') + (own.length + others.length > mostLanguages ? ' …' : '') : undefined;
  }

  #open({ open, place, record }: Hit): string {
    if (open) return sayOpen(open, this.#today, this.#words, this.#setup.locale);
    const isSomewhere = place !== undefined || record.delivery.some((kind) => kind !== 'in-person');
    return this.#words(isSomewhere ? 'hours.unknown' : 'askWhenWhere');
  }

  #state({ record }: Hit): string | undefined {
    const status = statusOn(record, this.#today);
    if (!status || !record.state) return undefined;
    const key = status === 'ask' ? askKey(record.state.status) : status;
    return this.#words(`state.${key}`, { date: formatDay(record.state.asOf, this.#setup.locale) });
  }

  /** The link by which a reader says that this is wrong. */
  #change({ record, place }: Hit): ChangeLink | undefined {
    const page = new URL(serviceAddress(this.#setup, record.key), location.href).href;
    const address = [place?.street, place?.city].filter(Boolean).join(', ');
    return changeLink(
      this.#setup.report,
      { ...record, page, facts: [record.phone?.display ?? '', address].filter(Boolean) },
      readChangeWords(this.#words),
    );
  }

  /** Only what is a warning, to the month; the day stands on its page. */
  #checked({ record: { assured } }: Hit): string | undefined {
    const freshness = freshnessOf(assured, { today: this.#today, staleAfterDays: this.#setup.staleAfterDays });
    if (freshness === 'fresh' || freshness === 'stale') return undefined;
    return assured
      ? this.#words('checkedOld', { date: formatDay(assured.slice(0, 7), this.#setup.locale) })
      : this.#words('checkedNever');
  }
}

/** What of a service changes from answer to answer. */
function describe({ record, metres, open }: Hit): string {
  return `${record.key} ${metres ?? ''} ${open ? `${open.open}${open.at?.date}${open.at?.minutes}` : ''}`;
}
