/** A field that reads otherwise than before. */
export interface FieldChange {
  /** Such as `services.food-box.cost`; items of lists by their `id`. */
  field: string;
  before: string | undefined;
  now: string | undefined;
}

/** The one service and place of a flat file have this id; people do not see it there. */
const unseen = /^(services|locations)\.main\./;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const hasId = (item: unknown): item is Record<string, unknown> => isObject(item) && typeof item['id'] === 'string';

/** The values of a tree by their dotted path: items of lists by `id`, other lists whole. Ids themselves are left out. */
export function leavesOf(tree: unknown, at: readonly string[] = [], found = new Map<string, string>()): Map<string, string> {
  const inside: [string, unknown][] | undefined = isObject(tree)
    ? Object.entries(tree).filter(([key]) => key !== 'id')
    : Array.isArray(tree) && tree.length > 0 && tree.every(hasId)
      ? tree.map((item) => [String(item['id']), item])
      : undefined;
  if (inside) for (const [key, value] of inside) leavesOf(value, [...at, key], found);
  else if (at.length > 0) found.set(at.join('.'), typeof tree === 'string' ? tree : JSON.stringify(tree));
  return found;
}

/** Whether a tree says something of a field: of it, of what it is a part of, or of a part of it. */
export function speaksOf(leaves: ReadonlyMap<string, string>, field: string): boolean {
  return [...leaves.keys()].some((own) => own === field || own.startsWith(`${field}.`) || field.startsWith(`${own}.`));
}

/** The fields in which two trees differ, in the order of the newer one. */
export function compareTrees(before: unknown, now: unknown): FieldChange[] {
  const old = leavesOf(before);
  const current = leavesOf(now);
  return [...new Set([...current.keys(), ...old.keys()])]
    .filter((field) => old.get(field) !== current.get(field))
    .map((field) => ({ field, before: old.get(field), now: current.get(field) }));
}

/** A field as people know it. */
export const seenField = (field: string): string => field.replace(unseen, '').replace(/^terms\./, '');
