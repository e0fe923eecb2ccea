import { normalizeFlatPartner } from '../domain/partner.ts';
import { leavesOf, speaksOf } from './compare-trees.ts';
import { readYaml } from './read-yaml.ts';

/** The words by which people look for a term only ever add up: no layer takes those of another away. */
const addsUp = /\.(synonyms|phrases)(\.|$)/;

/** A content file as fields that can be compared; a flat partner in its full shape. Unreadable files have none. */
export function readFields(text: string, path: string): unknown {
  const read = readYaml(text, path);
  if ('problem' in read || typeof read.data !== 'object' || read.data === null) return {};
  return /(^|\/)partners\//.test(path) ? normalizeFlatPartner(read.data as Record<string, unknown>) : read.data;
}

/** The values of a patch that take the place of others, by field. */
export function patchedFields(text: string, path: string): Map<string, string> {
  return new Map([...leavesOf(readFields(text, path))].filter(([field]) => !addsUp.test(field)));
}

/** Whether a patch says anything otherwise that a file below it says. */
export function overlaps(own: string, below: string, path: string): boolean {
  const leaves = patchedFields(own, path);
  return [...leavesOf(readFields(below, path)).keys()].some((field) => speaksOf(leaves, field));
}
