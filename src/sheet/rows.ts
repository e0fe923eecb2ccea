import { serviceFields } from '../domain/partner.ts';
import {
  columnOfPath,
  fieldAt,
  flatFields,
  organizationFields,
  pathOfColumn,
  serviceRowFields,
  type Field,
  type Path,
} from './fields.ts';
import { type CellNote, type Tree, readCells, writeCells } from './cells.ts';

/** One partner file, unchecked: what it says, without its id. */
export interface PartnerTree {
  id: string;
  tree: Tree;
}
/** One row: cells by column. `partner` and `service` are the ids; a row without `service` is a whole flat file. */
export type SheetRow = ReadonlyMap<string, string>;

const isNamed = (service: unknown): service is Tree & { id: string } =>
  typeof service === 'object' && service !== null && typeof (service as { id?: unknown }).id === 'string';

/** One row for a flat file, else one for each service; the first bears what the organization says of itself. */
export function writeRows({ id, tree }: PartnerTree): SheetRow[] {
  const { services, ...rest } = tree;
  if (!Array.isArray(services) || services.length === 0) {
    return [new Map([['partner', id], ...writeCells(tree, flatFields)])];
  }
  return services.map((service: unknown, index) => {
    if (!isNamed(service)) throw new Error('A service has no id. Run "npm run check" and mend the file first.');
    const { id: serviceId, ...said } = service;
    const own = Object.fromEntries(Object.entries(said).map(([key, value]) => [columnKey(key), value]));
    return new Map([
      ['partner', id],
      ...(index === 0 ? writeCells(rest, organizationFields) : []),
      ['service', serviceId],
      ...writeCells(own, serviceRowFields),
    ]);
  });
}

const columnKey = (key: string) => (serviceRowFields.fields.has(`service_${key}`) ? `service_${key}` : key);
const serviceKey = (key: string) => (key in serviceFields ? key : key.replace(/^service_/, ''));

/** Something to say of a row: its place in `rows`. */
export interface RowNote extends CellNote {
  row: number;
}

/**
 * Joins rows to partner files. Rows of one organization have the same `partner`; only the first has to say what the
 * organization says of itself.
 */
export function readRows(rows: readonly SheetRow[]): { partners: (PartnerTree & { rows: number[] })[]; notes: RowNote[] } {
  const notes: RowNote[] = [];
  const groups = Map.groupBy(rows.keys(), (index) => rows[index]!.get('partner') ?? '');
  const partners = [...groups].map(([id, indexes]) => {
    const read = (index: number, columns: (column: string) => boolean, fields: Field) => {
      const cells = new Map([...rows[index]!].filter(([column]) => !['partner', 'service'].includes(column) && columns(column)));
      const result = readCells(cells, fields);
      notes.push(...result.notes.map((note) => ({ ...note, row: index })));
      return result.tree;
    };
    const first = indexes[0]!;
    const serviceOf = (index: number) => rows[index]!.get('service') ?? '';
    if (indexes.length === 1 && serviceOf(first) === '') return { id, rows: indexes, tree: read(first, () => true, flatFields) };
    const isOwn = (column: string) => pathOfColumn(serviceRowFields, column) !== undefined;
    const tree = read(first, (column) => !isOwn(column), organizationFields);
    const services = indexes.map((index) => {
      if (serviceOf(index) === '') {
        notes.push({
          row: index,
          column: 'service',
          what: `"${id}" has several rows, so each needs an id here.`,
          severity: 'error',
        });
      }
      if (index !== first) noteDifferences(index, first);
      const own = read(index, isOwn, serviceRowFields);
      const said = Object.fromEntries(Object.entries(own).map(([key, value]) => [serviceKey(key), value]));
      return { id: serviceOf(index), ...said };
    });
    return { id, rows: indexes, tree: { ...tree, services } };

    function noteDifferences(index: number, other: number): void {
      for (const [column, cell] of rows[index]!) {
        if (cell === '' || ['partner', 'service'].includes(column) || isOwn(column) || cell === rows[other]!.get(column))
          continue;
        const what = `The first row of "${id}" says something else here. Change it there, and empty this cell.`;
        notes.push({ row: index, column, what, severity: 'error' });
      }
    }
  });
  return { partners, notes };
}

/**
 * The columns of some rows, in the order of the fields, each language of a text beside the others.
 * @param languages those that a translator should find a column for
 */
export function columnsOf(rows: readonly SheetRow[], languages: readonly string[]): string[] {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const path = (column: string) => pathOfColumn(serviceRowFields, column) ?? pathOfColumn(flatFields, column) ?? [];
  for (const column of [...used]) {
    const at = path(column);
    const fields = pathOfColumn(serviceRowFields, column) ? serviceRowFields : flatFields;
    if (at.length < 2 || fieldAt(fields, at)?.kind !== 'text' || typeof at.at(-1) === 'number') continue;
    if (fieldAt(fields, at.slice(0, -1))?.kind !== 'text') continue;
    for (const language of languages) used.add(columnOfPath([...at.slice(0, -1), language]));
  }
  used.delete('partner');
  used.delete('service');
  const rank = (column: string): (string | number)[] => {
    const own = pathOfColumn(serviceRowFields, column) !== undefined;
    return [own ? 1 : 0, ...orderOf(own ? serviceRowFields : flatFields, path(column), languages[0])];
  };
  const ranked = [...used].map((column) => ({ column, rank: rank(column) })).sort((a, b) => compare(a.rank, b.rank));
  const [before, after] = [ranked.filter((one) => one.rank[0] === 0), ranked.filter((one) => one.rank[0] === 1)];
  return ['partner', ...before.map((one) => one.column), 'service', ...after.map((one) => one.column)];
}

/** The places of a path's parts in the order of the fields; the first language comes first. */
function orderOf(field: Field, [key, ...rest]: Path, first: string | undefined): (string | number)[] {
  if (key === undefined) return [];
  if (field.kind === 'list') return [Number(key), ...orderOf(field.item, rest, first)];
  if (field.kind !== 'object') return [key === first ? '' : key];
  const place = [...field.fields.keys()].indexOf(String(key));
  const inner = field.fields.get(String(key));
  return [place, ...(inner ? orderOf(inner, rest, first) : [])];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? '', b[i] ?? ''];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return 0;
}
