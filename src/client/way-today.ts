import { freshnessOf } from '../domain/freshness.ts';
import type { ServiceStatus } from '../search/find-record.ts';
import { openState, type WallTime, wallTimeIn } from '../search/open-now.ts';
import type { OpeningHours } from '../search/opening-hours.ts';
import { askKey, statusOn } from '../search/standing.ts';
import { formatDay } from '../i18n/intl.ts';
import { sayOpen } from './find/open-words.ts';
import { createWords, type Words, type WordTree } from './find/words.ts';

/**
 * `<way-today>`: makes a page true on the day on which it is read, also where nobody has built the site anew. Attributes:
 * `data-built` (ISO day of the build), `data-zone`, `data-locale`, `data-stale` (days), `data-words`. It looks after
 *
 * - `[data-assured]`: how old the facts of a listing are (`data-by` who checked them; without it only a warning is shown);
 * - `[data-status]` with `data-as-of`, `data-until`: a state that was told too long ago reads "call to ask";
 * - `[data-notice]` with `data-from`, `data-until`: news, on its days alone;
 * - `[data-hours]`: whether it is open at this moment.
 */
class WayToday extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const words = createWords(JSON.parse(this.dataset['words'] ?? '{}') as WordTree, this.#locale);
    this.#update(words);
    // A page may stay open overnight, or come back from the browser's own memory.
    addEventListener('pageshow', () => this.#update(words), { signal });
    document.addEventListener('visibilitychange', () => this.#update(words), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  get #locale(): string {
    return this.dataset['locale'] ?? 'en';
  }

  #update(words: Words): void {
    const { built = '', zone = 'UTC', stale = '365' } = this.dataset;
    const now = wallTimeIn(new Date(), zone);
    // A clock that is behind the build is wrong.
    const today = now.date > built ? now.date : built;
    const rule = { today, staleAfterDays: Number(stale) };
    for (const element of findAll('[data-assured]')) this.#age(element, rule, built, words);
    for (const element of findAll('[data-status]')) this.#state(element, today, built, words);
    for (const element of findAll('[data-notice]')) {
      const { from = '', until = '' } = element.dataset;
      element.hidden = today < from || until < today;
    }
    for (const element of findAll('[data-hours]')) this.#open(element, now, rule, words);
  }

  #age(element: HTMLElement, rule: { today: string; staleAfterDays: number }, built: string, words: Words): void {
    const { assured = '', by } = element.dataset;
    const fresh = freshnessOf(assured, rule);
    if (fresh === freshnessOf(assured, { ...rule, today: built }) && !element.hasAttribute('data-aged')) return;
    element.setAttribute('data-aged', '');
    element.hidden = by === undefined && fresh !== 'old';
    element.classList.toggle('warns', fresh === 'old');
    const key = fresh === 'old' ? 'checkedOld' : fresh === 'stale' ? 'checkedStale' : 'checked';
    element.textContent = words(key, { date: formatDay(assured, this.#locale), who: by ?? '' });
  }

  #state(element: HTMLElement, today: string, built: string, words: Words): void {
    const { status, asOf = '', until } = element.dataset;
    const state = { status: status as ServiceStatus, asOf, ...(until ? { until } : {}) };
    if (statusOn({ state }, today) !== 'ask' || statusOn({ state }, built) === 'ask') return;
    element.classList.remove(state.status);
    element.firstElementChild!.textContent = words(`state.${askKey(state.status)}`, { date: formatDay(asOf, this.#locale) });
  }

  /** Hours of facts that nobody has checked for years say nothing. */
  #open(element: HTMLElement, now: WallTime, rule: { today: string; staleAfterDays: number }, words: Words): void {
    const { hours = 'null', checked } = element.dataset;
    const state = openState((JSON.parse(hours) as OpeningHours | null) ?? undefined, now);
    element.hidden = !state || freshnessOf(checked, rule) === 'old';
    if (!state) return;
    element.dataset['open'] = state.open ? 'open' : 'closed';
    element.textContent = sayOpen(state, now.date, words, this.#locale);
  }
}

const findAll = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

if (!customElements.get('way-today')) customElements.define('way-today', WayToday);
