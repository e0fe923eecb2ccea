import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

export type Tree = Record<string, unknown>;

/** How a file that the import writes begins; without this line a file belongs to whoever wrote it. */
export const mark = '# Made by "npm run import"';

/** Whether another import would write this file again. */
export const isImported = (text: string): boolean => text.startsWith(mark);

/** A file that now belongs to whoever edits it: without the lines that say that an import made it. */
export const withoutMark = (text: string): string => (isImported(text) ? text.replace(/^(#.*\n){2}\n?/, '') : text);

/** A tree as YAML, as partner files are written. */
export function formatTree(tree: Tree): string {
  const document = new Document(tree, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, node) {
      if (node.items.every(isScalar)) node.flow = true;
    },
    Map(_, node, path) {
      const parent = path.at(-1);
      const small = node.items.length <= 4 && node.items.every(({ key, value }) => isScalar(key) && isShort(value));
      if (isSeq(parent) && small && node.has('opens_at')) node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{2}:\d{2}$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}

const isShort = (node: unknown) =>
  isScalar(node) || (isSeq(node) && node.items.every(isScalar)) || (isMap(node) && node.items.length === 0);

const booleans = new Set(['free', 'wheelchair', 'confidential', 'hidden', 'closed']);
const numbers = new Set(['latitude', 'longitude', 'minimum_age', 'maximum_age']);

/**
 * Every value that was read or typed is text; numbers and true or false are written without quotes where that says
 * exactly the same.
 */
export function unquoteValues(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, plainValue(key, value)]));
}

function plainValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => plainValue('', item));
  if (typeof value === 'object' && value !== null) return unquoteValues(value as Tree);
  if (booleans.has(key) && (value === 'true' || value === 'false')) return value === 'true';
  return numbers.has(key) && typeof value === 'string' && String(Number(value)) === value ? Number(value) : value;
}
