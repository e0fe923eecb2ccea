import { make } from '../../map/client/dom.ts';
import type { PageSetup } from './setup.ts';
import type { Words } from './words.ts';

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string; summary?: string } }>;
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string, options?: object): Promise<{ results: PagefindResult[] }>;
}

const most = 5;
/** How many of each word's pages count where no page has all words. */
const counted = 20;

/**
 * Finds pages of the whole site: guides, handouts and stories, and services beyond the neighbourhood where the district lists
 * more than one file holds. Loaded last; a failure, as without a network, leaves the services as they are.
 */
export class Guides {
  readonly #holder: Element;
  readonly #setup: PageSetup;
  readonly #words: Words;
  #pagefind: Promise<Pagefind> | undefined;
  #turn = 0;

  constructor(holder: Element, setup: PageSetup, words: Words) {
    this.#holder = holder;
    this.#setup = setup;
    this.#words = words;
  }

  /**
   * @param words folded, mended, without stop words
   * @param isWhole true where the services above are all that the district lists, so that their pages need not be found again
   */
  async show(words: readonly string[], isWhole: boolean): Promise<void> {
    const turn = ++this.#turn;
    if (words.length === 0) {
      this.#holder.replaceChildren();
      return;
    }
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      const found = await searchPages(pagefind, words, isWhole ? { filters: { kind: 'guide' } } : {});
      const pages = await Promise.all(found.slice(0, most).map((result) => result.data()));
      if (turn === this.#turn) this.#draw(pages);
    } catch {
      this.#pagefind = undefined;
      this.#holder.replaceChildren();
    }
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#setup.links.pagefind}pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 18 });
    return pagefind;
  }

  #draw(pages: readonly Awaited<ReturnType<PagefindResult['data']>>[]): void {
    if (pages.length === 0) {
      this.#holder.replaceChildren();
      return;
    }
    this.#holder.replaceChildren(
      make('h2', {}, this.#words('guides')),
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
    );
  }
}

/** All words first; where no page has them all, the pages that have most of them. */
async function searchPages(pagefind: Pagefind, words: readonly string[], options: object): Promise<PagefindResult[]> {
  const { results } = await pagefind.search(words.join(' '), options);
  if (results.length > 0 || words.length < 2) return results;
  const each = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const best = new Map<string, { result: PagefindResult; score: number }>();
  for (const { results: found } of each) {
    found.slice(0, counted).forEach((result, at) => {
      const score = (best.get(result.id)?.score ?? 0) + 1 + 1 / (at + 2);
      best.set(result.id, { result, score });
    });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}
