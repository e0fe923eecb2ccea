import type { z } from 'zod';
import { PartnerSchema, ServiceSchema, serviceFields } from '../domain/partner.ts';
import { AddressSchema, LocationSchema } from '../domain/location.ts';

/*
 * The columns of one spreadsheet, from the schemas: a column is named as the field of a partner file is, its parts joined
 * by "_". `name_es` is the Spanish name, `phones_2_number` the number of the second phone, `address_street` the street.
 */

/** What a field holds, as far as a spreadsheet has to know. */
export type Field =
  | { kind: 'text' }
  | { kind: 'scalar' }
  | { kind: 'scalars' }
  | { kind: 'list'; item: Field }
  | { kind: 'object'; fields: ReadonlyMap<string, Field> };

interface Definition {
  type: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
}

/** Reads a field's kind from its schema. */
export function fieldOf(schema: z.ZodType): Field {
  const { type, innerType, out, element, shape, options } = schema.def as unknown as Definition;
  if (shape) return objectOf(shape);
  if (element) {
    const item = fieldOf(element);
    return item.kind === 'scalar' ? { kind: 'scalars' } : { kind: 'list', item };
  }
  if (innerType ?? out) return fieldOf((innerType ?? out)!);
  if (type === 'record' || options?.some((option) => (option.def as unknown as Definition).type === 'record'))
    return { kind: 'text' };
  return { kind: 'scalar' };
}

function objectOf(shape: Record<string, z.ZodType>, without: readonly string[] = []): Field & { kind: 'object' } {
  const entries = Object.entries(shape).filter(([key]) => !without.includes(key));
  return { kind: 'object', fields: new Map(entries.map(([key, schema]) => [key, fieldOf(schema)])) };
}

const place = objectOf(LocationSchema.shape, ['id', 'name', 'schedules', 'holidays', 'hidden']);
const organization = objectOf(PartnerSchema.shape, ['id', 'services']);
const shared = objectOf(serviceFields);
const ownOfService = objectOf(ServiceSchema.shape, ['id', ...Object.keys(serviceFields)]);
const serviceName = ownOfService.fields.get('name')!;

/** The columns of a row that is a whole partner file: an organization with one service and at most one place. */
export const flatFields: Field & { kind: 'object' } = {
  kind: 'object',
  fields: new Map<string, Field>([
    ...organization.fields,
    ['service_name', serviceName],
    ...shared.fields,
    ['address', fieldOf(AddressSchema)],
    ...place.fields,
    // Only to say that there are none.
    ['services', { kind: 'scalar' }],
  ]),
};

/** The columns that an organization of several services gives once, in its first row. */
export const organizationFields = organization;

/** The columns of each service's row; those that an organization has too begin with `service_`. */
export const serviceRowFields: Field & { kind: 'object' } = {
  kind: 'object',
  fields: new Map<string, Field>([
    ...[...ownOfService.fields].map(([key, field]) => [`service_${key}`, field] as const),
    ...shared.fields,
  ]),
};

const language = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
export type Path = readonly (string | number)[];

/** Finds the path of a column's name, list places counted from 0; undefined where no field is called so. */
export function pathOfColumn(field: Field, name: string): Path | undefined {
  if (name === '') return [];
  if (field.kind === 'text') return language.test(name) ? [name] : undefined;
  if (field.kind === 'list') {
    const [, number = '', rest = ''] = /^([1-9]\d?)(?:_(.+))?$/.exec(name) ?? [];
    const inside = number === '' ? undefined : pathOfColumn(field.item, rest);
    return inside && [Number(number) - 1, ...inside];
  }
  if (field.kind !== 'object') return undefined;
  for (const [key, inner] of field.fields) {
    if (name !== key && !name.startsWith(`${key}_`)) continue;
    const inside = pathOfColumn(inner, name.slice(key.length + 1));
    if (inside) return [key, ...inside];
  }
  return undefined;
}

/** The name of the column that holds the value at a path. */
export const columnOfPath = (path: Path): string => path.map((key) => (typeof key === 'number' ? key + 1 : key)).join('_');

/** The field at a path. */
export function fieldAt(field: Field, path: Path): Field | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return field;
  if (field.kind === 'object') {
    const inner = field.fields.get(String(first));
    return inner && fieldAt(inner, rest);
  }
  return field.kind === 'list' ? fieldAt(field.item, rest) : field.kind === 'text' ? field : undefined;
}
