import { z } from 'zod';
import { needIds } from './needs.ts';
import { SourceSchema } from './source.ts';
import { TextSchema } from './text.ts';
import { BooleanSchema, DateSchema, IdSchema } from './values.ts';

/** News that matters for some days: a closed clinic, a cut bus line. It leaves the site by itself. */
export const NoticeSchema = z
  .strictObject({
    id: IdSchema,
    title: TextSchema,
    text: TextSchema.optional(),
    from: DateSchema.meta({ description: 'The first day on which it is shown.' }),
    until: DateSchema.meta({ description: 'The last day on which it is shown.' }),
    needs: z.array(z.enum(needIds)).default([]).meta({ description: 'On the pages of which needs; none: on every page.' }),
    schools: z.array(IdSchema).default([]).meta({ description: 'On the pages of which schools.' }),
    source: SourceSchema,
    hidden: BooleanSchema.optional(),
  })
  .refine((n) => n.from <= n.until, { path: ['until'], error: 'Expected a last day that is not before the first' });
export type Notice = z.infer<typeof NoticeSchema>;
