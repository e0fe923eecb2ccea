import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { originOf } from './overlay.ts';
import type { Problem } from './problems.ts';
import { lineOf } from './read-yaml.ts';

/**
 * Parses a merged entry strictly and says of each fault where it was written.
 * @param textOf gives the text of a file, for the line of a fault
 * @param label how the entry is called in messages that concern it as a whole
 */
export function parseEntry<S extends z.ZodType>(
  schema: S,
  tree: unknown,
  textOf: (file: string) => string,
  fallbackFile: string,
): { value: z.output<S> } | { problems: Problem[] } {
  const result = schema.safeParse(tree);
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key): Problem => {
      const full = key === undefined ? path : [...path, key];
      const origin = originOf(tree, full);
      const file = origin?.file ?? fallbackFile;
      return {
        file,
        line: origin ? lineOf(textOf(file), origin.path) : 1,
        at: readablePath(tree, full),
        what: describeIssue(issue, key, valueAt(tree, full), schema),
        severity: 'error',
      };
    });
  });
  return { problems };
}

function describeIssue(issue: z.core.$ZodIssue, key: string | undefined, found: unknown, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys' && key !== undefined) {
    const near = nearestKey(key, knownKeys(schema));
    return `"${key}" is not a field here.${near ? ` Did you mean "${near}"?` : ' Take it out, or look at its spelling.'}`;
  }
  if (found === undefined && ['invalid_type', 'invalid_union', 'invalid_value'].includes(issue.code)) {
    return 'Expected this field, but it is missing.';
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof found === 'string' ? nearestKey(found, values) : undefined;
    const list = values.length > 24 ? '' : ` Expected one of: ${values.join(', ')}.`;
    return `"${shown(found)}" is not one of the words allowed here.${near ? ` Did you mean "${near}"?` : ''}${list}`;
  }
  return `${issue.message.replace(/\.$/, '')}${found === undefined ? '' : `, but found ${shown(found)}`}.`;
}

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function valueAt(tree: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[key] : undefined),
    tree,
  );
}

/** `services.1.cost` as `services.food-box.cost`: people know their items by id, not by number. */
function readablePath(tree: unknown, path: readonly (string | number)[]): string {
  return path
    .map((key, depth) => {
      const item = valueAt(tree, path.slice(0, depth + 1));
      return typeof key === 'number' && typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(key);
    })
    .join('.');
}

function knownKeys(schema: z.ZodType, keys = new Set<string>(), depth = 0): string[] {
  const def = schema.def as {
    type: string;
    shape?: Record<string, z.ZodType>;
    innerType?: z.ZodType;
    element?: z.ZodType;
    out?: z.ZodType;
  };
  if (depth < 6) {
    for (const [key, inner] of Object.entries(def.shape ?? {})) {
      keys.add(key);
      knownKeys(inner, keys, depth + 1);
    }
    for (const inner of [def.innerType, def.element, def.out]) if (inner) knownKeys(inner, keys, depth + 1);
  }
  return [...keys];
}

/** The candidate that differs by at most two letters (a third of the word at most), if there is one. */
export function nearestKey(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(2, Math.ceil(word.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, away: distance(word, candidate) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away);
  return near[0]?.candidate;
}
