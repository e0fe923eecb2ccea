import { z } from 'zod';

/*
 * Small values. YAML is read with every scalar as text (so that the ZIP code 02134 stays 02134); the schema of a
 * number or a yes/no therefore takes its text form, and only an exact one.
 */

/** Lower-case words joined by hyphens; also the last part of an address. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected an id of small letters, digits and hyphens, such as harbor-house')
  .max(80)
  .meta({ description: 'A short name for addresses and references.', examples: ['harbor-house'] });

export const NumberSchema = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value),
  z.number({ error: 'Expected a number such as 12 or -122.27' }),
);

export const WholeNumberSchema = z.preprocess(
  (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value),
  z.number({ error: 'Expected a whole number such as 12' }).int().min(0),
);

export const BooleanSchema = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean({ error: 'Expected true or false' }),
);

/** A calendar day, ISO 8601, that exists. */
export const DateSchema = z.iso
  .date('Expected a day that exists, as year-month-day such as 2026-03-14')
  .meta({ description: 'A day, as year-month-day.', examples: ['2026-03-14'] });

/** A date as exact as its source gives it: `2025`, `2025-03` or `2025-03-14`. */
export const SourceDateSchema = z
  .string()
  .refine(
    (value) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || z.iso.date().safeParse(value).success,
    'Expected a date such as 2026, 2026-03 or 2026-03-14',
  )
  .meta({ description: 'A day, a month or a year, as exact as the source gives it.', examples: ['2026-03-14', '2025'] });

/** A web address that a family may safely follow: http or https, no name or password inside. */
export const UrlSchema = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@\\]+\.[a-z]{2,}(:\d+)?([/?#][^\s"<>\\]*)?$/i, 'Expected a web address that begins with https://')
  .meta({ description: 'A web address.', examples: ['https://www.ousd.org'] });

export const EmailSchema = z.email('Expected an email address such as help@example.org');

/** An Open Eligibility, HSDS or district code of an area: `us`, `us-ca`, `us-ca-001` (a county), a place, or a ZIP. */
export const ServiceAreaSchema = z
  .string()
  .regex(
    /^(us(-[a-z]{2}(-\d{3}|-[a-z][a-z-]*)?)?|\d{5})$/,
    'Expected an area such as us, us-ca, us-ca-001 (a county), us-ca-oakland (a place) or 94601 (a ZIP code)',
  )
  .meta({
    description: 'Whom a service serves: the country, a state, a county by its FIPS number, a place, or a ZIP code.',
    examples: ['us-ca-001'],
  });
