import { UrlSchema, SourceDateSchema } from '../domain/values.ts';
import type { Address, Phone } from '../domain/location.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Source } from '../domain/source.ts';
import type { CsvRow } from '../catalog/read-csv.ts';
import { parseLanguages } from './language-names.ts';
import type { Destination, FactField, Mapping, WrittenRow } from './mapping.ts';
import { isPostBox, parseAddress } from './parse-address.ts';
import { parseHours } from './parse-hours.ts';
import { parsePhones } from './parse-phones.ts';
import { parseSources, publisherOf } from './parse-sources.ts';
import type { LostCell } from './report.ts';

export type Tree = Record<string, unknown>;

/** A place before it has an id: rows of one organization at the same address share it. */
export interface BuiltPlace {
  address: Address;
  kind: 'place' | 'mailing';
  latitude?: number;
  longitude?: number;
}

/** A row of facts joined with its words. */
export interface BuiltService {
  destination: Destination;
  words: WrittenRow;
  /** The service's own fields, in the order of a file, without id, name, places, phones and website. */
  fields: Tree;
  phones: Tree[];
  url?: string;
  place?: BuiltPlace;
  lost: LostCell[];
}

/** Joins one row of facts with its words. Facts come from the cells alone; what cannot be read is in `lost`. */
export function buildService(mapping: Mapping, { cells }: CsvRow, words: WrittenRow): BuiltService {
  const lost: LostCell[] = [];
  const lose = (field: FactField, why: string) => lost.push({ column: mapping.columns[field] ?? field, why });
  const cell = (field: FactField): string => {
    const column = mapping.columns[field];
    const value = (column && cells[column]) || '';
    if (value !== '' && (words.drop as readonly string[] | undefined)?.includes(field)) {
      lose(field, `Dropped: ${words.because}`);
      return '';
    }
    return value;
  };

  const date = readDate(cell('date'), lose);
  const sources = readSources(mapping, cells, cell('source'), date);
  const { languages, unread } = parseLanguages(cell('languages'));
  if (unread.length > 0) lose('languages', `Not the name of a language: ${quoted(unread)}`);
  const { schedules, note } = readHours(mapping, cell('hours'), date, words, lose);
  const place = words.confidential ? hidePlace(cell, lose) : readPlace(cell, words, lose);
  const url = readUrl(cell('url'), words.confidential, lose);
  const destination = mapping.every_row ?? mapping.areas?.[cell('area')];
  if (!destination) throw new Error(`Expected an area for "${words.row}"`);

  const fields = compact({
    description: words.description,
    needs: words.needs,
    topics: words.topics,
    eligibility: words.eligibility,
    minimum_age: words.ages?.[0],
    maximum_age: words.ages?.[1] ?? undefined,
    application_process: words.how,
    required_documents: words.documents,
    cost: words.cost === undefined || words.cost === 'free' ? words.cost : { note: words.cost },
    languages: languages.length > 0 ? languages : undefined,
    language_note: words.language_note,
    delivery: words.delivery.length > 0 ? words.delivery : undefined,
    service_areas: words.service_areas ?? destination.service_areas,
    schedules,
    schedule_note: note,
    assured_date: date,
    assured_by: publisherOf(sources),
    sources,
  });
  lost.push(...unwrittenCells(mapping, cells, words));
  return {
    destination,
    words,
    fields,
    phones: readPhones(cell('phone'), words, lose),
    ...(url ? { url } : {}),
    ...(place ? { place } : {}),
    lost,
  };
}

type Lose = (field: FactField, why: string) => void;
const quoted = (pieces: readonly string[]) => pieces.map((piece) => `"${piece}"`).join(', ');

function readDate(cell: string, lose: Lose): string | undefined {
  if (cell === '' || SourceDateSchema.safeParse(cell).success) return cell || undefined;
  lose('date', `Not a date such as 2026, 2026-03 or 2026-03-14: ${quoted([cell])}`);
  return undefined;
}

function readSources(mapping: Mapping, cells: CsvRow['cells'], cell: string, date: string | undefined): Source[] {
  const fromCell = parseSources(cell, date, mapping.publishers);
  if (fromCell.length > 0 || !mapping.source) return fromCell;
  const { attribution: _, ...source } = mapping.source;
  return [compact({ name: source.name, url: source.url, record: cells[mapping.key], date, licence: source.licence }) as unknown as Source];
}

function readPhones(cell: string, words: WrittenRow, lose: Lose): Tree[] {
  const { phones, unread } = parsePhones(cell);
  if (unread.length > 0) lose('phone', `Not a phone number: ${quoted(unread)}`);
  const note = words.phone_note;
  return [...phones.map((phone) => ({ ...phone, note })), ...(words.phones ?? [])].map(writePhone);
}

