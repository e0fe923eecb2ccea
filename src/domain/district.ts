import { z } from 'zod';
import { DistrictMapSchema } from './map.ts';
import { needIds } from './needs.ts';
import { SourceSchema } from './source.ts';
import { LanguageTagSchema, TextSchema } from './text.ts';
import {
  BooleanSchema,
  DateSchema,
  EmailSchema,
  IdSchema,
  NumberSchema,
  ServiceAreaSchema,
  UrlSchema,
  WholeNumberSchema,
} from './values.ts';

const ColorSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Expected a colour such as #1f5c4d')
  .meta({ description: 'A colour, as # and six digits.', examples: ['#1f5c4d'] });

export const brandShapes = ['soft', 'round', 'square'] as const;
export type BrandShape = (typeof brandShapes)[number];

const BrandSchema = z
  .strictObject({
    color: ColorSchema.meta({ description: 'The main colour: links, buttons, lines.', examples: ['#1f5c4d'] }),
    accent: ColorSchema.meta({ description: 'The colour of urgent words and marks.', examples: ['#a34700'] }),
    color_dark: ColorSchema.optional().meta({ description: 'The main colour on a dark screen, if not made from the first.' }),
    accent_dark: ColorSchema.optional().meta({ description: 'The colour of urgent words on a dark screen, if not made.' }),
    text: ColorSchema.optional().meta({ description: 'The colour of text on a light screen, if not almost black.' }),
    paper: ColorSchema.optional().meta({ description: 'The background of a light page, if not almost white.' }),
    logo: z
      .string()
      .regex(/^[\w-]+\.(svg|png)$/, "Expected the name of a file in the district's own folder, such as logo.svg or logo.png")
      .optional()
      .meta({ description: "The logo: an SVG or PNG file in the district's own folder.", examples: ['logo.svg'] }),
    shape: z
      .enum(brandShapes)
      .default('soft')
      .meta({ description: 'The corners of buttons and boxes: soft, round or square.', examples: ['round'] }),
    font: z
      .string()
      .regex(/^[\w-]+\.woff2$/, "Expected the name of a font in the district's own folder that ends in .woff2")
      .optional()
      .meta({
        description: "A font in the district's own folder; else each device uses its own.",
        examples: ['school-sans.woff2'],
      }),
  })
  .meta({ description: 'Its colours, logo and shapes; tints and dark mode are made from the first two colours.' });
export type Brand = z.infer<typeof BrandSchema>;

/** Degrees: west, south, east, north. */
const BoundsSchema = z
  .tuple([NumberSchema, NumberSchema, NumberSchema, NumberSchema])
  .refine(([west, south, east, north]) => west < east && south < north, 'Expected west, south, east, north, in this order')
  .meta({ description: 'The box around the district: west, south, east, north, in degrees.' });

/** What a family calls the district or a school for. */
export const contactPurposes = [
  'office',
  'absence',
  'bus',
  'nurse',
  'housing',
  'interpreter',
  'special-education',
  'enrollment',
] as const;

export const ContactSchema = z
  .strictObject({
    id: IdSchema,
    purpose: z.enum(contactPurposes).default('office').meta({ description: 'What a family calls it for.' }),
    name: TextSchema.meta({ description: 'Whose line it is.' }),
    school_district: z.string().optional().meta({
      description: 'The school district whose schools it serves, as the schools file names it; else every school here.',
    }),
    phone: z.string().optional(),
    url: UrlSchema.optional(),
    email: EmailSchema.optional(),
    source: SourceSchema,
    hidden: BooleanSchema.optional(),
  })
  .refine((c) => c.phone ?? c.url ?? c.email, { error: 'Expected a phone, a web address or an email' })
  .meta({ description: 'A line of the district itself.' });
export type Contact = z.infer<typeof ContactSchema>;

/** A number for everyone in a hard moment, such as 988. */
export const HelplineSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema,
    when: TextSchema.meta({ description: 'When to call it, in a few words.' }),
    phone: z.string(),
    text: z.string().optional().meta({ description: 'The number to text, where there is one.' }),
    url: UrlSchema.optional(),
    first: BooleanSchema.default(false).meta({ description: 'true to show it on every page.' }),
    source: SourceSchema,
    hidden: BooleanSchema.optional(),
  })
  .meta({ description: 'A number for everyone in a hard moment.' });
