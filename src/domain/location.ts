import { z } from 'zod';
import { HolidaySchema, ScheduleSchema } from './schedule.ts';
import { TextSchema } from './text.ts';
import { BooleanSchema, IdSchema, NumberSchema } from './values.ts';

export const PhoneSchema = z
  .strictObject({
    id: IdSchema.optional(),
    number: z
      .string()
      .regex(/^(\+1[ .-]?)?[\d().\s-]{3,20}$/, 'Expected one phone number such as 510-555-0100, or 211')
      .meta({ description: 'One phone number. Short numbers such as 211 are fine.', examples: ['510-635-3663'] }),
    extension: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    type: z.enum(['voice', 'text', 'fax', 'tty']).default('voice').meta({ description: 'What answers.' }),
    note: TextSchema.optional().meta({ description: 'What a caller should know, such as whose line it is.' }),
  })
  .meta({ description: 'A phone number.' });
export type Phone = z.infer<typeof PhoneSchema>;

export const AddressSchema = z
  .strictObject({
    street: z
      .string()
      .min(1)
      .meta({ description: 'Street and number.', examples: ['1811 11th Avenue'] }),
    city: z
      .string()
      .min(1)
      .meta({ examples: ['Oakland'], description: 'The city or town.' }),
    state: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .meta({ description: 'The state, two letters.', examples: ['CA'] }),
    postal_code: z
      .string()
      .regex(/^\d{5}(-\d{4})?$/, 'Expected a ZIP code such as 94606')
      .optional()
      .meta({ description: 'The ZIP code.', examples: ['94606'] }),
  })
  .meta({ description: 'A postal address.' });
export type Address = z.infer<typeof AddressSchema>;

export const LocationSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema.optional().meta({ description: 'What people call the place.' }),
    address: AddressSchema.optional(),
    kind: z
      .enum(['place', 'mailing'])
      .default('place')
      .meta({ description: 'A place to go to, or only an office or mailing address (never shown as near).' }),
    latitude: NumberSchema.optional().meta({ description: 'Degrees north.', examples: ['37.79462'] }),
    longitude: NumberSchema.optional().meta({ description: 'Degrees east; west is negative.', examples: ['-122.24485'] }),
    accuracy: z.enum(['exact', 'approximate']).default('exact').meta({ description: 'approximate: the middle of its ZIP code.' }),
    schedules: z.array(ScheduleSchema).optional(),
    holidays: z.array(HolidaySchema).optional(),
    transportation: TextSchema.optional().meta({ description: 'How to get there without a car, where known.' }),
    wheelchair: BooleanSchema.optional().meta({ description: 'Whether a wheelchair can enter, where known.' }),
    accessibility: TextSchema.optional().meta({ description: 'Ramps, lifts, signs and so on.' }),
    hidden: BooleanSchema.optional(),
  })
  .refine((l) => (l.latitude === undefined) === (l.longitude === undefined), {
    error: 'Expected both latitude and longitude, or neither',
  })
  .meta({ description: 'A place.' });
export type Location = z.infer<typeof LocationSchema>;
