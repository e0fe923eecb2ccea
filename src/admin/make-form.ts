import type { z } from 'zod';
import { bare, definitionOf, describeField } from '../guide/describe-fields.ts';
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
  return names
    .toSorted((a, b) => Number(a === 'id') - Number(b === 'id'))
    .map((name) => {
      const field = shape[name]!;
      const description = describeField(name, field);
      return {
        name,
        label: labelOf(name),
        hint: name === 'id' ? `${description} Left empty, it is made from the name.` : description,
        required: name !== 'id' && options.patch !== true && !field.safeParse(undefined).success,
        form: makeForm(field, name, options, `${before}${name}`),
      };
    });
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
};

/** `assured_by` as people read it: Assured by. */
export function labelOf(name: string): string {
  const words = (labels[name] ?? name).replace(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
