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
  grades: z
    .string()
    .optional()
    .meta({ description: 'The grades, as the state writes them.', examples: ['K–5'] }),
  level: z.string().optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  phone: z.string().optional(),
  url: UrlSchema.optional(),
  contact_date: SourceDateSchema.optional().meta({ description: 'When the state last updated the phone and website.' }),
});
export type School = z.infer<typeof SchoolSchema>;

const columnOf = (what: string) => z.string().meta({ description: `The name of the column with ${what}.` });

/** `schools.map.yaml`: which columns of the state's files hold what; it stands beside the files it maps. */
export const SchoolsMapSchema = z.strictObject({
  file: z.string().default('schools.csv').meta({ description: 'The file with the schools, beside this one.' }),
  source: SourceSchema,
  columns: z.strictObject({
    code: columnOf("the state's number of the school"),
    name: columnOf('its name'),
    school_district: columnOf('its school district'),
    street: columnOf('street and number'),
    city: columnOf('the city'),
    state: columnOf('the state, two letters'),
    postal_code: columnOf('the ZIP code'),
    grades: columnOf('its grades').optional(),
    level: columnOf('its level').optional(),
    latitude: columnOf('degrees north'),
    longitude: columnOf('degrees east; west is negative'),
    status: columnOf('whether it is open').optional(),
  }),
  active: z.string().optional().meta({ description: 'The word in the status column that marks a school that is open.' }),
  contacts: z
    .strictObject({
      file: z.string().default('school-contacts.csv').meta({ description: 'The file with their phones, beside this one.' }),
      source: SourceSchema,
      columns: z.strictObject({
        code: columnOf("the state's number of the school"),
        phone: columnOf('its phone'),
        url: columnOf('its website').optional(),
        date: columnOf('the day of the last update').optional(),
      }),
    })
    .optional(),
});
export type SchoolsMap = z.infer<typeof SchoolsMapSchema>;
