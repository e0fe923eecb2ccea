import { UrlSchema, SourceDateSchema } from '../domain/values.ts';
import type { Phone } from '../domain/location.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Source } from '../domain/source.ts';
import type { CsvRow } from '../catalog/read-csv.ts';
import { parseLanguages } from './language-names.ts';
import type { Destination, FactField, Mapping } from './mapping.ts';
import { parseHours } from './parse-hours.ts';
import { parsePhones } from './parse-phones.ts';
import { parseSources, publisherOf } from './parse-sources.ts';
import { type BuiltPlace, type Lose, hidePlace, quoted, readPlace } from './read-place.ts';
import type { LostCell } from './report.ts';
import type { WrittenRow } from './words.ts';

export type Tree = Record<string, unknown>;

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
  const lose: Lose = (field, why) => lost.push({ column: mapping.columns[field] ?? field, why });
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

function readDate(cell: string, lose: Lose): string | undefined {
  if (cell === '' || SourceDateSchema.safeParse(cell).success) return cell || undefined;
  lose('date', `Not a date such as 2026, 2026-03 or 2026-03-14: ${quoted([cell])}`);
  return undefined;
}

function readSources(mapping: Mapping, cells: CsvRow['cells'], cell: string, date: string | undefined): Source[] {
  const fromCell = parseSources(cell, date, mapping.publishers);
  if (fromCell.length > 0 || !mapping.source) return fromCell;
  const { attribution: _, ...source } = mapping.source;
  return [
    compact({
      name: source.name,
      url: source.url,
      record: cells[mapping.key],
      date,
      licence: source.licence,
    }) as unknown as Source,
  ];
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
