import { make } from '../../map/client/dom.ts';
import { isDay, type Promised } from './calendar.ts';

/** A place to write that has become a field. */
export interface Field {
  label: string;
  input: HTMLInputElement | HTMLTextAreaElement;
  /** The row of a promise that it stands in: who, what, by which day. */
  row: Element | null;
}

/** The label of a field for a day ends in a pattern, whatever its language: `(year-month-day)`. */
const dayPattern = /\(\p{L}+-\p{L}+-\p{L}+\)/u;

/** Turns the lines to write on of a text (`prose/WriteIn.astro`) into fields, in their order. */
export function makeFields(root: HTMLElement): Field[] {
  return [...root.querySelectorAll<HTMLElement>('.write')].map((holder) => {
    const label = holder.querySelector('p')?.textContent?.trim() ?? '';
    const blanks = [...holder.querySelectorAll('.blank')];
    const isDate = dayPattern.test(label);
    const common = { class: 'field', 'aria-label': label, autocomplete: 'off' };
    const input =
      blanks.length > 1
        ? make('textarea', { ...common, rows: String(blanks.length), maxlength: '5000' })
        : make('input', { ...common, type: isDate ? 'date' : 'text', maxlength: isDate ? undefined : '500' });
    for (const blank of blanks) blank.remove();
    holder.append(input);
    return { label, input, row: holder.closest('.columns') };
  });
}

/** What is promised by a day: the other fields of its row say who and what, else the field's own label does. */
export function promisesOf(
  fields: readonly Field[],
  id: string,
  words: (what: string) => string,
): (Promised & { input: Field['input'] })[] {
  return fields.flatMap((field, position) => {
    const day = field.input.value.trim();
    if (!isDay(day)) return [];
    const others = field.row ? fields.filter((other) => other !== field && other.row === field.row) : [];
    const said = others.map(({ input }) => input.value.trim()).filter(Boolean);
    const what = said.length > 0 ? words(said.join(': ')) : field.label.replace(dayPattern, '').trim();
    return [{ id: `${id}-${position}`, day, what, input: field.input }];
  });
}
