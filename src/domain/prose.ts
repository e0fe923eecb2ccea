import { z } from 'zod';
import { needIds } from './needs.ts';
import { SourceSchema } from './source.ts';
import { BooleanSchema, DateSchema, IdSchema, UrlSchema } from './values.ts';

/*
 * Front matter of the prose kinds. The body is MDX with a small closed set of components. Facts that all languages
 * share (audience, needs, sources) stand in the default language's file.
 */

const shared = {
  title: z.string().min(1).meta({ description: 'The heading of the page.' }),
  summary: z.string().min(1).meta({ description: 'One or two sentences for lists and search.' }),
  sources: z.array(SourceSchema).default([]),
  reviewed: DateSchema.optional().meta({ description: 'When somebody last read it for truth.' }),
  awaits_native_reader: BooleanSchema.default(false).meta({
    description: 'true until somebody who speaks the language from home has read it.',
  }),
  hidden: BooleanSchema.optional(),
};
const order = z.preprocess((v) => (typeof v === 'string' && /^\d+$/.test(v) ? Number(v) : v), z.number().int()).optional();
const needs = z.array(z.enum(needIds)).default([]);

export const PageSchema = z.strictObject(shared);
export const HandoutSchema = z.strictObject({
  ...shared,
  audience: IdSchema,
  needs,
  formats: z.array(z.enum(['sheet', 'half-sheet', 'tri-fold', 'poster', 'wallet-card'])).default(['sheet']),
});
export const ToolkitSchema = z.strictObject({
  ...shared,
  audience: IdSchema,
  order,
  series: IdSchema.optional(),
  stage: z.enum(['prevention', 'early-identification', 'intervention']).optional(),
});
export const StorySchema = z.strictObject({
  ...shared,
  place: z.string().min(1),
  lead: z.string().min(1).meta({ description: 'The organization that leads it.' }),
  strategies: z.array(z.string()).default([]),
  outcome: z.string().optional().meta({ description: 'What is known of the outcome; only what the source states.' }),
});
export const WorksheetSchema = z.strictObject({ ...shared, audience: IdSchema, order });

export const proseSchemas = {
  pages: PageSchema,
  handouts: HandoutSchema,
  toolkits: ToolkitSchema,
  stories: StorySchema,
  worksheets: WorksheetSchema,
} as const;
export type ProseKind = keyof typeof proseSchemas;
export const proseKinds = Object.keys(proseSchemas) as ProseKind[];

export const CoalitionSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  kind: z.enum(['cradle-to-career', 'grade-level-reading', 'grad-nation', 'united-way', 'other']),
  url: UrlSchema.optional(),
  partners: z.array(IdSchema).default([]),
  sources: z.array(SourceSchema).min(1),
  hidden: BooleanSchema.optional(),
});
export type Coalition = z.infer<typeof CoalitionSchema>;

export const LinkSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1),
  publisher: z.string().min(1),
  kind: z.string().min(1),
  url: UrlSchema.optional(),
  stages: z.array(z.enum(['prevention', 'early-identification', 'intervention'])).default([]),
  checked: DateSchema.optional(),
  state: z.enum(['live', 'moved', 'gone', 'unchecked']),
  sources: z.array(SourceSchema).default([]),
  hidden: BooleanSchema.optional(),
});
export type Link = z.infer<typeof LinkSchema>;
