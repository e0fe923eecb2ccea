import { z } from 'zod';
import { needIds } from '../domain/needs.ts';
import { PhoneSchema } from '../domain/location.ts';
import { deliveries } from '../domain/partner.ts';
import { TextSchema } from '../domain/text.ts';
import { BooleanSchema, IdSchema, ServiceAreaSchema, UrlSchema, WholeNumberSchema } from '../domain/values.ts';

/*
 * The two kinds of file that stand beside a spreadsheet of facts: `mapping.yaml` says what its columns hold and where its
 * rows go; `words/*.yaml` say each row's words anew, or why it is left out.
 */

const column = z.string().min(1);
const reason = z.string().min(1, 'Expected the reason, in a short sentence');

/** The facts that a column of the spreadsheet can hold. */
export const factColumns = z.strictObject({
  area: column.optional().meta({ description: 'Whom the row serves; its values are listed under areas.' }),
  phone: column.optional().meta({ description: 'Phone numbers, one or several in a cell, with extensions.' }),
  url: column.optional().meta({ description: 'The website.' }),
  address: column.optional().meta({ description: 'A whole address in one cell: street, city, state and ZIP code.' }),
  street: column.optional().meta({ description: 'Street and number.' }),
  city: column.optional(),
  state: column.optional(),
  postal_code: column.optional().meta({ description: 'The ZIP code.' }),
  latitude: column.optional(),
  longitude: column.optional(),
  hours: column.optional().meta({ description: 'Opening hours as text, such as "Mon-Fri 8:00-17:00".' }),
  languages: column.optional().meta({ description: 'Languages by their English names.' }),
  date: column.optional().meta({ description: 'When the source last checked the row.' }),
  source: column.optional().meta({ description: "Where the row's facts come from, if the rows differ." }),
});
export type FactField = keyof z.infer<typeof factColumns>;

/** What the words of a row say, and a column of the spreadsheet may have said before them. */
const wordFields = ['organization', 'name', 'eligibility', 'documents', 'cost', 'ages', 'needs'] as const;

const DestinationSchema = z
  .strictObject({
    into: z
      .string()
      .regex(/^(layers|districts)\/[a-z0-9-]+$/, 'Expected a folder such as layers/california or districts/oakland')
      .meta({ description: 'The layer or district that the rows go into.', examples: ['layers/california'] }),
    service_areas: z.array(ServiceAreaSchema).min(1).meta({ description: 'Whom these rows serve.', examples: [['us-ca']] }),
  })
  .meta({ description: 'Where rows go, and whom they serve.' });
export type Destination = z.infer<typeof DestinationSchema>;

export const MappingSchema = z
  .strictObject({
    file: z.string().meta({ description: 'The spreadsheet, beside this file.', examples: ['services.csv'] }),
    key: column.meta({ description: 'The column that names a row; the words files say it as row:.' }),
    columns: factColumns.meta({ description: 'Which column holds which fact.' }),
    rewritten: z
      .record(column, z.enum(wordFields))
      .default({})
      .meta({ description: 'Columns whose meaning the words say anew, each with the field that says it.' }),
    unused: z.record(column, reason).default({}).meta({ description: 'Columns that are not carried over, each with the reason.' }),
    source: z
      .strictObject({
        name: z.string().min(1).meta({ description: 'Who publishes the spreadsheet.' }),
        url: UrlSchema.optional(),
        licence: z.string().optional(),
        attribution: z.string().optional().meta({ description: 'The sentence that its licence asks for.' }),
      })
      .optional()
      .meta({ description: 'Where all rows come from; leave out if a column says it row by row.' }),
    publishers: z
      .array(
        z.strictObject({
          contains: z.string().min(1).meta({ description: 'A piece of the text in the source column.' }),
          name: z.string().min(1).meta({ description: 'Who that is.' }),
          licence: z.string().optional(),
          record: z.string().optional().meta({ description: 'What to say instead of the text.' }),
          dates: z
            .array(z.string())
            .optional()
            .meta({ description: 'When they checked: a row dated so, with several sources, has its date from them.', examples: [['2025-12']] }),
        }),
      )
      .default([])
      .meta({ description: 'Names for sources that are not web addresses.' }),
    every_row: DestinationSchema.optional(),
    areas: z.record(z.string(), DestinationSchema).optional().meta({ description: "For each value of the area column: where its rows go." }),
    leave_out: z
      .array(z.strictObject({ column, values: z.record(z.string(), reason) }))
      .default([])
      .meta({ description: 'Values of a column whose rows do not enter, each with the reason.' }),
    withhold: z
      .array(z.strictObject({ column, values: z.array(z.string()).min(1), because: reason }))
      .default([])
      .meta({ description: 'Rows whose place is not even copied from the publisher, because it could put people in danger.' }),
    hours_not_before: z
      .string()
      .regex(/^\d{4}$/, 'Expected a year such as 2022')
      .optional()
      .meta({ description: 'Opening hours from before this year, or undated, are dropped.' }),
    hours_words: z
      .record(z.string(), TextSchema)
      .default({})
      .meta({ description: 'Words that stand before opening hours and say what they are for.', examples: [{ 'drop-in': { en: 'Drop-in' } }] }),
  })
  .refine((m) => (m.every_row === undefined) !== (m.areas === undefined), {
    error: 'Expected either every_row or areas, to say where the rows go',
  })
  .refine((m) => m.areas === undefined || m.columns.area !== undefined, {
    path: ['columns'],
    error: 'Expected the column area, since areas are given',
  });
