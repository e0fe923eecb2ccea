import { join } from 'node:path';
import type { z } from 'zod';
import type { LanguageTag } from '../domain/text.ts';
import { checkConfidential, type Level } from './check-confidential.ts';
import { checkIds } from './check-ids.ts';
import type { ContentFiles, LayerFolder } from './content-files.ts';
import { applyOverlay, dropHidden, dropNulls, isHidden, markOrigin } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import type { Path } from './read-yaml.ts';

/** Brings an author's short form into the schema's; `moved` says which key came from which. */
export type Normalize = (raw: Record<string, unknown>, moved: (from: string, to: (string | number)[]) => void) => unknown;

/** Reads one folder of every layer and merges entries of the same id, lowest layer first. Problems are added to `problems`. */
export function readEntries<S extends z.ZodType>(
  files: ContentFiles,
  stack: readonly LayerFolder[],
  folder: string,
  schema: S,
  defaultLanguage: LanguageTag,
  problems: Problem[],
  normalize: Normalize = (raw) => raw,
) {
  const merged = new Map<string, { tree: unknown; file: string; faulty: boolean; levels: Level[] }>();
  const known = () => [...merged.keys()];
  for (const layer of stack) {
    for (const directory of layer.directories) {
      for (const { file, id, data } of files.yamlFolder(join(directory, folder))) {
        if (typeof data !== 'object' || data === null || Array.isArray(data)) {
          problems.push({
            file,
            line: 1,
            what: 'Expected fields such as "name: …" but found something else.',
            severity: 'error',
          });
          continue;
        }
        const moved = new Map<string, Path>();
        const raw = {
          id,
          ...(normalize(data as Record<string, unknown>, (from, to) => moved.set(to.join('.'), [from])) as object),
        };
        markOrigin(raw, file, moved);
        problems.push(...checkIds(raw, file, files.text));
        const below = merged.get(id);
        const tree = below ? applyOverlay(below.tree, raw, defaultLanguage) : dropNulls(raw);
        // Every level is parsed, so that a fault in a patch is found even where a higher layer covers it.
        const parsed = isHidden(tree) ? { value: undefined } : parseEntry(schema, dropHidden(tree), files.text, file);
        let faulty = false;
        if ('problems' in parsed) {
          faulty = true;
          const isNew = !below && parsed.problems.some((p) => p.at === 'name' && p.what.includes('missing'));
          problems.push(...(isNew ? [newWithoutName(file, id, known())] : parsed.problems));
        }
        const levels = [...(below?.levels ?? []), { file, raw }];
        merged.set(id, { tree, file, faulty: faulty || (below?.faulty ?? false), levels });
      }
    }
  }
  for (const { levels } of merged.values()) problems.push(...checkConfidential(levels, files.text));
  return [...merged].flatMap(([, { tree, file, faulty }]) => {
    if (faulty || isHidden(tree)) return [];
    const visible = dropHidden(tree);
    const parsed = parseEntry(schema, visible, files.text, file);
    return 'value' in parsed ? [{ value: parsed.value, tree: visible, file }] : [];
  });
}

function newWithoutName(file: string, id: string, known: readonly string[]): Problem {
  const near = known.filter((other) => other.startsWith(id.slice(0, 4)));
  return {
    file,
    line: 1,
    what: `"${id}" is new, so it needs a name.${
      near.length > 0
        ? ` Did you mean to patch ${near
            .slice(0, 3)
            .map((n) => `"${n}"`)
            .join(' or ')}?`
        : ''
    }`,
    severity: 'error',
  };
}
