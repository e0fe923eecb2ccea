import { z } from 'zod';
import { LocationSchema, PhoneSchema } from './location.ts';
import { needIds } from './needs.ts';
import { HolidaySchema, ScheduleSchema } from './schedule.ts';
import { SourceSchema } from './source.ts';
import { LanguageTagSchema, TextSchema } from './text.ts';
import {
  BooleanSchema,
  DateSchema,
  EmailSchema,
  IdSchema,
  ServiceAreaSchema,
  SourceDateSchema,
  UrlSchema,
  WholeNumberSchema,
} from './values.ts';

/** The id of the one service of a flat file; its address is the partner's own. */
export const mainId = 'main';

export const deliveries = ['in-person', 'at-school', 'home', 'phone', 'online'] as const;
export type Delivery = (typeof deliveries)[number];
export const serviceStatuses = ['open', 'waitlist', 'full', 'paused', 'moved', 'closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export const ServiceStateSchema = z
  .strictObject({
    status: z.enum(serviceStatuses).meta({ description: 'How it stands.' }),
    as_of: DateSchema.meta({ description: 'The day on which that was so.' }),
    until: DateSchema.optional().meta({ description: 'Until when, where known.' }),
    note: TextSchema.optional(),
  })
  .meta({ description: 'Whether it takes people now, and on which day that was so.' });

export const changeKinds = ['moved', 'closed', 'paused', 'full', 'number', 'hours'] as const;

export const ChangeSchema = z
  .strictObject({
    date: DateSchema.meta({ description: 'The day from which it is so.' }),
    kind: z.enum(changeKinds).meta({ description: 'What is no longer as it was.' }),
    note: TextSchema.optional().meta({ description: 'One sentence, such as where it has moved.' }),
  })
  .meta({
    description: 'A dated change of a service. Older paper leads to a page that lists it.',
    examples: [{ date: '2026-10-02', kind: 'number' }],
  });

export const CostSchema = z.preprocess(
  (value) => (value === 'free' ? { free: 'true' } : value),
  z
    .strictObject({
      free: BooleanSchema.optional().meta({ description: 'true if families pay nothing.' }),
      note: TextSchema.optional().meta({ description: 'What it costs, or for whom it is free.' }),
    })
    .meta({ description: 'The word free, or what it costs.', examples: ['free'] }),
);

/** What a service says; the same keys stand at the top level of a flat partner file. */
export const serviceFields = {
  description: TextSchema.optional().meta({ description: 'What a family gets, in a sentence or two.' }),
  needs: z
    .array(z.enum(needIds))
    .min(1, 'Expected at least one need')
    .max(3, 'Expected at most three needs, the most important first')
    .meta({ description: 'The needs it answers, the most important first; three at most.', examples: [['food']] }),
  topics: z.array(IdSchema).default([]).meta({ description: 'What exactly it gives, from the list of topics.' }),
  eligibility: TextSchema.optional().meta({ description: 'Whom it is for.' }),
  minimum_age: WholeNumberSchema.optional().meta({ description: 'The youngest age it serves, in years.' }),
  maximum_age: WholeNumberSchema.optional().meta({ description: 'The oldest age it serves, in years.' }),
  application_process: TextSchema.optional().meta({ description: 'How to get it: the first step.' }),
  required_documents: z
    .array(TextSchema)
    .optional()
    .meta({ description: 'What to bring. An empty list says that nothing is asked for; leave out where unknown.' }),
  cost: CostSchema.optional(),
  languages: z.array(LanguageTagSchema).default([]).meta({ description: 'Languages its people speak.' }),
  language_note: TextSchema.optional().meta({ description: 'More on languages, such as interpreters by phone.' }),
  delivery: z.array(z.enum(deliveries)).default([]).meta({ description: 'How it is given.' }),
  service_areas: z
    .array(ServiceAreaSchema)
    .min(1, 'Expected at least one area, such as us-ca-001')
    .meta({ description: 'Whom it serves, by area.', examples: [['us-ca-001']] }),
  schedules: z.array(ScheduleSchema).optional(),
  holidays: z.array(HolidaySchema).optional(),
  schedule_note: TextSchema.optional().meta({ description: 'What clock times cannot say: by appointment, in winter.' }),
  state: ServiceStateSchema.optional(),
  changes: z.array(ChangeSchema).default([]).meta({ description: 'What has changed, with the day: older paper says otherwise.' }),
  assured_date: SourceDateSchema.optional().meta({ description: 'When these facts were last checked. Never guessed.' }),
  assured_by: z.string().optional().meta({ description: 'Who checked them.' }),
  sources: z.array(SourceSchema).min(1, 'Expected at least one source').meta({ description: 'Where the facts come from.' }),
};

export const ServiceSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema.meta({ description: 'What it is, in one line, as a parent would say it.' }),
    url: UrlSchema.optional().meta({ description: 'Its own page, if it has one.' }),
    phones: z.array(PhoneSchema).optional().meta({ description: 'Its own numbers; else those of the organization.' }),
    locations: z.array(IdSchema).default([]).meta({ description: 'The ids of the places where it is given.' }),
    ...serviceFields,
    confidential: BooleanSchema.default(false).meta({
      description: 'true for a service whose place would put people in danger, of an organization that has other places.',
    }),
    hidden: BooleanSchema.optional(),
  })
  .refine((s) => s.minimum_age === undefined || s.maximum_age === undefined || s.minimum_age <= s.maximum_age, {
    path: ['maximum_age'],
    error: 'Expected an oldest age that is not below the youngest',
  })
  .meta({ description: 'One thing that an organization offers.' });
