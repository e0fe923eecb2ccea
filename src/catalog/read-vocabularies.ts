import { join } from 'node:path';
import type { z } from 'zod';
import type { LanguageTag } from '../domain/text.ts';
import { type Vocabularies, type VocabularyName, vocabularySchemas } from '../domain/vocabulary.ts';
import { checkIds } from './check-ids.ts';
import type { ContentFiles, LayerFolder } from './content-files.ts';
import { applyOverlay, dropHidden, markOrigin } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';

/** Reads every vocabulary through the layers, lowest first. Problems are added to `problems`. */
export function readVocabularies(
  files: ContentFiles,
  stack: readonly LayerFolder[],
  defaultLanguage: LanguageTag,
  problems: Problem[],
): Vocabularies {
  const folders = [
    ...files.directories('vocabularies'),
    ...stack.flatMap((layer) => layer.directories.map((d) => join(d, 'vocabularies'))),
  ];
  const result: Record<string, unknown[]> = {};
  for (const name of Object.keys(vocabularySchemas) as VocabularyName[]) {
    let tree: unknown = [];
    let lastFile = `content/vocabularies/${name}.yaml`;
    for (const folder of folders) {
      const file = files.yaml(join(folder, `${name}.yaml`));
      if (!file) continue;
      const terms = (file.data as { terms?: unknown } | null)?.terms;
      if (!Array.isArray(terms)) {
        problems.push({ file: file.file, line: 1, what: 'Expected a list under "terms:".', severity: 'error' });
        continue;
      }
      lastFile = file.file;
      shiftOrigins(terms, file.file);
      problems.push(...checkIds(terms, file.file, files.text));
      tree =
        (tree as unknown[]).length === 0
          ? terms
          : applyOverlay(tree, withWordsBelow(tree as Term[], terms as Term[]), defaultLanguage);
    }
    const visible = dropHidden(tree) as unknown[];
    result[name] = visible.flatMap((term, index) => {
      const parsed = parseEntry(vocabularySchemas[name] as z.ZodType, term, files.text, lastFile);
      if ('value' in parsed) return [parsed.value];
      problems.push(
        ...parsed.problems.map((p) => ({ ...p, at: `${(term as { id?: string }).id ?? index}${p.at ? `.${p.at}` : ''}` })),
      );
      return [];
    });
  }
  return result as Vocabularies;
}

type Term = { id?: string; synonyms?: Record<string, string[]>; phrases?: Record<string, string[]> };

/** What people call a thing only ever adds up: a layer writes the words of its own, not those below once more. */
function withWordsBelow(below: readonly Term[], terms: readonly Term[]): Term[] {
  return terms.map((term) => {
    const lower = below.find((other) => other.id === term.id);
    let result = term;
    for (const key of ['synonyms', 'phrases'] as const) {
      if (!lower?.[key] || !term[key]) continue;
      const words = Object.entries(term[key]).map(([lang, own]) => [
        lang,
        Array.isArray(own) ? [...new Set([...(lower[key]?.[lang] ?? []), ...own])] : own,
      ]);
      result = applyOverlay(result, { [key]: Object.fromEntries(words) }, '') as Term;
    }
    return result;
  });
}

/** The terms stand under `terms:` in their file; origins must say so to find the line. */
function shiftOrigins(terms: unknown[], file: string): void {
  markOrigin(terms, file);
  for (const [index, term] of terms.entries()) markOrigin(term, file, new Map(), ['terms', index]);
}
