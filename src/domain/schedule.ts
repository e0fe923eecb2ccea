import { z } from 'zod';
import { TextSchema } from './text.ts';
import { DateSchema } from './values.ts';

/** Days as iCalendar and HSDS name them, in the order of a week that begins on Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const ClockSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Expected a time such as 08:30 or 17:00');

/**
 * One stretch of opening, after HSDS `schedule`. `MO` is every Monday; `1TU` is the first Tuesday of a month, `-1FR` the
 * last Friday. A closing time that is not after the opening one is on the next day.
 */
export const ScheduleSchema = z
  .strictObject({
    byday: z
      .array(
        z
          .string()
          .regex(/^([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/, 'Expected a day such as MO, or 1TU for the first Tuesday of the month'),
      )
      .min(1)
      .meta({ description: 'The days. MO is every Monday, 1TU the first Tuesday of the month.', examples: [['MO', 'WE']] }),
    opens_at: ClockSchema.meta({ description: 'When it opens, by the 24-hour clock.', examples: ['08:30'] }),
    closes_at: ClockSchema.meta({ description: 'When it closes, by the 24-hour clock.', examples: ['17:00'] }),
    valid_from: DateSchema.optional().meta({ description: 'First day on which these hours hold.' }),
    valid_to: DateSchema.optional().meta({ description: 'Last day on which these hours hold.' }),
    description: TextSchema.optional().meta({ description: 'What these hours are for, if not for everything.' }),
  })
  .refine((s) => s.opens_at !== '24:00', { path: ['opens_at'], error: 'Expected an opening time before 24:00' })
  .refine((s) => s.opens_at !== s.closes_at, {
    path: ['closes_at'],
    error: 'Expected a closing time other than the opening time; a whole day is 00:00 to 24:00',
  })
  .meta({ description: 'Opening hours on some days.' });
export type Schedule = z.infer<typeof ScheduleSchema>;

/** A day that differs from the usual hours. */
export const HolidaySchema = z
  .strictObject({
    date: DateSchema,
    closed: z.literal('true').or(z.literal(true)).optional(),
    opens_at: ClockSchema.optional(),
    closes_at: ClockSchema.optional(),
  })
  .refine((h) => Boolean(h.closed) !== Boolean(h.opens_at && h.closes_at), {
    error: 'Expected either closed: true, or both opens_at and closes_at',
  })
  .meta({ description: 'A day on which it is closed, or open at other hours.' });
export type Holiday = z.infer<typeof HolidaySchema>;
