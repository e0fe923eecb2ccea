/** Whether two values read from YAML say the same; the order of keys says nothing. Runs in a browser as well. */
export function sameTree(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const at = (tree: object, key: string) => (tree as Record<string, unknown>)[key];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && sameTree(at(a, key), at(b, key)));
}
