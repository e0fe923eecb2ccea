import type { Problem } from '../catalog/problems.ts';
import { readCsv } from '../catalog/read-csv.ts';
import type { PartnerTree } from '../sheet/rows.ts';
import { type SheetChanges, compareSheet } from './apply-sheet.ts';
import { type TableSetting, convertTable } from './convert-table.ts';
import { findHeaderLine } from './find-header.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import { type TableFact, tableFacts } from './table-facts.ts';
import { isOwnSheet, readSheet } from './read-sheet.ts';
import type { RowOutcome } from './report.ts';

export interface SheetRun {
  changes: SheetChanges;
  problems: Problem[];
  notes: string[];
  /** What was guessed of each column; none for a spreadsheet whose columns are fields. */
  guesses: ColumnGuess[];
  /** What became of each row, where columns were guessed. */
  outcomes: RowOutcome[];
}

/**
 * Reads one spreadsheet, ours or anybody's, and compares it with the partner files that are there. Nothing is written.
 * @param there the text of each partner file by its id
 */
export function runSheet(text: string, file: string, setting: TableSetting, there: ReadonlyMap<string, string>): SheetRun {
  const nameOrganization = (cells: readonly string[]) =>
    isOwnSheet(cells) || guessColumns(cells).some(({ fact }) => fact === 'organization');
  // A title may stand in the first cell alone, and may hold a word such as "Resources".
  const firstLine = findHeaderLine(text, (cells) => cells.filter(Boolean).length > 1 && nameOrganization(cells));
  const { columns, rows } = readCsv(text, firstLine);
  if (isOwnSheet(columns)) {
    const { partners, problems, notes } = readSheet(text, file);
    return { changes: compareSheet(partners, there), problems, notes, guesses: [], outcomes: [] };
  }
  const guesses = guessColumns(columns);
  if (!guesses.some(({ fact }) => fact === 'organization')) {
    const what = `No column seems to hold the organization. Found: ${columns.filter(Boolean).join(', ')}. Call it "Organization".`;
    return {
      changes: compareSheet([], there),
      problems: [{ file, line: firstLine, what, severity: 'error' }],
      notes: [],
      guesses,
      outcomes: [],
    };
  }
  const { partners, outcomes, categories } = convertTable(rows, guesses, setting);
  const notes = [...categories].map(([said, needs]) => `  "${said}" → ${needs.join(', ')}`);
  return {
    changes: compareSheet(partners.map(textTree), there, false),
    problems: [],
    notes: ['Which need each category was taken for:', ...notes, ''],
    guesses,
    outcomes,
  };
}

const textTree = ({ id, tree }: PartnerTree): PartnerTree => ({ id, tree: asText(tree) as PartnerTree['tree'] });

/** As a file is read: every value is text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

const factNames: Partial<Record<TableFact, string>> = {
  phone_2: 'a second phone',
  by: 'who checked it',
  date: 'when it was checked',
};

/** The guesses in words, one line a column, and what else a column could be called. */
export function describeGuesses(guesses: readonly ColumnGuess[]): string[] {
  const name = (fact: TableFact) => factNames[fact] ?? fact.replaceAll('_', ' ');
  const named = guesses.filter(({ column }) => column !== '');
  const lines = named.map(
    ({ column, fact, lang }) => `  ${column} → ${fact ? name(fact) + (lang ? ` (${lang})` : '') : 'not read'}`,
  );
  const unread = named.some(({ fact }) => !fact);
  const known = Object.values(tableFacts).map(([first]) => first);
  return [...lines, ...(unread ? [`  To have a column read, call it one of: ${known.join(', ')}.`] : [])];
}