export type Helpline = z.infer<typeof HelplineSchema>;

export const DistrictSchema = z
  .strictObject({
    id: IdSchema,
    extends: z.array(IdSchema).default([]).meta({ description: 'The layers below this district, the lowest first.' }),
    name: TextSchema.meta({ description: 'Its full name.' }),
    short_name: TextSchema.meta({ description: 'Its name in a sentence, such as Oakland.' }),
    title: TextSchema.meta({ description: 'The name of the site.' }),
    tagline: TextSchema.meta({ description: 'One sentence under the name.' }),
    place: z
      .strictObject({
        state: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .meta({ description: 'The state, two letters.', examples: ['CA'] }),
        counties: z
          .array(z.string().regex(/^\d{5}$/, 'Expected a county by its five FIPS digits, such as 06001'))
          .min(1)
          .meta({ description: 'Its counties, each by its five FIPS digits.', examples: [['06001']] }),
        bounds: BoundsSchema,
      })
      .meta({ description: 'Where it is.' }),
    timezone: z.string().meta({ description: 'Its time zone.', examples: ['America/Los_Angeles'] }),
    languages: z.array(LanguageTagSchema).min(1).meta({ description: 'The languages of the site, the default one first.' }),
    service_areas: z.array(ServiceAreaSchema).min(1).meta({ description: 'The areas that it is in or reaches into.' }),
    example: BooleanSchema.default(false).meta({ description: 'true for a sample: every page then says so.' }),
    email: EmailSchema.optional().meta({ description: 'Where families write when a listing is wrong.' }),
    change_form: UrlSchema.optional().meta({
      description:
        'The address of a form of yours in which families say what is wrong with a listing; it then takes the place of the email. In the address {listing} becomes the name of the listing and {page} the address of its page.',
      examples: ['https://forms.example.org/change?listing={listing}&page={page}'],
    }),
    contacts: z.array(ContactSchema).default([]),
    helplines: z.array(HelplineSchema).default([]),
    brand: BrandSchema,
    map: DistrictMapSchema.optional(),
    canvassed: z
      .partialRecord(z.enum(needIds), DateSchema)
      .default({})
      .meta({ description: 'For which needs the district has looked for every local partner, and when it finished.' }),
    stale_after_days: WholeNumberSchema.default(365).meta({ description: 'After how many days a listing counts as old.' }),
  })
  .meta({ description: 'A district, its place, languages, colours and lines.' });
export type District = z.infer<typeof DistrictSchema>;

/** What a district says of itself beside what a layer below may give: a layer can add helplines and contacts. */
export const LayerSchema = z.strictObject({
  id: IdSchema,
  helplines: z.array(HelplineSchema).default([]),
});

/** The editor of content in a browser. It stands at `/admin/` only where a copy asks for it. */
export const AdminSchema = z
  .strictObject({
    backend: z.enum(['github', 'trial']).default('github').meta({
      description: 'Where changes go: to the repository on GitHub, or nowhere (trial: they stay in the browser, to try it out).',
    }),
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'Expected the owner and name of the repository, such as our-schools/family-help')
      .optional()
      .meta({ description: 'The repository on GitHub.', examples: ['our-schools/family-help'] }),
    branch: z.string().min(1).default('main').meta({ description: 'The branch that is published.' }),
  })
  .refine((a) => a.backend !== 'github' || a.repository !== undefined, {
    path: ['repository'],
    error: 'Expected the repository that changes go to, such as our-schools/family-help',
  })
  .meta({ description: 'The editor at /admin/. Left out, there is none.' });
export type Admin = z.infer<typeof AdminSchema>;

/** `content/site.yaml`: what this copy publishes, and where. */
export const SiteSchema = z.strictObject({
  districts: z.array(IdSchema).min(1).meta({ description: 'The districts to publish.' }),
  url: UrlSchema.optional().meta({ description: 'The address of the site, when it has one.' }),
  updates_from: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: 'Where `npm run update` takes new releases from: the address of the project that this copy was made of.',
      examples: ['https://github.com/example/waypost'],
    }),
  content_version: WholeNumberSchema.default(0).meta({
    description: 'The shape that the content has. Written by `npm run migrate`, never by hand.',
  }),
  admin: AdminSchema.optional(),
});
export type Site = z.infer<typeof SiteSchema>;
