import type { MapWords } from '../map/map-words.ts';
import { countWords } from '../map/map-words.ts';
import { make } from '../map/client/dom.ts';

/**
 * Narrows the list of a page to what is in the map's view, and says so with a way back.
 * @param entries the services of the list
 * @param ids those in view; undefined shows all again
 * @param holder where it is said
 */
export function narrowList(
  entries: readonly HTMLElement[],
  ids: readonly string[] | undefined,
  holder: HTMLElement,
  words: MapWords,
  lang: string,
): void {
  const shown = ids && new Set(ids);
  for (const entry of entries) entry.hidden = shown !== undefined && !shown.has(entry.dataset['service'] ?? '');
  if (!shown) {
    holder.replaceChildren();
    return;
  }
  const count = new Set(entries.filter((entry) => !entry.hidden).map((entry) => entry.dataset['service'])).size;
  sayArea(holder, count, words, lang, () => {
    narrowList(entries, undefined, holder, words, lang);
    entries[0]?.querySelector('a')?.focus({ preventScroll: true });
  });
}

/** Says how many services of the list are in the map's view, with a button that shows all again. */
export function sayArea(holder: HTMLElement, count: number, words: MapWords, lang: string, showAll: () => void): void {
  const all = make('button', { type: 'button', class: 'button' }, words.showAll);
  all.addEventListener('click', showAll);
  holder.replaceChildren(make('span', {}, countWords(words.inArea, count, lang)), ' ', all);
}
