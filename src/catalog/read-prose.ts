import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type ProseKind, proseKinds, proseSchemas } from '../domain/prose.ts';
import type { LanguageTag } from '../domain/text.ts';
import { type ContentFiles, type LayerFolder, listNames } from './content-files.ts';
import { applyOverlay, isHidden, markOrigin } from './overlay.ts';
import { parseEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';

/** One handout, toolkit, story … of a district in one language. */
export interface ProseEntry<K extends ProseKind = ProseKind> {
  kind: K;
  id: string;
  /** The language asked for. */
  wanted: LanguageTag;
  /** The language it is really in. */
  lang: LanguageTag;
  /** True where a translation exists, but of a text that a higher layer has since replaced. */
  outdated: boolean;
  data: z.output<(typeof proseSchemas)[K]>;
  /** The file, relative to the working folder; Astro draws it. */
  file: string;
  /** The file in the district's first language that it goes with; itself where it is in that language. */
  source: string;
  /** How many words its body has, for the reading time. */
  words: number;
}

/** Splits a file into its front matter and its body. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string; bodyLine: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  if (!match) return { frontMatter: '', body: text, bodyLine: 1 };
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/** Whether a text takes those of its id away, by its front matter. */
export const isHiddenText = (text: string): boolean => /^hidden: *true *$/m.test(splitFrontMatter(text).frontMatter);

/**
 * Resolves the prose of a stack: the highest file wins whole, language by language. A text that a higher layer gives
 * anew in the default language makes the translations below it outdated: readers then get the default language.
 */
export function readProse(
  files: ContentFiles,
  stack: readonly LayerFolder[],
  languages: readonly [LanguageTag, ...LanguageTag[]],
): { prose: ProseEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const prose: ProseEntry[] = [];
  const [defaultLanguage] = languages;
  for (const kind of proseKinds) {
    const found = new Map<string, Map<LanguageTag, { file: string; level: number; data: unknown }>>();
    stack.forEach((layer, level) => {
      for (const directory of layer.directories) {
        const folder = join(directory, kind);
        for (const id of listNames(folder)) {
          if (!statSync(join(folder, id)).isDirectory()) {
            const what = `Expected one folder for each text, with a file for each language. Move this to ${id.replace(/\.\w+$/, '')}/${defaultLanguage}.mdx.`;
            problems.push({ file: files.name(join(folder, id)), what, severity: 'error' });
            continue;
          }
          for (const name of listNames(join(folder, id))) {
            const lang = name.replace(/\.mdx$/, '');
            if (lang === name) continue;
            const path = join(folder, id, name);
            if (!existsSync(path)) continue;
            const file = files.name(path);
            const read = readYaml(splitFrontMatter(files.text(file)).frontMatter, file);
            if ('problem' in read) {
              problems.push({ ...read.problem, line: (read.problem.line ?? 1) + 1 });
              continue;
            }
            markOrigin(read.data, file);
            const languagesOfId = found.get(id) ?? new Map();
            languagesOfId.set(lang, { file, level, data: read.data });
            found.set(id, languagesOfId);
          }
        }
      }
    });
    for (const [id, byLanguage] of found) {
      const source = byLanguage.get(defaultLanguage) ?? [...byLanguage.values()][0];
      if (!source || isHidden(source.data)) continue;
      for (const wanted of languages) {
        const own = byLanguage.get(wanted);
        const outdated = own !== undefined && own.level < source.level;
        const used = own && !outdated ? own : source;
        const tree = used === source ? source.data : applyOverlay(sharedFacts(source.data), used.data, defaultLanguage);
        const parsed = parseEntry(
          proseSchemas[kind],
          tree,
          (file) => `\n${splitFrontMatter(files.text(file)).frontMatter}`,
          used.file,
        );
        if ('problems' in parsed) {
          if (used === own || wanted === defaultLanguage) problems.push(...parsed.problems);
          continue;
        }
        const lang = used === own ? wanted : ([...byLanguage].find(([, entry]) => entry === source)?.[0] ?? defaultLanguage);
        prose.push({
          kind,
          id,
          wanted,
          lang,
          outdated,
          data: parsed.value,
          file: used.file,
          source: source.file,
          words: countWords(files.text(used.file)),
        });
      }
    }
  }
  return { prose, problems };
}

/** The words of a body as a reader meets them: without addresses, tags and signs. */
function countWords(text: string): number {
  const words = splitFrontMatter(text)
    .body.replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?[A-Z]\w*|\/?>/g, ' ');
  return words.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** What a translation takes over from the default language: everything but the words and who has read them. */
const sharedFacts = (data: unknown): unknown =>
  applyOverlay(data, { title: null, summary: null, reviewed: null, awaits_native_reader: null, translated_from: null }, '');
