import type { Freshness } from '../domain/freshness.ts';
import type { NeedId } from '../domain/needs.ts';
import { fold } from './fold.ts';
import type { OpeningHours } from './opening-hours.ts';

/** A place of a service, as search knows it. */
export interface FindPlace {
  latitude: number;
  longitude: number;
  city: string;
  street: string;
  approximate: boolean;
  wheelchair?: boolean;
  /** Whether somebody says how to get there without a car. */
  carFree: boolean;
  hours?: OpeningHours;
}

export type Delivery = 'in-person' | 'at-school' | 'home' | 'phone' | 'online';
export type ServiceStatus = 'open' | 'waitlist' | 'full' | 'paused' | 'moved' | 'closed';

/** A service as search, list, filters and map know it; optional fields are absent where nobody states them. */
export interface FindRecord {
  /** `<partner>` or `<partner>.<service>`. */
  key: string;
  name: string;
  organization: string;
  needs: readonly NeedId[];
  topics: readonly string[];
  places: readonly FindPlace[];
  phone?: { display: string; href: string };
  /** Hours of a service without a place. */
  hours?: OpeningHours;
  free?: boolean;
  languages: readonly string[];
  minimumAge?: number;
  maximumAge?: number;
  delivery: readonly Delivery[];
  /** True where a source says that no papers are asked for. */
  noPapers: boolean;
  state?: { status: ServiceStatus; asOf: string; until?: string };
  freshness: Freshness;
  /** When it was last checked, as exact as the source says, where that is too long ago. */
  assured?: string;
  /** 0 a place, 1 a county, 2 several counties, 3 a state, 4 the country. */
  reach: number;
}

/**
 * Records as they travel: one array per field, texts that repeat as numbers into a table. Empty fields are `''`, `0` or
 * `null`, whichever is shortest.
 */
export interface PackedRecords {
  lang: string;
  /** How many services the district has in all. */
  total: number;
  /** Degrees x 10,000 that `lat` and `lon` count from. */
  origin: [number, number];
  languages: readonly string[];
  cities: readonly string[];
  organizations: readonly string[];
  dates: readonly string[];
  hours: readonly OpeningHours[];
  /** Joined by line ends; the organization's part is left out where it is its name in small letters and hyphens. */
  keys: string;
  names: string;
  organization: number[];
  /** Numbers of needs, and of topics in the order of the topics file. */
  need: number[][];
  topic: number[][];
  /** Digits of a US number without +1, else as `href`; with `;ext=` and `sms:` where needed. */
  phones: string;
  /** For each service: [latitude, longitude, city, flags (1 approximate, 2 wheelchair yes, 4 wheelchair no, 8 without a car), hours + 1, street] of each place in turns. */
  place: (string | number)[][];
  /** Hours + 1 of services without a place of their own hours. */
  hour: number[];
  language: number[][];
  /** Bits: 1 free, 2 not free, 4 no papers, 8 in person, 16 at school, 32 home, 64 phone, 128 online, then freshness x 256, reach x 1024. */
  flags: number[];
  /** [service, youngest, oldest] where an age is stated; -1 for none. */
  ages: [number, number, number][];
  /** [service, status, as of, until or -1]. */
  states: [number, number, number, number][];
  /** Date + 1 of the last check, where it is too long ago. */
  assured: number[];
}

export const deliveryBits: readonly Delivery[] = ['in-person', 'at-school', 'home', 'phone', 'online'];
export const statusNumbers: readonly ServiceStatus[] = ['open', 'waitlist', 'full', 'paused', 'moved', 'closed'];
export const freshnessNumbers: readonly Freshness[] = ['fresh', 'stale', 'old', 'unknown'];

/** A name as part of an address. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
