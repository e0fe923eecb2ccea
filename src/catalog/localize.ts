import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Address, Location, Phone } from '../domain/location.ts';
import { type Freshness, freshnessOf } from '../domain/freshness.ts';
import type { NeedId } from '../domain/needs.ts';
import {
  type changeKinds,
  type Delivery,
  type Partner,
  type Service,
  type ServiceStatus,
  serviceKey,
} from '../domain/partner.ts';
import type { Holiday, Schedule } from '../domain/schedule.ts';
import type { Source } from '../domain/source.ts';
import { type LanguageTag, type ReadableText, type Text, pickText } from '../domain/text.ts';
import type { Point } from './place-locations.ts';

export interface PhoneView {
  /** As people write it: `(510) 635-3663`, `211`. */
  display: string;
  /** For a link: `tel:+15106353663` or `sms:741741`. */
  href: string;
  type: Phone['type'];
  extension?: string;
  note?: ReadableText;
}

export interface PlaceView {
  id: string;
  name?: ReadableText;
  address?: Address;
  point?: Point;
  /** True where the point is only the middle of a ZIP code. */
  approximate: boolean;
  schedules: readonly Schedule[];
  holidays: readonly Holiday[];
  transportation?: ReadableText;
  wheelchair?: boolean;
  accessibility?: ReadableText;
}

/** A dated change of a service. */
export interface ServiceChange {
  /** ISO day from which it is so. */
  date: string;
  kind: (typeof changeKinds)[number];
  note?: ReadableText;
}

/** One service as a reader of one language gets it. Optional fields are absent where no source states them. */
export interface ServiceView {
  /** `<partner>` or `<partner>.<service>`. */
  key: string;
  partnerId: string;
  serviceId: string;
  name: ReadableText;
  organization: ReadableText;
  group?: string;
  description?: ReadableText;
  needs: readonly NeedId[];
  topics: readonly string[];
  eligibility?: ReadableText;
  minimumAge?: number;
  maximumAge?: number;
  applicationProcess?: ReadableText;
  /** Undefined: nobody says. Empty: nothing is asked for. */
  requiredDocuments?: readonly ReadableText[];
  free?: boolean;
  costNote?: ReadableText;
  languages: readonly LanguageTag[];
  languageNote?: ReadableText;
  delivery: readonly Delivery[];
  serviceAreas: readonly string[];
  phones: readonly PhoneView[];
  url?: string;
  email?: string;
  /** True where nobody may learn where it is. */
  confidential: boolean;
  /** Places to go to; a mailing address is not one. */
  places: readonly PlaceView[];
  /** Its own hours; else each place's. */
  schedules: readonly Schedule[];
  holidays: readonly Holiday[];
  scheduleNote?: ReadableText;
  state?: { status: ServiceStatus; asOf: string; until?: string; note?: ReadableText };
  /** What is no longer as older paper says, as the file has it. */
  changes: readonly ServiceChange[];
  assuredDate?: string;
  assuredBy?: string;
  freshness: Freshness;
  sources: readonly Source[];
}

/** What a view depends on beside the entry itself. */
export interface Reader {
  lang: LanguageTag;
  /** The district's default language: what a missing translation falls back to. */
  fallback: LanguageTag;
  /** ISO day that counts as today. */
  today: string;
  /** Days after which facts count as stale. */
  staleAfterDays: number;
}

/** One view per service of a partner, in the order of the file. */
export function localizePartner(partner: Partner, reader: Reader): ServiceView[] {
  return partner.services.map((service) => localizeService(partner, service, reader));
}

function localizeService(partner: Partner, service: Service, reader: Reader): ServiceView {
  const text = (value: Text) => pickText(value, reader.lang, reader.fallback);
  const maybe = (value: Text | undefined) => (value === undefined ? undefined : text(value));
  const places = partner.locations.filter((l) => service.locations.includes(l.id) && l.kind === 'place');
  return compact<ServiceView>({
    key: serviceKey(partner.id, service.id),
    partnerId: partner.id,
    serviceId: service.id,
    name: text(service.name),
    organization: text(partner.name),
    group: partner.group,
    description: maybe(service.description),
    needs: service.needs,
    topics: service.topics,
    eligibility: maybe(service.eligibility),
    minimumAge: service.minimum_age,
    maximumAge: service.maximum_age,
    applicationProcess: maybe(service.application_process),
    requiredDocuments: service.required_documents?.map(text),
    free: service.cost?.free,
    costNote: maybe(service.cost?.note),
    languages: service.languages,
    languageNote: maybe(service.language_note),
    delivery: service.delivery,
    serviceAreas: service.service_areas,
    // A fax helps no family.
    phones: (service.phones ?? partner.phones).filter((phone) => phone.type !== 'fax').map((phone) => viewPhone(phone, text)),
    url: service.url ?? partner.url,
    email: partner.email,
    confidential: partner.confidential || service.confidential,
    places: places.map((place) => viewPlace(place, text)),
    schedules: service.schedules ?? [],
    holidays: service.holidays ?? [],
    scheduleNote: maybe(service.schedule_note),
    state:
      service.state &&
      compact({
        status: service.state.status,
        asOf: service.state.as_of,
        until: service.state.until,
        note: maybe(service.state.note),
      }),
    changes: service.changes.map(({ date, kind, note }) => compact<ServiceChange>({ date, kind, note: maybe(note) })),
    assuredDate: service.assured_date,
    assuredBy: service.assured_by,
    freshness: freshnessOf(service.assured_date, reader),
    sources: service.sources,
  });
}

function viewPlace(place: Location, text: (value: Text) => ReadableText): PlaceView {
  return compact<PlaceView>({
    id: place.id,
    name: place.name === undefined ? undefined : text(place.name),
    address: place.address,
    point:
      place.latitude !== undefined && place.longitude !== undefined
        ? { latitude: place.latitude, longitude: place.longitude }
        : undefined,
    approximate: place.accuracy === 'approximate',
    schedules: place.schedules ?? [],
    holidays: place.holidays ?? [],
    transportation: place.transportation === undefined ? undefined : text(place.transportation),
    wheelchair: place.wheelchair,
    accessibility: place.accessibility === undefined ? undefined : text(place.accessibility),
  });
}

function viewPhone(phone: Phone, text: (value: Text) => ReadableText): PhoneView {
  return compact<PhoneView>({
    ...formatPhone(phone.number, phone.extension, phone.type),
    type: phone.type,
    extension: phone.extension,
    note: phone.note === undefined ? undefined : text(phone.note),
  });
}

/** A number as people write it and as a phone dials it. */
export function formatPhone(
  number: string,
  extension?: string,
  type: Phone['type'] = 'voice',
): { display: string; href: string } {
  const digits = number.replace(/\D/g, '');
  const parsed = digits.length > 6 ? parsePhoneNumberFromString(number, 'US') : undefined;
  const scheme = type === 'text' ? 'sms' : 'tel';
  if (!parsed) return { display: digits, href: `${scheme}:${digits}` };
  const tollFree = /^\+18(00|33|44|55|66|77|88)/.test(parsed.number);
  return {
    display: tollFree ? parsed.formatNational().replace(/^\((\d+)\) /, '1-$1-') : parsed.formatNational(),
    href: `${scheme}:${parsed.number}${extension && type === 'voice' ? `;ext=${extension}` : ''}`,
  };
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** Leaves out keys without a value, so that `in` and JSON say the truth. */
function compact<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
