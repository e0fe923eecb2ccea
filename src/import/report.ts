/** A cell, or a part of one, that is not in the listing. Cells of a confidential place are never quoted. */
export interface LostCell {
  column: string;
  why: string;
}

/** What became of one row. */
export interface RowOutcome {
  /** The mapping it came through. */
  set: string;
  row: string;
  line: number;
  outcome: 'out' | 'left out';
  /** The file it went into, or the reason why it is left out. */
  detail: string;
  lost: LostCell[];
}

/** @throws Error unless every row went in or is left out with a reason: an import loses nothing silently */
export function assertNothingLost(rowsIn: number, outcomes: readonly RowOutcome[]): void {
  const out = outcomes.filter(({ outcome }) => outcome === 'out').length;
  const leftOut = outcomes.filter(({ outcome, detail }) => outcome === 'left out' && detail !== '').length;
  if (rowsIn !== out + leftOut) {
    throw new Error(`The import lost rows: ${rowsIn} in, ${out} out and ${leftOut} left out.`);
  }
}

/** The table that is printed at the end: rows per set and outcome, then how often each reason occurs. */
export function formatReport(outcomes: readonly RowOutcome[]): string {
  const lines: string[] = [];
  for (const [set, rows] of groupBy(outcomes, (row) => row.set)) {
    const out = rows.filter(({ outcome }) => outcome === 'out');
    lines.push(`${set}: ${rows.length} rows in = ${out.length} out + ${rows.length - out.length} left out`);
    lines.push(
      ...counted(
        out.map((row) => [row.detail.split('/').slice(0, -2).join('/'), row.line]),
        false,
        '  → ',
      ),
    );
    const reasons = rows.flatMap((row): Told[] => (row.outcome === 'left out' ? [[shortReason(row.detail), row.line]] : []));
    if (reasons.length > 0) lines.push('  Left out:', ...counted(reasons, true));
    const lost = out.flatMap((row) => row.lost.map(({ column, why }): Told => [`${column}: ${shortReason(why)}`, row.line]));
    if (lost.length > 0) lines.push('  Cells not carried:', ...counted(lost, true));
    lines.push('');
  }
  return lines.join('\n');
}

/** The whole report as CSV: one line a row, and one more for each cell not carried. */
export function formatReportCsv(outcomes: readonly RowOutcome[]): string {
  const lines = outcomes.flatMap(({ set, row, line, outcome, detail, lost }) => [
    [set, row, String(line), outcome, detail, '', ''],
    ...lost.map(({ column, why }) => [set, row, String(line), 'cell not carried', '', column, why]),
  ]);
  return formatCsv([['mapping', 'row', 'line', 'outcome', 'file or reason', 'column', 'why'], ...lines]);
}

/** Lines of cells as CSV, quoted where needed (RFC 4180, with plain line feeds). */
export function formatCsv(lines: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

/** More reasons than this that hold for one row only are not listed one by one. */
const mostSingleReasons = 12;

/** Reasons that name another row or quote a cell count as one. */
const shortReason = (reason: string) =>
  reason
    .replace(/^((?:Duplicate of|The same help as|Listed from)[^:,]*?(?:list|row)?)(?:[:,]| [a-z0-9-]+[.,;]).*$/s, '$1 …')
    .replace(/: ".*"$/s, '');

/** More lines than this are not named one by one. */
const mostLines = 12;
/** Something told of a row, with the line that the row stands in. */
type Told = readonly [text: string, line: number];

/**
 * What is told by how often it occurs, with the lines; what occurs once is summed up where there is much of it.
 * @param named whether the lines are named
 */
function counted(values: readonly Told[], named: boolean, before = '    '): string[] {
  const groups = [...groupBy(values, ([text]) => text)].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  const single = groups.filter(([, all]) => all.length === 1);
  const shown = single.length > mostSingleReasons ? groups.filter(([, all]) => all.length > 1) : groups;
  const line = (count: number, text: string) => `${before}${String(count).padStart(4)}  ${text}`;
  const lines = (all: readonly Told[]) =>
    named && all.length <= mostLines ? ` (line${all.length > 1 ? 's' : ''} ${all.map(([, at]) => at).join(', ')})` : '';
  return [
    ...shown.map(([value, all]) => line(all.length, value + lines(all))),
    ...(shown.length < groups.length ? [line(single.length, 'for reasons that hold once each; --report lists them')] : []),
  ];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
