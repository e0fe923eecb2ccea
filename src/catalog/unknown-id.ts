import { nearestKey } from './parse-entry.ts';

/** Says that an id leads to nothing, and which one was perhaps meant. @param where the list of all ids, in words */
export function unknownId(kind: string, id: string, ids: readonly string[], where: string): string {
  const near = nearestKey(id, ids);
  return `There is no ${kind} "${id}".${near ? ` Did you mean "${near}"?` : ` The list is in ${where}.`}`;
}
