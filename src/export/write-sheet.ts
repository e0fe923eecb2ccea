import { formatCsv } from '../import/report.ts';
import { columnsOf, type PartnerTree, writeRows } from '../sheet/rows.ts';

/**
 * Partner files as one spreadsheet, one row a service; `npm run import -- --sheet` reads it back without loss. It begins
 * with a byte order mark, by which spreadsheet programs know accented letters.
 * @param languages those of the district: a text in one of them has a column for each
 * @throws Error naming the file where something in it has no column
 */
export function writeSheet(partners: readonly PartnerTree[], languages: readonly string[]): string {
  const rows = partners.flatMap((partner) => {
    try {
      return writeRows(partner);
    } catch (error) {
      throw new Error(`${partner.id}.yaml: ${(error as Error).message}`, { cause: error });
    }
  });
  const columns = columnsOf(rows, languages);
  return `\uFEFF${formatCsv([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))])}`;
}
