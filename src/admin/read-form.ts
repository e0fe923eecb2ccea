import { isTree } from './fill-form.ts';
import { type Form, noneKey, placeKey } from './form.ts';

/** For each item that stood in the file: its place there. */
export type Places = WeakMap<object, number>;

/**
 * Reads what a person left in a form as a file says it. Empty fields, items and lists are left out.
 * @param places is told the place that each item of a list had
 * @returns undefined where nothing was typed
 */
export function readForm(form: Form, value: unknown, places: Places): unknown {
  switch (form.kind) {
    case 'text': {
      if (!isTree(value)) return undefined;
      const texts = form.languages.flatMap((lang) => {
        const text = wordOf(value[lang]);
        return text === undefined ? [] : [[lang, text] as const];
      });
      const [first] = texts;
      if (!first) return undefined;
      // A proper name is the same in every language unless another one is given.
      return form.proper && texts.length === 1 && first[0] === form.languages[0] ? first[1] : Object.fromEntries(texts);
    }
    case 'word':
    case 'choice':
      return wordOf(value);
    case 'switch':
      return String(value) === 'true' ? 'true' : undefined;
    case 'list': {
      if (!Array.isArray(value)) return undefined;
      const items = value.flatMap((item: unknown) => {
        const read = readForm(form.item, item, places);
        if (read === undefined) return [];
        const place = isTree(item) ? wordOf(item[placeKey]) : undefined;
        if (isTree(read) && place !== undefined) places.set(read, Number(place));
        return [read];
      });
      return items.length > 0 ? items : undefined;
    }
    case 'object': {
      if (!isTree(value)) return undefined;
      const fields = form.fields.flatMap(({ name, form: inner }) => {
        const read = readForm(inner, value[name], places);
        if (read === undefined && inner.kind === 'list' && inner.none && value[noneKey(name)] === true)
          return [[name, []] as const];
        return read === undefined ? [] : [[name, read] as const];
      });
      if (fields.length === 0) return undefined;
      const read = Object.fromEntries(fields);
      return form.free && fields.length === 1 && read['free'] === 'true' ? 'free' : read;
    }
  }
}

function wordOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}
