import { z } from 'zod';
import { AddressSchema } from './location.ts';
import { SourceSchema } from './source.ts';
import { IdSchema, SourceDateSchema, UrlSchema } from './values.ts';

export const SchoolSchema = z.strictObject({
  id: IdSchema,
  code: z.string().min(1).meta({ description: "The state's number of the school." }),
  name: z.string().min(1),
  school_district: z.string().min(1),
  address: AddressSchema,
  grades: z.string().optional().meta({ description: 'The grades, as the state writes them.', examples: ['K–5'] }),
  level: z.string().optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  phone: z.string().optional(),
  url: UrlSchema.optional(),
  contact_date: SourceDateSchema.optional().meta({ description: 'When the state last updated the phone and website.' }),
});
export type School = z.infer<typeof SchoolSchema>;

/** `schools.map.yaml`: which columns of the state's files hold what; it stands beside the files it maps. */
export const SchoolsMapSchema = z.strictObject({
  file: z.string().default('schools.csv'),
  source: SourceSchema,
  columns: z.strictObject({
    code: z.string(),
    name: z.string(),
    school_district: z.string(),
    street: z.string(),
    city: z.string(),
    state: z.string(),
    postal_code: z.string(),
    grades: z.string().optional(),
    level: z.string().optional(),
    latitude: z.string(),
    longitude: z.string(),
    status: z.string().optional(),
  }),
  active: z.string().optional().meta({ description: 'The word in the status column that marks a school that is open.' }),
  contacts: z
    .strictObject({
      file: z.string().default('school-contacts.csv'),
      source: SourceSchema,
      columns: z.strictObject({
        code: z.string(),
        phone: z.string(),
        url: z.string().optional(),
        date: z.string().optional(),
      }),
    })
    .optional(),
});
export type SchoolsMap = z.infer<typeof SchoolsMapSchema>;
