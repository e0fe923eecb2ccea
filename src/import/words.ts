import { z } from 'zod';
import { PhoneSchema } from '../domain/location.ts';
import { needIds } from '../domain/needs.ts';
import { deliveries, PartnershipDocumentSchema } from '../domain/partner.ts';
import { TextSchema } from '../domain/text.ts';
import { BooleanSchema, IdSchema, ServiceAreaSchema, WholeNumberSchema } from '../domain/values.ts';
import { ReasonSchema } from './mapping.ts';

/*
 * `words/*.yaml` stand beside a mapping and say each row's words anew, or why it is left out. Facts stay in the
 * spreadsheet.
 */

/** Columns that a words row may refuse, where its cell is known to be wrong. */
const droppable = ['phone', 'url', 'address', 'hours', 'languages'] as const;

export const LeftOutRowSchema = z.strictObject({ row: z.string().min(1), leave_out: ReasonSchema });

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
    partnership_kinds: z
      .array(IdSchema)
      .default([])
      .meta({ description: 'How it works with schools, where the source says it; from the list of partnership kinds.' }),
    service_kinds: z
      .array(IdSchema)
      .default([])
      .meta({ description: 'What it brings to students, where the source says it; from the list of service kinds.' }),
    partnership_documents: z
      .array(PartnershipDocumentSchema)
      .default([])
      .meta({ description: 'Public papers of the partnership; for what to bring, see documents.' }),
    ages: z.tuple([WholeNumberSchema, WholeNumberSchema.nullable()]).optional().meta({ description: 'Youngest and oldest age.' }),
    head_office: BooleanSchema.default(false).meta({ description: 'true if the address is only an office, not a place to go.' }),
    confidential: BooleanSchema.default(false),
    service_areas: z
      .array(ServiceAreaSchema)
      .min(1)
      .optional()
      .meta({ description: "Whom it serves, if not the mapping's areas." }),
    phones: z.array(PhoneSchema).optional().meta({ description: "Numbers that stand elsewhere in the source's own row." }),
    drop: z.array(z.enum(droppable)).optional().meta({ description: 'Cells that are known to be wrong.' }),
    because: ReasonSchema.optional().meta({ description: 'Why these cells are dropped.' }),
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