const writePhone = ({ number, extension, type, note }: Partial<Phone>): Tree =>
  compact({ number, extension, type: type === 'voice' ? undefined : type, note });

function readUrl(cell: string, confidential: boolean, lose: Lose): string | undefined {
  if (cell === '') return undefined;
  if (confidential && /\bmaps?\b|goo\.gl|openstreetmap/i.test(cell)) {
    lose('url', 'The place is confidential, so a link to a map is dropped.');
    return undefined;
  }
  const url = /^[a-z]+:/i.test(cell) ? cell : `https://${cell}`;
  if (UrlSchema.safeParse(url).success) return url;
  lose('url', confidential ? 'Not a web address.' : `Not a web address: ${quoted([cell])}`);
  return undefined;
}

/** A place that must not be known: its cells are dropped, and the report does not quote them. */
function hidePlace(cell: (field: FactField) => string, lose: Lose): undefined {
  for (const field of ['address', 'street', 'city', 'postal_code', 'latitude', 'longitude'] as const) {
    if (cell(field) !== '') lose(field, 'The place is confidential, so this cell is dropped.');
  }
}

function readPlace(cell: (field: FactField) => string, words: WrittenRow, lose: Lose): BuiltPlace | undefined {
  const address = readAddress(cell, lose);
  const [latitude, longitude] = [readDegrees(cell('latitude'), 90), readDegrees(cell('longitude'), 180)];
  const hasPoint = cell('latitude') !== '' || cell('longitude') !== '';
  if (!address) {
    if (hasPoint) lose('latitude', 'There is no street beside the coordinates, so they may be the middle of a town.');
    return undefined;
  }
  if (words.head_office || isPostBox(address.street)) {
    if (hasPoint) lose('latitude', 'The address of an office is not a place to go to, so it gets no point.');
    return { address, kind: 'mailing' };
  }
  if (latitude === undefined || longitude === undefined || latitude === 0 || longitude === 0) {
    if (hasPoint) lose('latitude', 'Not degrees of latitude and longitude.');
    return { address, kind: 'place' };
  }
  return { address, kind: 'place', latitude, longitude };
}

function readAddress(cell: (field: FactField) => string, lose: Lose): Address | undefined {
  const whole = cell('address');
  if (whole !== '') {
    const address = parseAddress(whole);
    if (!address) lose('address', `Not street, city, state and ZIP code: ${quoted([whole])}`);
    return address;
  }
  const [street, city, state, postalCode] = [cell('street'), cell('city'), cell('state') || 'CA', cell('postal_code')];
  if (street === '') {
    if (city !== '') lose('city', 'There is no street beside it.');
    return undefined;
  }
  if (city === '') {
    lose('street', 'There is no city beside it.');
    return undefined;
  }
  const zip = /^\d{5}(-\d{4})?$/.test(postalCode);
  if (postalCode !== '' && !zip) lose('postal_code', `Not a ZIP code: ${quoted([postalCode])}`);
  return { street, city, state, ...(zip ? { postal_code: postalCode } : {}) };
}

const readDegrees = (cell: string, most: number) =>
  /^-?\d+(\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= most ? Number(cell) : undefined;

function readHours(mapping: Mapping, cell: string, date: string | undefined, words: WrittenRow, lose: Lose) {
  const note = words.hours_note;
  if (cell === '') return { note };
  const { schedules, unread, year } = parseHours(cell, Object.keys(mapping.hours_words));
  const notBefore = mapping.hours_not_before;
  const old = (text: string | undefined) => notBefore !== undefined && (text === undefined || text.slice(0, 4) < notBefore);
  if (old(date) || (year !== undefined && old(year))) {
    lose('hours', date === undefined ? 'Hours of an undated source.' : 'Hours of an old source.');
    return { note };
  }
  if (unread.length > 0) {
    lose('hours', `Not days and clock times${note ? ', but the words have a note on hours' : ''}: ${quoted(unread)}`);
  }
  const written = schedules.map(({ purpose, ...schedule }): Schedule => {
    const description = purpose === undefined ? undefined : mapping.hours_words[purpose];
    return description === undefined ? schedule : { ...schedule, description };
  });
  return { note, schedules: written.length > 0 ? written : undefined };
}

/** Cells that the words should have taken up and did not, and cells that the mapping does not use. */
function unwrittenCells(mapping: Mapping, cells: CsvRow['cells'], words: WrittenRow): LostCell[] {
  const silent = Object.entries(mapping.rewritten).flatMap(([column, field]) =>
    cells[column] && words[field] === undefined ? [{ column, why: `The words say nothing of it (no ${field}).` }] : [],
  );
  const unused = Object.entries(mapping.unused).flatMap(([column, why]) => (cells[column] ? [{ column, why }] : []));
  return [...silent, ...unused];
}

/** Leaves out keys without a value. */
export function compact(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== undefined));
}
