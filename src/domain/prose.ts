import { z } from 'zod';
import { needIds } from './needs.ts';
import { SourceSchema } from './source.ts';
import { TextSchema } from './text.ts';
import { BooleanSchema, DateSchema, IdSchema, NumberSchema, SourceDateSchema, UrlSchema } from './values.ts';
import { linkKindIds } from './vocabulary.ts';

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
  translated_from: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'Expected eight digits and letters a to f, as `npm run i18n -- --stamp` writes them')
    .optional()
    .meta({
      description:
        'In a translation: the stamp of the text that it was made from. `npm run i18n -- --stamp FILE` writes it once somebody has read the two side by side.',
    }),
  hidden: BooleanSchema.optional(),
};
const order = z
  .preprocess((v) => (typeof v === 'string' && /^\d+$/.test(v) ? Number(v) : v), z.number().int())
  .optional()
  .meta({ description: 'Its place among its siblings; the lowest number comes first.' });
const needs = z.array(z.enum(needIds)).default([]);

/** When something helps: before days are missed, when the first are, or when many are. */
export const stages = ['prevention', 'early-identification', 'intervention'] as const;
const stagesField = z
  .array(z.enum(stages))
  .default([])
  .meta({ description: 'When it helps: prevention, early-identification, intervention. Lists filter by it.' });
const partnershipKinds = z
  .array(IdSchema)
  .default([])
  .meta({ description: 'Kinds of partnership, from `partnership-kinds.yaml`.', examples: [['after-school']] });

export const PageSchema = z.strictObject(shared);
export const HandoutSchema = z.strictObject({
  ...shared,
  audience: IdSchema,
  needs,
  formats: z
    .array(z.enum(['sheet', 'half-sheet', 'tri-fold', 'poster', 'wallet-card']))
    .default(['sheet'])
    .meta({ description: 'The shapes of paper that it is printed in.' }),
});
export const ToolkitSchema = z.strictObject({
  ...shared,
  audience: IdSchema.meta({ description: 'Whom it is written for, from `audiences.yaml`.' }),
  also_for: z.array(IdSchema).default([]).meta({ description: 'Whom else it helps, from `audiences.yaml`.' }),
  series: IdSchema.optional().meta({ description: 'The series it is a part of, from `series.yaml`.' }),
  order: order.meta({ description: 'Its place in the series: the next lower is "previous", the next higher "next".' }),
  stages: stagesField,
  worksheets: z.array(IdSchema).default([]).meta({ description: 'Worksheets that go with it.' }),
  handouts: z.array(IdSchema).default([]).meta({ description: 'Handouts that go with it.' }),
});

const ConsentSchema = z.strictObject({
  given_by: z.string().min(1).meta({ description: 'Who agreed: the person, or a parent of a child. A role is enough.' }),
  date: DateSchema.meta({ description: 'The day on which they signed.' }),
  kept_at: z.string().min(1).meta({ description: 'Which office keeps the signed paper. The paper itself is never put here.' }),
  until: DateSchema.optional().meta({ description: 'The last day on which the story may be shown, if they set one.' }),
});

export const StorySchema = z
  .strictObject({
    ...shared,
    sources: z.array(SourceSchema).min(1, 'Expected at least one source: a story says who tells it'),
    place: z
      .string()
      .min(1)
      .meta({ description: 'City and state.', examples: ['Grand Rapids, Michigan'] }),
    latitude: NumberSchema.optional().meta({ description: 'Degrees north of the middle of the place, for the map.' }),
    longitude: NumberSchema.optional().meta({ description: 'Degrees east of the middle of the place; west is negative.' }),
    lead: z.string().min(1).meta({ description: 'The organization that leads it.' }),
    partners: z.array(z.string().min(1)).default([]).meta({ description: 'Who takes part, as the source names them.' }),
    strategies: z.array(IdSchema).default([]).meta({ description: 'What they do, from `strategies.yaml`.' }),
    partnership_kinds: partnershipKinds,
    outcome: z
      .strictObject({
        text: z.string().min(1).meta({ description: 'What is known of the outcome; only what the source states.' }),
        source: SourceSchema,
      })
      .optional()
      .meta({ description: 'The outcome and who states it. Left out where no source states one.' }),
    names_person: BooleanSchema.default(false).meta({ description: 'true where a person can be recognized in it.' }),
    consent: ConsentSchema.optional().meta({ description: 'Needed where a person can be recognized.' }),
  })
  .refine((story) => !story.names_person || story.consent !== undefined, {
    path: ['consent'],
    error: 'Expected the consent of the person who is named: given_by, date and kept_at',
  })
  .refine((story) => (story.latitude === undefined) === (story.longitude === undefined), {
    path: ['latitude'],
    error: 'Expected both latitude and longitude, or neither',
  });
