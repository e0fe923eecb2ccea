/** What a download says of itself: how large it is and how many pages it has. */
export interface PaperFacts {
  bytes: number;
  pages: number;
}

type Store = Map<string, PaperFacts>;
// Astro bundles what pages import apart from what its hooks import: the process is all that they share.
const key = Symbol.for('waypost.paper');
const shared = globalThis as { [key]?: Store };

/** Keeps what has been drawn, by address below the base path, such as `oakland/handouts/find-help.pdf`. */
export function keepPaperFacts(facts: Store): void {
  shared[key] = facts;
}

/** The facts of a download; undefined while developing, when nothing is drawn. */
export function paperFactsOf(address: string): PaperFacts | undefined {
  return shared[key]?.get(address);
}
