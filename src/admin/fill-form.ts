import { type Form, noneKey, placeKey } from './form.ts';

type Tree = Record<string, unknown>;
export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * What a form shows of a value in a file. What it has no field for is left out; saving keeps it in the file.
 * @returns undefined where there is nothing to show
 */
export function fillForm(form: Form, value: unknown): unknown {
  switch (form.kind) {
    case 'text': {
      const given = isWord(value) ? { [form.languages[0]!]: value } : isTree(value) ? value : {};
      const texts = form.languages.flatMap((lang) => {
        const text = given[lang];
        return isWord(text) && String(text).trim() !== '' ? [[lang, String(text).trim()] as const] : [];
      });
      return texts.length > 0 ? Object.fromEntries(texts) : undefined;
    }
    case 'word': {
      const text = isWord(value) ? String(value).trim() : '';
      return text === '' ? undefined : text;
    }
    case 'choice':
      return form.options.find((option) => isWord(value) && option.value === String(value))?.value;
    case 'switch':
      return String(value) === 'true' ? true : undefined;
    case 'list': {
      if (!Array.isArray(value)) return undefined;
      const items = value.flatMap((item: unknown, index) => {
        const shown = fillForm(form.item, item);
        return shown === undefined ? [] : [isTree(shown) ? { ...shown, [placeKey]: String(index) } : shown];
      });
      return items.length > 0 ? items : undefined;
    }
    case 'object': {
      const given = form.free && value === 'free' ? { free: 'true' } : value;
      if (!isTree(given)) return undefined;
      const fields = form.fields.flatMap(({ name, form: inner }) => {
        const value = given[name];
        if (inner.kind === 'list' && inner.none && Array.isArray(value) && value.length === 0)
          return [[noneKey(name), true] as const];
        const shown = fillForm(inner, value);
        return shown === undefined ? [] : [[name, shown] as const];
      });
      return fields.length > 0 ? Object.fromEntries(fields) : undefined;
    }
  }
}