export type Service = z.infer<typeof ServiceSchema>;

export const PartnershipDocumentSchema = z.strictObject({
  title: TextSchema.meta({ description: 'What the document is.' }),
  url: UrlSchema.meta({ description: 'Where it stands.' }),
  date: SourceDateSchema.optional().meta({ description: 'Its date.' }),
});

/** An organization with its services and places, after the layers are merged and flat files normalised. */
export const PartnerSchema = z
  .strictObject({
    id: IdSchema,
    name: TextSchema.meta({ description: "The organization's own name." }),
    group: IdSchema.optional().meta({ description: 'What kind of partner it is, from the list of partner groups.' }),
    url: UrlSchema.optional().meta({ description: 'Its website.' }),
    email: EmailSchema.optional(),
    partnership_kinds: z
      .array(IdSchema)
      .optional()
      .meta({ description: 'How it works with schools, from the list of partnership kinds.', examples: [['after-school']] }),
    service_kinds: z
      .array(IdSchema)
      .optional()
      .meta({ description: 'What it brings to students, from the list of service kinds.', examples: [['arts', 'sports']] }),
    documents: z
      .array(PartnershipDocumentSchema)
      .optional()
      .meta({ description: 'Public papers of the partnership, such as an agreement. Never one that names a student.' }),
    phones: z.array(PhoneSchema).default([]),
    locations: z.array(LocationSchema).default([]),
    services: z.array(ServiceSchema).min(1, 'Expected at least one service').meta({ description: 'What it offers.' }),
    confidential: BooleanSchema.default(false).meta({
      description: 'true for a place whose address would put people in danger: it may have a phone, never a place.',
    }),
    hidden: BooleanSchema.optional(),
  })
  .meta({ description: 'An organization with what it offers and where.' });
export type Partner = z.infer<typeof PartnerSchema>;

/** `<partner>` for the service of a flat file, else `<partner>.<service>`. */
export function serviceKey(partnerId: string, serviceId: string): string {
  return serviceId === mainId ? partnerId : `${partnerId}.${serviceId}`;
}

type Raw = Record<string, unknown>;

const serviceKeys = Object.keys(serviceFields);
const placeKeys = ['address', 'latitude', 'longitude', 'accuracy', 'kind', 'transportation', 'wheelchair', 'accessibility'];

/**
 * Turns a flat file (no `services:`) into the full shape: one service and at most one place, both called `main`. A file
 * with none of a service's keys (a patch of the name, say) stays as it is.
 * @param raw what the file holds, unchecked
 * @param moved told each key's old and new path, so that errors still point at the line
 */
export function normalizeFlatPartner(raw: Raw, moved: (from: string, to: (string | number)[]) => void = () => {}): Raw {
  if ('services' in raw) return raw;
  const service: Raw = {};
  const place: Raw = {};
  const rest: Raw = {};
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'service_name' || serviceKeys.includes(key)) {
      const name = key === 'service_name' ? 'name' : key;
      service[name] = value;
      moved(key, ['services', 0, name]);
    } else if (placeKeys.includes(key)) {
      place[key] = value;
      moved(key, ['locations', 0, key]);
    } else rest[key] = value;
  }
  const hasPlace = Object.keys(place).length > 0 && !('locations' in raw);
  if (hasPlace) {
    rest['locations'] = [{ id: mainId, ...place }];
    service['locations'] ??= [mainId];
  }
  if (Object.keys(service).length > 0) {
    rest['services'] = [{ id: mainId, ...('name' in raw ? { name: raw['name'] } : {}), ...service }];
  }
  return rest;
}
