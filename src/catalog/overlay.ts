import type { Path } from './read-yaml.ts';

/** Where a value was written. */
export interface Origin {
  file: string;
  path: Path;
}

type Tree = Record<string, unknown> | unknown[];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** For each object and list: where each of its values was written. Kept beside the values, so that they stay plain. */
const origins = new WeakMap<object, Map<string | number, Origin>>();

/**
 * Notes for every value inside `tree` that it stands in `file`.
 * @param moved the paths of values that a normalisation moved, from new to old
 * @param at where `tree` stands in the entry
 * @param written where it stands in the file
 */
export function markOrigin(
  tree: unknown,
  file: string,
  moved: ReadonlyMap<string, Path> = new Map(),
  at: Path = [],
  written: Path = at,
): void {
  if (!isObject(tree) && !Array.isArray(tree)) return;
  const map = new Map<string | number, Origin>();
  for (const [key, value] of entriesOf(tree)) {
    const path = [...at, key];
    const origin = { file, path: moved.get(path.join('.')) ?? [...written, key] };
    map.set(key, origin);
    markOrigin(value, file, moved, path, origin.path);
  }
  origins.set(tree, map);
}

/** Where the value at `path` was written, or the nearest value around it; undefined for an empty tree. */
export function originOf(tree: unknown, path: Path): Origin | undefined {
  let found: Origin | undefined;
  let node = tree;
  for (const key of path) {
    if (!isObject(node) && !Array.isArray(node)) break;
    const here = origins.get(node)?.get(key);
    if (!here) break;
    found = here;
    node = (node as Record<string | number, unknown>)[key];
  }
  return found;
}

/** Every file that has a say in `tree`, in no order. */
export function originFiles(tree: unknown, files = new Set<string>()): Set<string> {
  if (isObject(tree) || Array.isArray(tree)) {
    for (const origin of origins.get(tree)?.values() ?? []) files.add(origin.file);
    for (const [, value] of entriesOf(tree)) originFiles(value, files);
  }
  return files;
}

function entriesOf(tree: Tree): [string | number, unknown][] {
  return Array.isArray(tree) ? [...tree.entries()] : Object.entries(tree);
}

const hasId = (item: unknown): item is { id: string } => isObject(item) && typeof item['id'] === 'string';
const languageKey = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const isTranslations = (value: Record<string, unknown>) =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, text]) => languageKey.test(key) && (typeof text === 'string' || text === null));

/**
 * Lays a patch over what stands below it. Objects merge; lists whose items have an `id` merge by it; other lists and
 * texts are replaced; `null` removes. Where a patch gives a text anew in the default language, translations from below
 * would say something else than it does, so they go too unless the patch brings them.
 * @param defaultLanguage the language in which texts are first written
 * @returns a new tree; neither argument is changed
 */
export function applyOverlay(base: unknown, patch: unknown, defaultLanguage: string): unknown {
  if (isObject(base) && isObject(patch)) return mergeObjects(base, patch, defaultLanguage);
  if (Array.isArray(base) && Array.isArray(patch) && patch.length > 0 && [...base, ...patch].every(hasId)) {
    return mergeById(base as { id: string }[], patch as { id: string }[], defaultLanguage);
  }
  return dropNulls(patch);
}

function mergeObjects(base: Record<string, unknown>, patch: Record<string, unknown>, defaultLanguage: string) {
  const result: Record<string, unknown> = {};
  const map = new Map<string | number, Origin>();
  const retranslated = isTranslations(base) && isTranslations(patch) && defaultLanguage in patch;
  for (const key of new Set([...Object.keys(base), ...Object.keys(patch)])) {
    const inPatch = Object.hasOwn(patch, key);
    if (retranslated && !inPatch) continue;
    if (inPatch && patch[key] === null) continue;
    result[key] = !inPatch
      ? base[key]
      : Object.hasOwn(base, key)
        ? applyOverlay(base[key], patch[key], defaultLanguage)
        : dropNulls(patch[key]);
    const origin = (inPatch ? origins.get(patch)?.get(key) : undefined) ?? origins.get(base)?.get(key);
    if (origin) map.set(key, origin);
  }
  origins.set(result, map);
  return result;
}

function mergeById(base: { id: string }[], patch: { id: string }[], defaultLanguage: string) {
  const result: unknown[] = [];
  const map = new Map<string | number, Origin>();
  const add = (item: unknown, from: object, index: number) => {
    const origin = origins.get(from)?.get(index);
    if (origin) map.set(result.length, origin);
    result.push(item);
  };
  for (const [index, item] of base.entries()) {
    const at = patch.findIndex((other) => other.id === item.id);
    if (at < 0) add(item, base, index);
    else add(applyOverlay(item, patch[at], defaultLanguage), patch, at);
  }
  for (const [index, item] of patch.entries()) {
    if (!base.some((other) => other.id === item.id)) add(dropNulls(item), patch, index);
  }
  origins.set(result, map);
  return result;
}

/** A null in something new has nothing below it to remove. */
export function dropNulls(value: unknown): unknown {
  if (!isObject(value) && !Array.isArray(value)) return value;
  const known = origins.get(value);
  const map = new Map<string | number, Origin>();
  const keep = entriesOf(value).filter(([, inner]) => inner !== null);
  const result: Tree = Array.isArray(value) ? [] : {};
  for (const [key, inner] of keep) {
    const target = Array.isArray(result) ? result.length : key;
    (result as Record<string | number, unknown>)[target] = dropNulls(inner);
    const origin = known?.get(key);
    if (origin) map.set(target, origin);
  }
  origins.set(result, map);
  return result;
}

/** Takes out list items that say `hidden: true`; an entry that says so itself is the caller's to drop. */
export function dropHidden(value: unknown): unknown {
  if (Array.isArray(value)) {
    const result: unknown[] = [];
    const map = new Map<string | number, Origin>();
    for (const [index, item] of value.entries()) {
      if (isHidden(item)) continue;
      const origin = origins.get(value)?.get(index);
      if (origin) map.set(result.length, origin);
      result.push(dropHidden(item));
    }
    origins.set(result, map);
    return result;
  }
  if (!isObject(value)) return value;
  const result = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dropHidden(inner)]));
  const known = origins.get(value);
  if (known) origins.set(result, known);
  return result;
}

export const isHidden = (value: unknown): boolean => isObject(value) && value['hidden'] === 'true';
