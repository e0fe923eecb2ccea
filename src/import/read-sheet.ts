import { nearestKey } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { type CsvRow, readCsv } from '../catalog/read-csv.ts';
import { PartnerSchema, normalizeFlatPartner } from '../domain/partner.ts';
import { IdSchema } from '../domain/values.ts';
import { flatFields, pathOfColumn, serviceRowFields } from '../sheet/fields.ts';
import { type PartnerTree, readRows } from '../sheet/rows.ts';

/*
 * One spreadsheet, one row a service: its columns are named as the fields of a partner file are, and `partner` holds the
 * organization's id. `npm run export -- --format csv` writes it, and this reads it back.
 */

export interface SheetReading {
  partners: PartnerTree[];
  problems: Problem[];
  /** Cells that a spreadsheet program had changed and that were mended, and columns that nobody reads. */
  notes: string[];
}

const isField = (column: string) =>
  ['partner', 'service'].includes(column) ||
  pathOfColumn(flatFields, column) !== undefined ||
  pathOfColumn(serviceRowFields, column) !== undefined;

/** Whether a spreadsheet is one of ours; else its columns have to be guessed. */
export const isOwnSheet = (columns: readonly string[]): boolean => columns.includes('partner');

/**
 * Reads one spreadsheet into partner files. Nothing is written.
 * @param file its name in messages
 */
export function readSheet(text: string, file: string): SheetReading {
  const { columns, rows } = readCsv(text);
  const known = [...flatFields.fields.keys(), ...serviceRowFields.fields.keys(), 'partner', 'service'];
  const problems: Problem[] = [];
  const notes: string[] = [];
  if (!isOwnSheet(columns)) {
    problems.push({ file, line: 1, what: 'Expected a column "partner" with the id of each organization.', severity: 'error' });
  }
  for (const column of columns) {
    if (isField(column)) continue;
    if (column.startsWith('#') || column === '') {
      notes.push(`The column "${column}" is not read.`);
      continue;
    }
    const near = nearestKey(column.replace(/_[a-z]{2}(-\w+)?$/, ''), known);
    const what = `"${column}" is not the name of a field.${near ? ` Did you mean "${near}"?` : ''} Begin it with # to leave it out.`;
    problems.push({ file, line: 1, what, severity: 'error' });
  }
  if (problems.length > 0) return { partners: [], problems, notes };
  return { ...joinRows(rows, file), notes: [...notes, ...joinNotes(rows, file)] };
}

const cellsOf = ({ cells }: CsvRow) => new Map(Object.entries(cells).filter(([column]) => isField(column)));

function joinNotes(rows: readonly CsvRow[], file: string): string[] {
  const mended = readRows(rows.map(cellsOf)).notes.filter(({ severity }) => severity === 'note');
  return mended.map(({ row, column, what }) => `${file}:${rows[row]!.line} ${column}: ${what}`);
}

function joinRows(rows: readonly CsvRow[], file: string): Pick<SheetReading, 'partners' | 'problems'> {
  const { partners, notes } = readRows(rows.map(cellsOf));
  const problems = notes
    .filter(({ severity }) => severity === 'error')
    .map(({ row, column, what }): Problem => ({ file, line: rows[row]!.line, at: column, what, severity: 'error' }));
  for (const { id, tree, rows: own } of partners) {
    const line = rows[own[0]!]!.line;
    if (!IdSchema.safeParse(id).success) {
      const what = `Expected an id of small letters, digits and hyphens, such as harbor-house, but found "${id}".`;
      problems.push({ file, line, at: 'partner', what, severity: 'error' });
      continue;
    }
    // A row without a name is a patch of a layer below; only the check of the whole can tell whether it fits.
    if (tree['name'] === undefined || tree['name'] === null) continue;
    const parsed = PartnerSchema.safeParse({ id, ...normalizeFlatPartner(tree) });
    for (const issue of parsed.error?.issues ?? []) {
      problems.push({
        file,
        line,
        at: `${id}: ${issue.path.join('.')}`,
        what: `${issue.message.replace(/\.$/, '')}.`,
        severity: 'error',
      });
    }
  }
  return { partners: partners.map(({ id, tree }) => ({ id, tree })), problems };
}
