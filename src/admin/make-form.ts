import type { z } from 'zod';
import { bare, definitionOf, describeField, metaOf } from '../guide/describe-fields.ts';
import type { Form, FormField, Option } from './form.ts';

export interface FormOptions {
  /** The languages of the site, the default one first. */
  languages: readonly string[];
  /** What may be chosen, by the name of the field; words of a fixed list need not be here but get better labels. */
  choices: Readonly<Record<string, readonly Option[]>>;
  /** Names of organizations, places and documents, which are mostly the same in every language: `locations.name`. */
  proper: readonly string[];
  /** Fields that nobody types here, such as the id that a file's name gives. */
  skip: readonly string[];
  /** Fields that stand first, by the path of what they are in: '' for the form itself, `services`. */
  first: Readonly<Record<string, readonly string[]>>;
  /** A patch of a shared listing needs nothing. */
  patch?: boolean;
}

/** Lists that say something when they are empty. */
const emptyLists: Readonly<Record<string, string>> = { required_documents: 'Nothing is asked for' };

/** Texts of one line; all others have room for more. */
const short = /(^|_)(name|title|note|tagline|label)$/;

/**
 * Makes the form of an object's fields from its schema: labels from names, hints from descriptions, choices from lists of
 * words. An `id` comes last and may stay empty: one is made from the name.
 */
export function makeFormFields(schema: z.ZodType, options: FormOptions, before = ''): FormField[] {
  const { shape = {} } = definitionOf(bare(schema));
  const names = Object.keys(shape).filter((name) => before !== '' || !options.skip.includes(name));
  const first = options.first[before.replace(/\.$/, '')] ?? [];
  const rank = (name: string) => (name === 'id' ? names.length : first.includes(name) ? first.indexOf(name) : first.length);
  return names
    .toSorted((a, b) => rank(a) - rank(b))
    .map((name) => {
      const field = shape[name]!;
      const form = makeForm(field, name, options, `${before}${name}`);
      const required = name !== 'id' && options.patch !== true && !field.safeParse(undefined).success;
      return { name, label: labelOf(name), hint: hintOf(name, field, form), required, form };
    });
}

/** What the schema says of a field, in the words of a form: nobody types true here, and an example shows how to type a date. */
function hintOf(name: string, field: z.ZodType, form: Form): string {
  const description = describeField(name, field);
  if (name === 'id') return `${description} Left empty, it is made from the name.`;
  if (form.kind === 'object' && form.free) return 'Whether it is free, or what it costs.';
  if (form.kind === 'switch') return description.replace(/^true (?=for|to|if|where|until)/, 'On ');
  if (form.kind === 'choice') return description.replace(/^true (?=for|to|if|where|until)/, 'Yes ');
  const [example] = metaOf(field).examples ?? [];
  return form.kind === 'word' && !form.look && typeof example === 'string' ? `${description} Such as ${example}` : description;
}

function makeForm(schema: z.ZodType, name: string, options: FormOptions, path: string): Form {
  const inner = bare(schema);
  const definition = definitionOf(inner);
  const { type, shape, element, items, entries } = definition;
  if (isText(inner)) {
    const proper = options.proper.includes(path);
    return { kind: 'text', languages: [...options.languages], long: !short.test(name), proper };
  }
  if (shape) {
    const fields = makeFormFields(inner, options, `${path}.`);
    return { kind: 'object', fields, ...(name === 'cost' ? { free: true } : {}) };
  }
  if (element ?? items) {
    const item = makeForm((element ?? items![0])!, name, options, path);
    const [least, most] = items ? [items.length, items.length] : sizesOf(inner);
    const none = emptyLists[name];
    return { kind: 'list', item, ...(least ? { least } : {}), ...(most ? { most } : {}), ...(none ? { none } : {}) };
  }
  // For which needs the district has looked for every partner, and when: a day for each need.
  if (type === 'record') {
    const { keyType, valueType } = definition;
    const fields = Object.values(definitionOf(keyType!).entries ?? {}).map((key) => ({
      name: key,
      label: options.choices[name]?.find(({ value }) => value === key)?.label ?? labelOf(key),
      hint: '',
      required: false,
      form: makeForm(valueType!, key, options, `${path}.${key}`),
    }));
    return { kind: 'object', fields };
  }
  const chosen = options.choices[name];
  if (entries) {
    const words = Object.values(entries);
    return {
      kind: 'choice',
      options: words.map((value) => ({
        value,
        label: chosen?.find((option) => option.value === value)?.label ?? labelOf(value),
      })),
    };
  }
  if (chosen) return { kind: 'choice', options: [...chosen] };
  if (type === 'boolean' || (type === 'union' && inner.safeParse(true).success)) {
    // Left unsaid is not the same as no, but for what is no unless somebody says yes.
    return schema.safeParse(undefined).data === undefined && name !== 'hidden' && name !== 'closed'
      ? { kind: 'choice', options: yesAndNo }
      : { kind: 'switch' };
  }
  return makeWord(inner, type);
}

const yesAndNo: Option[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

interface Check {
  pattern?: RegExp;
  check?: string;
  minimum?: number;
  maximum?: number;
  error?: (issue: object) => string;
}
const checksOf = (schema: z.ZodType): Check[] => {
  const own = schema.def as unknown as Check & { checks?: { _zod: { def: Check } }[] };
  return [...(own.checks ?? []).map((check) => check._zod.def), own];
};

function makeWord(schema: z.ZodType, type: string): Form {
  const checks = checksOf(schema);
  if ((schema.def as { format?: string }).format === 'date') return { kind: 'word', look: 'day' };
  const { pattern, error } = checks.find((check) => check.pattern) ?? {};
  if (pattern?.source.startsWith('^#[0-9a-f]{6}')) return { kind: 'word', look: 'color' };
  if (pattern) return { kind: 'word', pattern: [String(pattern), error?.({}) ?? 'Look at the spelling.'] };
  if (type === 'number') {
    const message = checks.find((check) => check.error)?.error?.({}) ?? 'Expected a number.';
    return { kind: 'word', pattern: [schema.safeParse(0.5).success ? '/^-?\\d+(\\.\\d+)?$/' : '/^\\d+$/', message] };
  }
  return { kind: 'word' };
}

function sizesOf(schema: z.ZodType): [least: number | undefined, most: number | undefined] {
  const checks = checksOf(schema);
  return [checks.find((c) => c.check === 'min_length')?.minimum, checks.find((c) => c.check === 'max_length')?.maximum];
}

/** A text in one or more languages: a string, or a record of strings. */
const isText = (schema: z.ZodType): boolean =>
  (definitionOf(schema).options ?? []).some((option) => definitionOf(option).type === 'record');

const labels: Readonly<Record<string, string>> = {
  id: 'Short name',
  url: 'Web address',
  email: 'Email',
  byday: 'Days',
  postal_code: 'ZIP code',
  extends: 'Layers below',
};

/** `assured_by` as people read it: Assured by. */
export function labelOf(name: string): string {
  const words = (labels[name] ?? name).replace(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
