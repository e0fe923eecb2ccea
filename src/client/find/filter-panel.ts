import { make } from '../../map/client/dom.ts';
import { needIds, type NeedId } from '../../domain/needs.ts';
import type { FilterCounts } from '../../search/count-filters.ts';
import { type Filters, type Flag, flags, isUnfiltered, noFilters, ways } from '../../search/filters.ts';
import { languageName } from '../../i18n/intl.ts';
import type { Words } from './words.ts';

const ages = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21, 25, 30, 40, 60];
const miles = [1, 2, 5, 10, 20];

/** The filters: one line that says what is on, and opens into choices with counts. */
export class FilterPanel {
  readonly #words: Words;
  readonly #locale: string;
  readonly #miles: Intl.NumberFormat;
  readonly #needLabel: (id: NeedId) => string;
  readonly #changed: (filters: Filters) => void;
  readonly #summary = make('summary', {});
  readonly #boxes = new Map<Flag, { input: HTMLInputElement; count: HTMLElement }>();
  readonly #selects: Record<'need' | 'language' | 'age' | 'way' | 'within', HTMLSelectElement>;
  readonly #clear: HTMLButtonElement;

  constructor(
    holder: Element,
    words: Words,
    locale: string,
    needLabel: (id: NeedId) => string,
    changed: (filters: Filters) => void,
    signal: AbortSignal,
  ) {
    this.#words = words;
    this.#locale = locale;
    this.#miles = new Intl.NumberFormat(locale, { style: 'unit', unit: 'mile', unitDisplay: 'short' });
    this.#needLabel = needLabel;
    this.#changed = changed;
    const boxes = flags.map((flag) => {
      const input = make('input', { type: 'checkbox', name: flag });
      const count = make('span', { class: 'count' });
      this.#boxes.set(flag, { input, count });
      return make('li', {}, make('label', {}, input, ` ${words(`filters.${flag}`)} `, count));
    });
    const select = (name: string) => {
      const element = make('select', { 'aria-label': words(`filters.${name}`) });
      return [make('label', {}, make('span', {}, words(`filters.${name}`)), element), element] as const;
    };
    const [need, needSelect] = select('need');
    const [language, languageSelect] = select('language');
    const [age, ageSelect] = select('age');
    const [way, waySelect] = select('way');
    const [within, withinSelect] = select('within');
    this.#selects = { need: needSelect, language: languageSelect, age: ageSelect, way: waySelect, within: withinSelect };
    this.#clear = make('button', { type: 'button', class: 'button', hidden: '' }, words('filters.clear'));
    this.#clear.addEventListener('click', () => this.#set(noFilters), { signal });
    const panel = make(
      'details',
      { class: 'find-panel' },
      this.#summary,
      make('ul', { class: 'find-flags' }, ...boxes),
      make('div', { class: 'find-selects' }, need, language, age, way, within),
      this.#clear,
    );
    panel.addEventListener('change', () => this.#set(this.#read()), { signal });
    holder.replaceChildren(panel);
  }

  /**
   * Draws the filters that are on and how many services each choice would leave.
   * @param hasPlace whether distances are known
   */
  show(filters: Filters, counts: FilterCounts, hasPlace: boolean): void {
    for (const [flag, { input, count }] of this.#boxes) {
      const number = counts.flags.get(flag) ?? 0;
      input.checked = filters.flags.includes(flag);
      input.disabled = number === 0 && !input.checked;
      input.closest('li')?.toggleAttribute('data-off', input.disabled);
      count.textContent = `(${number})`;
    }
    const any = this.#words('filters.any');
    const option = (value: string, text: string, isChosen: boolean, count?: number) => {
      const element = make('option', { value }, count === undefined ? text : `${text} (${count})`);
      element.selected = isChosen;
      element.disabled = count === 0 && !isChosen;
      return element;
    };
    this.#selects.need.replaceChildren(
      option('', any, filters.need === undefined),
      ...needIds.map((id) => option(id, this.#needLabel(id), filters.need === id, counts.needs.get(id) ?? 0)),
    );
    const languages = [...new Set([...counts.languages.keys(), ...(filters.language ? [filters.language] : [])])]
      .map((tag) => ({ tag, name: languageName(tag, this.#locale) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.#locale));
    this.#selects.language.replaceChildren(
      option('', any, filters.language === undefined),
      ...languages.map(({ tag, name }) => option(tag, name, filters.language === tag, counts.languages.get(tag) ?? 0)),
    );
    this.#selects.age.replaceChildren(
      option('', any, filters.age === undefined),
      ...[...new Set([...ages, ...(filters.age === undefined ? [] : [filters.age])])].map((age) =>
        option(String(age), String(age), filters.age === age),
      ),
    );
    this.#selects.way.replaceChildren(
      option('', any, filters.way === undefined),
      ...ways.map((way) => option(way, this.#words(`filters.${way}`), filters.way === way, counts.ways.get(way) ?? 0)),
    );
    const far = (count: number) => this.#miles.format(count);
    this.#selects.within.replaceChildren(
      option('', any, filters.within === undefined),
      ...[...new Set([...miles, ...(filters.within === undefined ? [] : [filters.within])])].map((count) =>
        option(String(count), far(count), filters.within === count),
      ),
    );
    this.#selects.within.closest('label')!.hidden = !hasPlace && filters.within === undefined;
    const on = [
      ...(filters.need ? [this.#needLabel(filters.need)] : []),
      ...flags.filter((flag) => filters.flags.includes(flag)).map((flag) => this.#words(`filters.${flag}`)),
      ...(filters.language ? [languageName(filters.language, this.#locale)] : []),
      ...(filters.age === undefined ? [] : [this.#words('filters.ageOf', { age: filters.age })]),
      ...(filters.way ? [this.#words(`filters.${filters.way}`)] : []),
      ...(filters.within === undefined ? [] : [far(filters.within)]),
    ];
    this.#summary.textContent = on.length > 0 ? this.#words('filters.on', { list: on.join(', ') }) : this.#words('filters.title');
    this.#clear.hidden = isUnfiltered(filters);
  }

  #read(): Filters {
    const { need, language, age, way, within } = this.#selects;
    return {
      flags: flags.filter((flag) => this.#boxes.get(flag)?.input.checked),
      ...(need.value ? { need: need.value as NeedId } : {}),
      ...(language.value ? { language: language.value } : {}),
      ...(age.value ? { age: Number(age.value) } : {}),
      ...(way.value ? { way: way.value as (typeof ways)[number] } : {}),
      ...(within.value ? { within: Number(within.value) } : {}),
    };
  }

  #set(filters: Filters): void {
    this.#changed(filters);
  }
}