export type Mapping = z.infer<typeof MappingSchema>;

/** Columns that a words row may refuse, where its cell is known to be wrong. */
const droppable = ['phone', 'url', 'address', 'hours', 'languages'] as const;

export const LeftOutRowSchema = z.strictObject({ row: z.string().min(1), leave_out: reason });

export const WrittenRowSchema = z
  .strictObject({
    row: z.string().min(1).meta({ description: 'The key of the row in the spreadsheet.' }),
    partner: IdSchema.meta({ description: 'The id of the organization; the same everywhere.' }),
    organization: z.string().trim().min(1).meta({ description: "The organization's own name." }),
    service: IdSchema.meta({ description: 'The id of the service, unique in its organization.' }),
    group: IdSchema.meta({ description: 'What kind of organization it is.' }),
    name: TextSchema.meta({ description: 'What it is, in one line, as a parent would say it.' }),
    description: TextSchema,
    eligibility: TextSchema.optional(),
    how: TextSchema.optional().meta({ description: 'The first step.' }),
    documents: z.array(TextSchema).optional().meta({ description: 'What to bring; an empty list: nothing is asked for.' }),
    cost: z.union([z.literal('free'), TextSchema]).optional(),
    hours_note: TextSchema.optional().meta({ description: 'What clock times cannot say.' }),
    phone_note: TextSchema.optional().meta({ description: 'What a caller should know.' }),
    language_note: TextSchema.optional(),
    delivery: z.array(z.enum(deliveries)).default([]),
    needs: z
      .array(z.enum(needIds))
      .min(1, 'Expected at least one need')
      .max(3, 'Expected at most three needs, the most important first'),
    topics: z.array(IdSchema).min(1).max(5),
    ages: z.tuple([WholeNumberSchema, WholeNumberSchema.nullable()]).optional().meta({ description: 'Youngest and oldest age.' }),
    head_office: BooleanSchema.default(false).meta({ description: 'true if the address is only an office, not a place to go.' }),
    confidential: BooleanSchema.default(false),
    service_areas: z.array(ServiceAreaSchema).min(1).optional().meta({ description: "Whom it serves, if not the mapping's areas." }),
    phones: z.array(PhoneSchema).optional().meta({ description: "Numbers that stand elsewhere in the source's own row." }),
    drop: z.array(z.enum(droppable)).optional().meta({ description: 'Cells that are known to be wrong.' }),
    because: reason.optional().meta({ description: 'Why these cells are dropped.' }),
  })
  .refine((row) => (row.drop === undefined) === (row.because === undefined), {
    path: ['because'],
    error: 'Expected the reason why cells are dropped, under because:',
  })
  .refine((row) => !row.ages || row.ages[1] === null || row.ages[0] <= row.ages[1], {
    path: ['ages'],
    error: 'Expected the youngest age first',
  });
export type WrittenRow = z.infer<typeof WrittenRowSchema>;
