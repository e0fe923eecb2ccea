import { type Pair, type Scalar, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { readYaml } from '../catalog/read-yaml.ts';
import { formatTree } from './format-tree.ts';
import { sameTree } from './same-tree.ts';

type Tree = Record<string, unknown>;
interface Edit {
  start: number;
  end: number;
  text: string;
}
const isObject = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Writes a changed tree into the text it was read from, and touches only the fields that changed: comments, order and
 * line breaks of the others stay, so that a change is easy to read. Where that cannot be done, the whole is written anew.
 */
export function editYaml(text: string, before: Tree, after: Tree): string {
  const edits: Edit[] = [];
  const root = parseDocument(text, { uniqueKeys: false, merge: false }).contents;
  if (!isMap(root) || root.flow || !editMap(root, before, after)) return formatTree(after);
  const edited = edits
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, text: added }) => done.slice(0, start) + added + done.slice(end), text);
  const back = readYaml(edited, '');
  return 'data' in back && sameTree(back.data, after) ? edited : formatTree(after);

  function editMap(map: { items: unknown[] }, old: Tree, now: Tree): boolean {
    const pairs = map.items as Pair<Scalar, unknown>[];
    const first = pairs[0]?.key;
    if (!first?.range) return false;
    const indent = first.range[0] - (text.lastIndexOf('\n', first.range[0] - 1) + 1);
    for (const [index, pair] of pairs.entries()) {
      const key = String(pair.key.value);
      if (sameTree(old[key], now[key]) && key in now === key in old) continue;
      const start = pair.key.range![0];
      const end = endOf(pair);
      if (!(key in now)) {
        if (index === 0 && indent > 0) return false;
        edits.push({ start: text.lastIndexOf('\n', start - 1) + 1, end: Math.min(text.length, end + 1), text: '' });
      } else if (!editInside(pair.value, old[key], now[key])) {
        edits.push({ start, end, text: snippet(key, now[key], indent) });
      }
    }
    const added = Object.keys(now).filter((key) => !(key in old));
    const last = pairs.at(-1)!;
    const at = endOf(last);
    if (added.length > 0) {
      edits.push({
        start: at,
        end: at,
        text: added.map((key) => `\n${' '.repeat(indent)}${snippet(key, now[key], indent)}`).join(''),
      });
    }
    return true;
  }

  /** Goes into a map or list that both trees have, if it stands on lines of its own. */
  function editInside(node: unknown, old: unknown, now: unknown): boolean {
    if (isMap(node) && !node.flow && isObject(old) && isObject(now)) return editMap(node, old, now);
    if (!isSeq(node) || node.flow || !Array.isArray(old) || !Array.isArray(now) || old.length !== now.length) return false;
    const known = edits.length;
    for (const [index, item] of node.items.entries()) {
      if (sameTree(old[index], now[index])) continue;
      if (editInside(item, old[index], now[index])) continue;
      edits.length = known;
      return false;
    }
    return true;
  }

  /** Where a pair ends, without the line break after it. */
  function endOf({ key, value }: Pair<Scalar, unknown>): number {
    let end = isNode(value) && value.range ? value.range[1] : key.range![1];
    // An empty value ends before the colon is passed.
    if (isScalar(value) && value.source === '') end = Math.max(end, text.indexOf(':', key.range![1]) + 1);
    while (end > 0 && /\s/.test(text[end - 1]!)) end--;
    return end;
  }
}

/** `key: value` as it stands in a file, its later lines indented. */
function snippet(key: string, value: unknown, indent: number): string {
  return formatTree({ [key]: value })
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** One field that differs, for people. */
export interface FieldChange {
  path: string;
  before: string;
  after: string;
}

/** What differs between two trees, field by field; items of lists are called by their id or place. */
export function listChanges(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (sameTree(before, after)) return [];
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => listChanges(before[key], after[key], at(key)));
  }
  if (Array.isArray(before) && Array.isArray(after) && [...before, ...after].every(isObject)) {
    const nameOf = (item: unknown, index: number) =>
      isObject(item) && typeof item['id'] === 'string' ? item['id'] : String(index + 1);
    const named = (list: unknown[]) => new Map(list.map((item, index) => [nameOf(item, index), item]));
    const [old, now] = [named(before), named(after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => listChanges(old.get(name), now.get(name), at(name)));
  }
  return [{ path, before: shown(before), after: shown(after) }];
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'taken away';
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}
