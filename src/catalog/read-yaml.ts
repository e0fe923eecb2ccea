import { FAILSAFE_SCHEMA, Schema, YAMLException, load, nullCoreTag } from 'js-yaml';
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';

/** Every scalar is text, so that 02134 and `no` stay what was typed; only an empty value, `~` and `null` are null. */
const textSchema = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag]);

export type Path = readonly (string | number)[];

/**
 * Reads one YAML file as plain objects, lists, texts and nulls. Anchors are refused: a few lines of them can stand for
 * gigabytes, and nobody who edits a listing needs them.
 */
export function readYaml(text: string, file: string): { data: unknown } | { problem: Problem } {
  try {
    return { data: load(text, { schema: textSchema, maxAliases: 0 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const alias = error.reason.includes('maxAliases');
    return {
      problem: {
        file,
        line: (error.mark?.line ?? 0) + 1,
        what: alias
          ? 'Expected plain values but found an anchor (& or *). Write the value out again.'
          : `This is not readable as YAML: ${error.reason}. Look at the spaces at the line's start, at the colon, and at quotes.`,
        severity: 'error',
      },
    };
  }
}

/**
 * Finds the line of a value by parsing the text again with positions; only for pointing at a problem.
 * @returns the line from 1 of the deepest part of `path` that exists, or of the start of the file
 */
export function lineOf(text: string, path: Path): number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, merge: false });
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return counter.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
