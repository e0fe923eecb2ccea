import { columnOfPath, type Field, fieldAt, pathOfColumn, type Path } from './fields.ts';

export type Tree = Record<string, unknown>;

/** A cell that says that a field of the layer below is taken away, as `null` does in a file. */
export const removed = '~';
/** A cell that says of a list that it has nothing in it. */
export const nothing = 'none';

/**
 * Writes one partner's or service's tree into cells by column. A cell's own text that could be taken for something else
 * begins with a backslash: `~`, `none`, and what a spreadsheet would take for a formula.
 * @throws Error where the tree has something that no column can hold, such as a field that does not exist
 */
export function writeCells(tree: Tree, fields: Field): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (path: Path, cell: string) => {
    const column = columnOfPath(path);
    const back = pathOfColumn(fields, column);
    if (!back || columnOfPath(back) !== column || back.join('.') !== path.join('.')) {
      throw new Error(`The field "${path.join('.')}" has no column. Run "npm run check" and mend the file first.`);
    }
    cells.set(column, cell);
  };
  const write = (value: unknown, path: Path): void => {
    if (value === null || value === undefined) put(path, removed);
    else if (Array.isArray(value)) {
      if (value.length === 0) put(path, nothing);
      else if (fieldAt(fields, path)?.kind === 'scalars') put(path, escape((value as unknown[]).map(String).join('; ')));
      else value.forEach((item, i) => write(item, [...path, i]));
    } else if (typeof value === 'object') {
      const entries = Object.entries(value);
      if (entries.length === 0) throw new Error(`The field "${path.join('.')}" is empty. Take it out of the file first.`);
      for (const [key, inner] of entries) write(inner, [...path, key]);
    } else put(path, escape(String(value)));
  };
  for (const [key, value] of Object.entries(tree)) write(value, [key]);
  return cells;
}

/** A cell that had to be read in another way than it was typed, or that cannot be read at all. */
export interface CellNote {
  column: string;
  what: string;
  severity: 'error' | 'note';
}

/**
 * Reads cells by column back into a tree: what `writeCells` wrote comes out the same. Empty cells say nothing.
 * @returns the tree, and a note for each cell that a spreadsheet program had changed and that was mended
 */
export function readCells(cells: ReadonlyMap<string, string>, fields: Field): { tree: Tree; notes: CellNote[] } {
  const tree: Tree = {};
  const notes: CellNote[] = [];
  for (const [column, cell] of cells) {
    if (cell === '') continue;
    const path = pathOfColumn(fields, column);
    if (!path) {
      notes.push({ column, what: `This row cannot have "${column}".`, severity: 'error' });
      continue;
    }
    const field = fieldAt(fields, path);
    const mended = mendCell(cell, path);
    if (mended !== cell) notes.push({ column, what: `Read "${cell}" as "${mended}".`, severity: 'note' });
    const value = valueOf(mended, field);
    if (!place(tree, path, value))
      notes.push({ column, what: `Another column says something else of ${path[0]}.`, severity: 'error' });
  }
  return { tree: closeGaps(tree) as Tree, notes };
}

function valueOf(cell: string, field: Field | undefined): unknown {
  if (cell === removed) return null;
  const isList = field?.kind === 'scalars' || field?.kind === 'list';
  if (cell === nothing && isList) return [];
  const text = unescape(cell);
  return field?.kind === 'scalars' ? text.split(/\s*;\s*/).filter(Boolean) : text;
}

/** Spaces at an end are kept between backslashes: programs cut them off. */
const escape = (text: string): string => {
  if (/[\s\\]$/.test(text)) return `\\${text}\\`;
  const unclear = text === '' || text === removed || text === nothing || /^([\\=@+]|-(?![\d.]+$)|\s)/.test(text);
  return unclear ? `\\${text}` : text;
};
const unescape = (cell: string): string => (cell.startsWith('\\') ? cell.slice(1).replace(/\\$/, '') : cell);

/** Puts a value at its path. @returns false where something else stands there */
function place(tree: Tree, path: Path, value: unknown): boolean {
  let node: Record<string | number, unknown> = tree;
  for (const [depth, key] of path.entries()) {
    if (depth === path.length - 1) {
      if (node[key] !== undefined) return false;
      node[key] = value;
      return true;
    }
    node[key] ??= typeof path[depth + 1] === 'number' ? [] : {};
    const inner = node[key];
    if (typeof inner !== 'object' || inner === null) return false;
    node = inner as Record<string | number, unknown>;
  }
  return false;
}

/** A second phone without a first one is the first. */
function closeGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(closeGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeGaps(inner)]));
}

const dateKeys = ['date', 'assured_date', 'as_of', 'until', 'valid_from', 'valid_to'];

/**
 * Undoes what spreadsheet programs do to cells by themselves: the zero that a ZIP code loses, dates and clock times in
 * the American way, TRUE for true.
 */
function mendCell(cell: string, path: Path): string {
  const key = String(path.at(-1));
  if (key === 'postal_code' && /^\d{3,4}$/.test(cell)) return cell.padStart(5, '0');
  if (dateKeys.includes(key)) {
    const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
    if (month && day && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  if (key === 'opens_at' || key === 'closes_at') {
    const [, hour, minute, half] = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP])M)?$/i.exec(cell) ?? [];
    if (hour && minute) {
      const twelve = half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour);
      return `${String(twelve).padStart(2, '0')}:${minute}`;
    }
  }
  return /^(TRUE|FALSE)$/.test(cell) ? cell.toLowerCase() : cell;
}
