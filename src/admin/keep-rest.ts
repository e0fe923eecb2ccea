import { sameTree } from '../import/same-tree.ts';
import { isTree } from './fill-form.ts';
import type { Places } from './read-form.ts';

/**
 * Lays what a person changed in a form over what the file says: what the form does not show (other languages, fields of a
 * newer version, `null`, an empty list) stays as it is.
 * @param file what the file says
 * @param before what the form said before; @param after what it says now
 * @param places the place in the file that an item of `after` had
 */
export function keepRest(file: unknown, before: unknown, after: unknown, places: Places): unknown {
  if (sameTree(before, after)) return file;
  if (isTree(file) && isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(file), ...Object.keys(after)])];
    const entries = keys.flatMap((key) => {
      const kept = keepRest(file[key], before[key], after[key], places);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return Object.fromEntries(entries);
  }
  if (Array.isArray(file) && Array.isArray(before) && (after === undefined || Array.isArray(after))) {
    const items = keepItems(file, before, after ?? [], places);
    return items.length > 0 ? items : after && [];
  }
  return after;
}

function keepItems(file: unknown[], before: unknown[], after: unknown[], places: Places): unknown[] {
  const shown = new Set(before.map((item) => placeOf(item, file, places)));
  const items = after.map((item) => {
    const place = isTree(item) ? places.get(item) : undefined;
    const old = before.find((other) => place !== undefined && isTree(other) && places.get(other) === place);
    return place === undefined || old === undefined ? item : keepRest(file[place], old, item, places);
  });
  // What the form never showed nobody meant to take away.
  const unseen = file.filter((_, index) => !shown.has(index));
  return [...items, ...unseen];
}

const placeOf = (item: unknown, file: unknown[], places: Places) =>
  isTree(item) ? places.get(item) : file.findIndex((other) => String(other) === item);
