import type { z } from 'zod';
import { TextSchema } from '../domain/text.ts';

/** One field of a file, as the guide tells of it. */
export interface FieldLine {
  /** `phones[].number`: the number of each phone. */
  name: string;
  needed: boolean;
  description: string;
  /** What may stand there: words to choose from, or a shape. */
  holds: string;
  example: string;
}

export interface Definition {
  type: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  defaultValue?: unknown;
}
/** What a schema is made of. */
export const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

/** A schema without what only says that it may be left out. */
export function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType, out } = definitionOf(schema);
  if (innerType && ['optional', 'default', 'nullable', 'prefault'].includes(type)) return bare(innerType);
  return type === 'pipe' && out ? bare(out) : schema;
}

/** What these fields say is the same wherever they stand. */
const everywhere: Readonly<Record<string, string>> = {
  hidden: 'true to take it off the site; so a district drops what a layer below gives.',
  id: 'A short name, the same wherever this item is spoken of.',
  email: 'An email address.',
  phone: 'A phone number.',
  url: 'A web address.',
  phones: 'Phone numbers, the first one to call first.',
  schedules: 'Opening hours.',
  holidays: 'Days that differ from the usual hours.',
  locations: 'Its places.',
  address: 'Its postal address.',
  extension: 'The extension to ask for.',
  opens_at: 'When it opens on that day.',
  closes_at: 'When it closes on that day.',
  closed: 'true if it is closed on that day.',
  source: 'Where this comes from.',
  sources: 'Where the facts come from.',
  columns: 'Which column holds what.',
  needs: 'The needs that it is about.',
  contacts: 'Lines of the district itself.',
  helplines: 'Numbers for everyone in a hard moment.',
};

interface Meta {
  description?: string;
  examples?: unknown[];
}
/** What is said of a schema, or else of what it wraps. */
export function metaOf(schema: z.ZodType): Meta {
  const own = (schema.meta() ?? {}) as Meta;
  const { innerType, out } = definitionOf(schema);
  const inner = innerType ?? out;
  return inner ? { ...metaOf(inner), ...own } : own;
}

/** What is said of a field in the guide and in the editor. */
export const describeField = (name: string, field: z.ZodType): string => metaOf(field).description ?? everywhere[name] ?? '';

/**
 * Lists the fields of an object, those inside others after them.
 * @param skip fields that a clerk does not type, such as the id that comes from the file's name
 */
export function describeFields(schema: z.ZodType, skip: readonly string[] = [], before = ''): FieldLine[] {
  const { shape } = definitionOf(bare(schema));
  return Object.entries(shape ?? {}).flatMap(([key, field]) => {
    if (before === '' && skip.includes(key)) return [];
    const name = `${before}${key}`;
    const inner = bare(field);
    const { element, shape: inside } = definitionOf(inner);
    const { examples } = metaOf(field);
    const line: FieldLine = {
      name,
      needed: !field.safeParse(undefined).success,
      description: describeField(key, field),
      holds: wordsFor(field),
      example: examples === textExamples ? '' : shown(examples?.[0]),
    };
    if (inside) return [line, ...describeFields(inner, [], `${name}.`)];
    const item = element && bare(element);
    return item && definitionOf(item).shape ? [line, ...describeFields(item, [], `${name}[].`)] : [line];
  });
}

function wordsFor(schema: z.ZodType): string {
  const inner = bare(schema);
  const { type, element, entries, options, shape, items } = definitionOf(inner);
  const { defaultValue } = definitionOf(schema);
  const usual =
    defaultValue === undefined || (Array.isArray(defaultValue) && defaultValue.length === 0) || isObject(defaultValue)
      ? ''
      : `; else ${shown(defaultValue)}`;
  if (entries) {
    const values = Object.values(entries);
    return (values.length > 12 ? `one of ${values.length} words` : `one of: ${values.join(', ')}`) + usual;
  }
  if (items) return `${items.length} of: ${wordsFor(items[0]!)}`;
  if (element) {
    const item = wordsFor(element);
    return `a list${item === '' ? '' : ` (${item})`}`;
  }
  if (shape) return 'fields of its own';
  if (options?.some((option) => definitionOf(option).type === 'record')) return 'text, or one per language';
  if (type === 'record') return 'a list by name';
  const simple: Record<string, string> = { string: 'text', number: 'a number', boolean: 'true or false', union: 'text' };
  return (simple[type] ?? '') + usual;
}

/** The example that every text has says nothing of a certain one. */
const textExamples = (TextSchema.meta() as Meta).examples;
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as one types it in a file. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (isObject(value))
    return `{${Object.entries(value as object)
      .map(([key, inner]) => `${key}: ${shownText(inner)}`)
      .join(', ')}}`;
  return String(value);
}
const shownText = (value: unknown) => (typeof value === 'string' && /[^\w-]/.test(value) ? `"${value}"` : shown(value));
