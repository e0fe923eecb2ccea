interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string, options?: object): Promise<{ results: PagefindResult[] }>;
}
export interface FoundPage {
  url: string;
  meta: { title?: string; summary?: string };
}

const most = 8;
/** How many of each word's pages count where no page has all words. */
const counted = 20;

/**
 * Finds pages by every word on them. This costs: about 90 KB once, then 20 KB for each new word, so it is only asked for what
 * the services and guides at hand do not answer.
 */
export class PageSearch {
  readonly #folder: string;
  #pagefind: Promise<Pagefind> | undefined;
  #tries = 0;

  /** @param folder address of the index, ending in a slash */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param words folded, mended, without stop words
   * @throws Error without a network
   */
  async find(words: readonly string[]): Promise<FoundPage[]> {
    this.#pagefind ??= this.#load();
    this.#pagefind.catch(() => (this.#pagefind = undefined));
    const found = await searchPages(await this.#pagefind, words);
    return Promise.all(found.slice(0, most).map((result) => result.data()));
  }

  async #load(): Promise<Pagefind> {
    // A browser that could not fetch a module once will not fetch it again by the same address.
    const again = this.#tries++ > 0 ? `?${this.#tries}` : '';
    const pagefind = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js${again}`)) as Pagefind;
    await pagefind.options({ excerptLength: 0 });
    return pagefind;
  }
}

/** All words first; where no page has them all, the pages that have most of them. */
async function searchPages(pagefind: Pagefind, words: readonly string[]): Promise<PagefindResult[]> {
  const { results } = await pagefind.search(words.join(' '));
  if (results.length > 0 || words.length < 2) return results;
  const each = await Promise.all(words.map((word) => pagefind.search(word)));
  const best = new Map<string, { result: PagefindResult; score: number }>();
  for (const { results: found } of each) {
    found.slice(0, counted).forEach((result, at) => {
      const score = (best.get(result.id)?.score ?? 0) + 1 + 1 / (at + 2);
      best.set(result.id, { result, score });
    });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}
