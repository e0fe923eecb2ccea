import { make } from '../../map/client/dom.ts';
import { GuideFinder } from '../../search/guides.ts';
import type { Understanding } from '../../search/query.ts';
import type { FindData } from './find-data.ts';
import { type FoundPage, PageSearch } from './pages.ts';
import type { PageSetup } from './setup.ts';
import type { Words } from './words.ts';

/** How the services answer the same query. */
export interface ServicesFound {
  count: number;
  /** True where the file holds all services that the district lists. */
  isWhole: boolean;
}

/**
 * Below the services: guides, handouts and stories, from one small file; then every page of the site, on request, or by itself
 * where the answer may lie beyond the services at hand. A failure, as without a network, leaves the services as they are.
 */
export class Guides {
  readonly #holder: Element;
  readonly #data: FindData;
  readonly #words: Words;
  readonly #pages: PageSearch;
  #finder: Promise<GuideFinder> | undefined;
  #turn = 0;

  constructor(holder: Element, setup: PageSetup, data: FindData, words: Words) {
    this.#holder = holder;
    this.#data = data;
    this.#words = words;
    this.#pages = new PageSearch(setup.links.pagefind);
  }

  /** @returns how many pages were found beyond the services and guides */
  async show(understanding: Understanding, services: ServicesFound): Promise<number> {
    const turn = ++this.#turn;
    const { words, names } = understanding;
    if (words.length === 0) {
      this.#holder.replaceChildren();
      return 0;
    }
    this.#finder ??= this.#data.loadGuides().then(({ guides }) => new GuideFinder(guides));
    this.#finder.catch(() => (this.#finder = undefined));
    const finder = await this.#finder.catch(() => undefined);
    if (turn !== this.#turn) return 0;
    const guides = finder?.ask(understanding, (kind, id) => this.#data.labels.get(`${kind}:${id}`)) ?? [];
    const pages = make('div', {});
    this.#holder.replaceChildren(
      ...this.#list(
        this.#words('guides'),
        guides.map(({ path, title, summary }) => ({ url: this.#data.addressOf(path), meta: { title, summary } })),
      ),
      pages,
    );
    const isBeyond = !services.isWhole && (services.count === 0 || names.length > 0);
    if (isBeyond) return (await this.#searchPages(pages, words, turn)) ?? 0;
    const button = make('button', { type: 'button', class: 'button' }, this.#words('searchPages'));
    const status = make('p', { role: 'status', class: 'small' });
    button.addEventListener('click', () => {
      button.setAttribute('aria-busy', 'true');
      void this.#searchPages(pages, words, turn).then((count) => {
        pages.querySelector('h2')?.focus();
        button.removeAttribute('aria-busy');
        status.textContent = count === undefined ? this.#words('offline') : '';
      });
    });
    pages.append(button, status);
    return 0;
  }

  /** @returns how many pages were found; undefined without a network */
  async #searchPages(holder: Element, words: readonly string[], turn: number): Promise<number | undefined> {
    const found = await this.#pages.find(words).catch(() => undefined);
    if (!found || turn !== this.#turn) return found?.length;
    const list = this.#list(this.#words('pages'), found);
    holder.replaceChildren(...(list.length > 0 ? list : [make('p', { role: 'status' }, this.#words('noPages'))]));
    return found.length;
  }

  #list(title: string, pages: readonly FoundPage[]): HTMLElement[] {
    if (pages.length === 0) return [];
    return [
      make('h2', { tabindex: '-1' }, title),
      make(
        'ul',
        { class: 'find-guides' },
        ...pages.map(({ url, meta }) =>
          make(
            'li',
            {},
            make('a', { href: url }, meta.title ?? url),
            meta.summary ? make('p', { class: 'small muted' }, meta.summary) : undefined,
          ),
        ),
      ),
    ];
  }
}
