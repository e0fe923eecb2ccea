import { z } from 'zod';
import { SourceDateSchema, UrlSchema } from './values.ts';

/** Where a fact comes from. Every published fact has one. */
export const SourceSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .meta({ description: 'Who says so.', examples: ['Bay Navigator'] }),
    url: UrlSchema.optional().meta({ description: 'The page that says so.' }),
    record: z.string().optional().meta({ description: 'Its row, id or file, so that anyone can look it up again.' }),
    date: SourceDateSchema.optional().meta({ description: 'When the source said so. Left out where it bears no date.' }),
    licence: z
      .string()
      .optional()
      .meta({ description: 'The licence of the source.', examples: ['CC BY 4.0'] }),
  })
  .meta({ description: 'Where these facts come from.' });
export type Source = z.infer<typeof SourceSchema>;
