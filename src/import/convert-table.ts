import { slugOf } from '../catalog/read-schools.ts';
import type { CsvRow } from '../catalog/read-csv.ts';
import { EmailSchema, ServiceAreaSchema } from '../domain/values.ts';
import type { PartnerTree } from '../sheet/rows.ts';
import { compact, type Tree } from './build-service.ts';
import type { ColumnGuess } from './guess-columns.ts';
import type { TableFact } from './table-facts.ts';
import { type NeedWords, guessNeeds } from './guess-needs.ts';
import { type ConvertedRow, joinServices } from './join-services.ts';
import { parseLanguages } from './language-names.ts';
import { parseHours } from './parse-hours.ts';
import { parsePhones } from './parse-phones.ts';
import type { LostCell, RowOutcome } from './report.ts';
import { readTableDate, readTableUrl, shortened, splitDocuments } from './table-cells.ts';
import { readTablePlace, withhold } from './table-place.ts';

/** What a spreadsheet does not say of itself. */
export interface TableSetting {
  /** The spreadsheet's name in the report. */
  name: string;
  /** The folder that the listings go into, below the content folder. */
  into: string;
  /** Who made it; each listing names it as its source. */
  source: string;
  /** The language of columns that say none. */
  lang: string;
  state: string;
  service_areas: readonly string[];
  needWords: NeedWords;
  groups: readonly string[];
}

/** Words of a place that a family may be hiding in. */
const hiding =
  /safe ?house|undisclosed|confidential (location|address|shelter)|(domestic violence|battered|trafficking)[^.]*shelter|shelter[^.]*(domestic violence|battered|trafficking)/i;

/**
 * Turns the rows of somebody else's spreadsheet into partner files: rows of one organization become its services. What
 * cannot be read is told, cell by cell; a row without an organization, or whose need cannot be told, is left out.
 */
export function convertTable(
  rows: readonly CsvRow[],
  guesses: readonly ColumnGuess[],
  setting: TableSetting,
): { partners: PartnerTree[]; outcomes: RowOutcome[]; categories: Map<string, readonly string[]> } {
  const category = guesses.find((guess) => guess.fact === 'needs')?.column ?? '';
  const categories = new Map<string, readonly string[]>();
  const outcomes: RowOutcome[] = [];
  const groups = new Map<string, { row: ConvertedRow; at: RowOutcome }[]>();
  for (const [index, row] of rows.entries()) {
    const lost: LostCell[] = [];
    const converted = convertRow(row, guesses, setting, index, lost);
    const key = 'why' in converted ? `row ${row.line}` : converted.organization;
    const outcome: RowOutcome = { set: setting.name, row: key, line: row.line, outcome: 'out', detail: '', lost };
    outcomes.push(outcome);
    if ('why' in converted) Object.assign(outcome, { outcome: 'left out', detail: converted.why });
    else {
      categories.set(row.cells[category] ?? '', converted.service['needs'] as string[]);
      const id = converted.id ?? slugOf(converted.organization).slice(0, 80).replace(/-+$/, '');
      groups.set(id, [...(groups.get(id) ?? []), { row: converted, at: outcome }]);
    }
  }
  const partners = [...groups].map(([id, entries]) => {
    for (const { at } of entries) at.detail = `${setting.into}/partners/${id}.yaml`;
    return { id, tree: joinServices(entries.map(({ row }) => row)) };
  });
  return { partners, outcomes, categories };
}

/** A text without the stop at its end. */
const bare = (text = '') => text.trim().replace(/[.;]$/, '');

