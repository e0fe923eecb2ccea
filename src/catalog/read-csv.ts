import { parse } from 'csv-parse/sync';

/** One row of a spreadsheet, with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads a CSV file with a header. Cells are trimmed; a byte order mark, quoted line breaks and empty lines are fine.
 * @throws Error naming the line where the file is not CSV
 */
export function readCsv(text: string): { columns: string[]; rows: CsvRow[] } {
  let columns: string[] = [];
  const records = parse(text, {
    bom: true,
    columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
  let line = 2;
  const rows = records.map(({ info, record }) => {
    const row = { line, cells: record };
    line = info.lines + 1;
    return row;
  });
  return { columns, rows };
}