export const WorksheetSchema = z.strictObject({
  ...shared,
  audience: IdSchema,
  order,
  toolkits: z.array(IdSchema).default([]).meta({ description: 'The toolkit modules that it goes with.' }),
  commitments: BooleanSchema.default(false).meta({
    description: 'true where it asks who does what by which day; the page then offers these days as calendar entries.',
  }),
});

export const proseSchemas = {
  pages: PageSchema,
  handouts: HandoutSchema,
  toolkits: ToolkitSchema,
  stories: StorySchema,
  worksheets: WorksheetSchema,
} as const;
export type ProseKind = keyof typeof proseSchemas;
export const proseKinds = Object.keys(proseSchemas) as ProseKind[];

const linkStates = ['live', 'moved', 'gone', 'unchecked'] as const;
const stateMeta = { description: 'What was found: live, moved, gone, or unchecked where nobody could look.' };
const checkedMeta = { description: 'The day on which somebody looked. What they saw stands in the note.' };

export const CoalitionSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1).meta({ description: 'Its own name.' }),
  kind: z
    .enum(['cradle-to-career', 'grade-level-reading', 'grad-nation', 'united-way', 'other'])
    .meta({ description: 'Which movement it belongs to.' }),
  reach: z.enum(['national', 'state', 'local']).default('local').meta({ description: 'How far it reaches.' }),
  description: TextSchema.optional().meta({ description: 'What it is for, in a sentence or two.' }),
  url: UrlSchema.optional(),
  checked: DateSchema.optional().meta(checkedMeta),
  state: z.enum(linkStates).default('unchecked').meta(stateMeta),
  note: TextSchema.optional().meta({ description: 'What a reader should know of it, such as that it has ended.' }),
  partners: z.array(IdSchema).default([]).meta({ description: 'Listed partners who take part, by their ids.' }),
  sources: z.array(SourceSchema).min(1),
  hidden: BooleanSchema.optional(),
});
export type Coalition = z.infer<typeof CoalitionSchema>;

export const LinkSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema.meta({ description: 'The title of the page or document, in its own language.' }),
  publisher: z.string().min(1).meta({ description: 'Who publishes it.' }),
  kind: z.enum(linkKindIds).meta({ description: 'What it is; the labels stand in `link-kinds.yaml`.' }),
  description: TextSchema.optional().meta({ description: 'What one finds there, in one sentence.' }),
  url: UrlSchema.optional().meta({ description: 'Its address. Left out where no source gives it.' }),
  phone: z.string().optional().meta({ description: 'Its phone, where it is a contact.' }),
  date: SourceDateSchema.optional().meta({ description: 'When it was published, where known.' }),
  stages: stagesField,
  checked: DateSchema.optional().meta(checkedMeta),
  state: z.enum(linkStates).meta(stateMeta),
  note: TextSchema.optional().meta({ description: 'What was seen on that day, and what to do where it is gone.' }),
  archive: UrlSchema.optional().meta({ description: 'A kept copy, where one is known.' }),
  sources: z.array(SourceSchema).default([]).meta({ description: 'Who names this link.' }),
  hidden: BooleanSchema.optional(),
});
export type Link = z.infer<typeof LinkSchema>;
