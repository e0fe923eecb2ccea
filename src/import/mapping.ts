import { z } from 'zod';
import { TextSchema } from '../domain/text.ts';
import { ServiceAreaSchema, UrlSchema } from '../domain/values.ts';

/*
 * `mapping.yaml` stands beside a spreadsheet of facts and says what its columns hold, and where its rows go.
 */

const column = z.string().min(1);
/** Why something is left out, as the report says it. */
export const ReasonSchema = z.string().min(1, 'Expected the reason, in a short sentence');

/** The facts that a column of the spreadsheet can hold. */
const factColumns = z.strictObject({
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
    service_areas: z
      .array(ServiceAreaSchema)
      .min(1)
      .meta({ description: 'Whom these rows serve.', examples: [['us-ca']] }),
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
    unused: z
      .record(column, ReasonSchema)
      .default({})
      .meta({ description: 'Columns that are not carried over, each with the reason.' }),
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
            .meta({
              description: 'When they checked: a row dated so, with several sources, has its date from them.',
              examples: [['2025-12']],
            }),
        }),
      )
      .default([])
      .meta({ description: 'Names for sources that are not web addresses.' }),
    every_row: DestinationSchema.optional(),
    areas: z
      .record(z.string(), DestinationSchema)
      .optional()
      .meta({ description: 'For each value of the area column: where its rows go.' }),
    leave_out: z
      .array(z.strictObject({ column, values: z.record(z.string(), ReasonSchema) }))
      .default([])
      .meta({ description: 'Values of a column whose rows do not enter, each with the reason.' }),
    withhold: z
      .array(z.strictObject({ column, values: z.array(z.string()).min(1), because: ReasonSchema }))
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
      .meta({
        description: 'Words that stand before opening hours and say what they are for.',
        examples: [{ 'drop-in': { en: 'Drop-in' } }],
      }),
  })
  .refine((m) => (m.every_row === undefined) !== (m.areas === undefined), {
    error: 'Expected either every_row or areas, to say where the rows go',
  })
  .refine((m) => m.areas === undefined || m.columns.area !== undefined, {
    path: ['columns'],
    error: 'Expected the column area, since areas are given',
  });
export type Mapping = z.infer<typeof MappingSchema>;
