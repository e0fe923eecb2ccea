import { originOf } from './overlay.ts';
import { lineOf, type Path } from './read-yaml.ts';
import type { Problem } from './problems.ts';

/** Finds items of one list that bear the same id: a patch would reach only the first of them. */
export function checkIds(tree: unknown, file: string, textOf: (file: string) => string): Problem[] {
  return findTwice(tree, []).map(({ path, id }) => ({
    file,
    line: lineOf(textOf(file), originOf(tree, path)?.path ?? path),
    what: `The id "${id}" stands in this list for the second time. Give this item another one, or take it out.`,
    severity: 'error',
  }));
}

function findTwice(node: unknown, path: Path): { path: Path; id: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const seen = new Set<string>();
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    const inside = findTwice(value, here);
    if (!Array.isArray(node) || typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string')
      return inside;
    if (seen.has(value.id)) return [{ path: here, id: value.id }, ...inside];
    seen.add(value.id);
    return inside;
  });
}