function convertRow(
  { cells }: CsvRow,
  guesses: readonly ColumnGuess[],
  setting: TableSetting,
  index: number,
  lost: LostCell[],
): ConvertedRow | { why: string } {
  const columnOf = (fact: TableFact) => guesses.find((guess) => guess.fact === fact)?.column ?? fact;
  const cell = (fact: TableFact) => cells[columnOf(fact)] ?? '';
  const lose = (fact: TableFact, why: string) => lost.push({ column: columnOf(fact), why });
  for (const { column, fact } of guesses)
    if (!fact && cells[column]) lost.push({ column, why: 'Nobody knows what this column holds.' });
  const words = (fact: TableFact): Record<string, string> | undefined => {
    const said = guesses
      .filter((guess) => guess.fact === fact)
      .map(({ column, lang }) => [lang ?? setting.lang, cells[column] ?? ''] as const);
    const full = said.filter(([, text]) => text !== '');
    return full.length > 0 ? Object.fromEntries(full) : undefined;
  };

  const organization = Object.values(words('organization') ?? {})[0];
  if (!organization) return { why: 'It names no organization.' };
  const [name, description] = [words('service_name'), words('description')];
  const told = [name, description].flatMap((text) => Object.values(text ?? {}));
  const { needs, topics } = guessNeeds(cell('needs'), told.join(' '), setting.needWords);
  if (needs.length === 0)
    return { why: `Nobody can tell which need it answers from "${cell('needs')}". Type one, such as food.` };

  const all = Object.values(cells).join(' ');
  const confidential = /^(true|yes|y|sí|x)$/i.test(cell('confidential')) || hiding.test(all);
  const { phones, unread } = parsePhones([cell('phone'), cell('phone_2')].filter(Boolean).join('; '));
  if (unread.length > 0) lose('phone', `Not a phone number: ${unread.map((piece) => `"${piece}"`).join(', ')}`);
  const hours = parseHours(cell('hours'));
  if (hours.unread.length > 0) lose('hours', 'Not days and clock times such as Mon-Fri 9am-5pm; it stands in the note on hours.');
  const languages = parseLanguages(cell('languages'));
  if (languages.unread.length > 0) lose('languages', `Not the name of a language: ${languages.unread.join(', ')}`);
  const date = readTableDate(cell('date'));
  if (cell('date') !== '' && !date) lose('date', `Not a date: "${cell('date')}"`);
  const url = readTableUrl(cell('url'));
  if (cell('url') !== '' && !url) lose('url', `Not a web address: "${cell('url')}"`);
  const email = EmailSchema.safeParse(cell('email'));
  if (cell('email') !== '' && !email.success) lose('email', `Not an email address: "${cell('email')}"`);
  const areas = cell('service_areas')
    .split(/[;,]\s*/)
    .filter((area) => ServiceAreaSchema.safeParse(area).success);
  if (cell('service_areas') !== '' && areas.length === 0)
    lose('service_areas', 'Not codes such as us-oh-055; the area of the district is taken.');
  const group = setting.groups.includes(slugOf(cell('group'))) ? slugOf(cell('group')) : undefined;
  if (cell('group') !== '' && !group) lose('group', `Not one of: ${setting.groups.join(', ')}`);
  const cost = words('cost');
  const free = cost && Object.values(cost).every((text) => /^(free|no cost|none|\$?0|gratis)\.?$/i.test(text));
  const bring = words('required_documents');

  const short = description && shortened(description);
  const service: Tree = {
    name: name ?? short ?? organization,
    // What is in the name whole is not said twice.
    description:
      !name && Object.entries(short ?? {}).every(([lang, text]) => text === bare(description?.[lang])) ? undefined : description,
    needs,
    topics: topics.length > 0 ? topics : undefined,
    eligibility: words('eligibility'),
    application_process: words('application_process'),
    required_documents: bring && splitDocuments(bring),
    cost: cost && (free ? 'free' : { note: cost }),
    languages: languages.languages.length > 0 ? languages.languages : undefined,
    service_areas: areas.length > 0 ? areas : [...setting.service_areas],
    schedules:
      hours.schedules.length > 0
        ? hours.schedules.map(({ byday, opens_at, closes_at }) => ({ byday, opens_at, closes_at }))
        : undefined,
    schedule_note: hours.unread.length > 0 ? { [setting.lang]: hours.unread.join('; ') } : undefined,
    assured_date: date,
    assured_by: date ? cell('by') || setting.source : undefined,
    sources: [{ name: setting.source, record: `row ${index + 1}`, ...(date ? { date } : {}) }],
  };
  const place = confidential ? withhold(cell, lose) : readTablePlace(cell, setting.state, lose);
  return {
    organization,
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell('id')) && !/^\d+$/.test(cell('id')) ? { id: cell('id') } : {}),
    service: compact(service),
    ...(place ? { place } : {}),
    phones: phones.map(({ number, extension, type }) =>
      compact({ number, extension, type: type === 'voice' ? undefined : type }),
    ),
    ...(url ? { url } : {}),
    ...(email.success ? { email: email.data } : {}),
    ...(group ? { group } : {}),
    confidential,
  };
}
