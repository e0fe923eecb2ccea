import type { Field } from '@sveltia/cms';
import { type Form, type FormField, noneKey, placeKey } from './form.ts';
import { languageName } from './make-choices.ts';

/** Draws a form as Sveltia CMS wants its fields described: https://sveltiacms.app/en/docs/fields */
export function editorFields(fields: readonly FormField[]): Field[] {
  return fields.flatMap((field) => {
    const { name, form } = field;
    const none = form.kind === 'list' ? form.none : undefined;
    return [
      editorField(field),
      ...(none ? [{ name: noneKey(name), label: none, widget: 'boolean' as const, required: false }] : []),
    ];
  });
}

function editorField({ name, label, hint, required, form }: FormField): Field {
  const shown = { name, label, required, ...(hint === '' ? {} : { hint }) };
  switch (form.kind) {
    case 'text':
      return { ...shown, widget: 'object', fields: textFields(form, required) };
    case 'word':
      return { ...shown, ...wordField(form) };
    case 'choice':
      return { ...shown, widget: 'select', options: choosable(form, required), dropdown_threshold: 6 };
    case 'switch':
      return { ...shown, required: false, widget: 'boolean' };
    case 'object':
      return { ...shown, widget: 'object', collapsed: 'auto', fields: editorFields(form.fields) };
    case 'list': {
      const size = { ...(form.least ? { min: form.least } : {}), ...(form.most ? { max: form.most } : {}) };
      if (form.item.kind === 'choice') {
        return { ...shown, ...size, widget: 'select', multiple: true, options: form.item.options, dropdown_threshold: 8 };
      }
      const list = { ...shown, ...size, widget: 'list' as const };
      if (form.item.kind === 'text') return { ...list, fields: [...textFields(form.item, true), place] };
      if (form.item.kind === 'object') {
        return {
          ...list,
          label_singular: singular(label),
          collapsed: 'auto',
          summary: summaryOf(form.item.fields),
          fields: [...editorFields(form.item.fields), place],
        };
      }
      return { ...list, field: editorField({ name: 'item', label: singular(label), hint: '', required: true, form: form.item }) };
    }
  }
}

const place: Field = { name: placeKey, widget: 'hidden' };

const textFields = (form: Form & { kind: 'text' }, required: boolean): Field[] =>
  form.languages.map((lang, index) => ({
    name: lang,
    label: languageName(lang),
    widget: form.long ? 'text' : 'string',
    required: required && index === 0,
    use_emoji_autocomplete: false,
  }));

function wordField({ look, pattern }: Form & { kind: 'word' }) {
  if (look === 'day') return { widget: 'datetime' as const, type: 'date' as const, format: 'YYYY-MM-DD' };
  if (look === 'color') return { widget: 'color' as const, allowInput: true };
  return { widget: 'string' as const, use_emoji_autocomplete: false, ...(pattern ? { pattern } : {}) };
}

/** A choice that nobody has to make has an empty one. */
const choosable = ({ options }: Form & { kind: 'choice' }, required: boolean) =>
  required ? options : [{ value: '', label: 'Not said' }, ...options];

/** What tells an item of a list from the others while it is folded. */
function summaryOf(fields: readonly FormField[]): string {
  const telling = ['name', 'title', 'number', 'date', 'byday'].find((key) => fields.some(({ name }) => name === key));
  const field = fields.find(({ name }) => name === telling) ?? fields[0];
  if (field?.form.kind === 'text') return `{{fields.${field.name}.${field.form.languages[0]}}}`;
  return field?.name === 'byday' ? '{{fields.byday}} {{fields.opens_at}}–{{fields.closes_at}}' : `{{fields.${field?.name}}}`;
}

const singular = (label: string) => label.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
