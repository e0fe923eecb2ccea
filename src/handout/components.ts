import { z } from 'zod';
import { contactPurposes } from '../domain/district.ts';
import { needIds } from '../domain/needs.ts';

/*
 * The closed set of components in prose, with their attributes. An attribute is a plain text; what it may say is checked
 * where the prose is read, so that page and paper never see a wrong one.
 */

export type ContactPurpose = (typeof contactPurposes)[number];

const digits = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'Expected digits, such as 3')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `Expected a number from ${least} to ${most}`);
const words = z.string().trim().min(1, 'Expected some words');
const need = z.enum(needIds);

export const componentSchemas = {
  ResourceList: z
    .strictObject({ need: need.optional(), topic: z.string().optional(), count: digits(1, 12).default(3) })
    .refine((a) => (a.need === undefined) !== (a.topic === undefined), 'Expected either need="…" or topic="…"'),
  Contact: z.strictObject({ purpose: z.enum(contactPurposes).default('office') }),
  Helplines: z.strictObject({}),
  Steps: z.strictObject({}),
  Checklist: z.strictObject({}),
  WriteIn: z.strictObject({ label: words, lines: digits(1, 20).default(1) }),
  Columns: z.strictObject({}),
  Column: z.strictObject({}),
  Callout: z.strictObject({}),
  Code: z.strictObject({
    to: z.string().regex(/^(\/|https:\/\/)\S*$/, 'Expected an address such as /find/ or https://example.org'),
    label: words,
  }),
  LocalMap: z
    .strictObject({ need: need.optional(), of: words.transform((ids) => ids.split(/\s+/)).optional() })
    .refine((a) => !a.need || !a.of, 'Expected need="…" for the places of one need, or of="… …" for one place of each'),
  TearOff: z.strictObject({ label: words, count: digits(2, 12).default(8) }),
} as const;
export type ComponentName = keyof typeof componentSchemas;
export const componentNames = Object.keys(componentSchemas) as ComponentName[];

/** What `A` may be given, as texts, by whoever writes prose. */
export type ComponentProps<N extends ComponentName> = z.input<(typeof componentSchemas)[N]>;
