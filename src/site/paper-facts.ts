/** What a download says of itself: how large it is and how many pages it has. */
export interface PaperFacts {
  bytes: number;
  pages: number;
}

type Store = ReadonlyMap<string, PaperFacts>;
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

/** The languages, beside those that have pages, in which a file of a district is there on paper. */
export function paperLanguagesOf(districtPrefix: string, path: string, known: readonly string[]): string[] {
  return [...(shared[key]?.keys() ?? [])].flatMap((address) => {
    if (!address.startsWith(districtPrefix) || !address.endsWith(path)) return [];
    const lang = address.slice(districtPrefix.length, -path.length);
    return lang && !lang.includes('/') && !known.includes(lang) ? [lang] : [];
  });
}
