import { readFileSync } from 'node:fs';
import type { Problem } from '../catalog/problems.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import type { Handout } from '../handout/handout.ts';
import { parseProse } from '../handout/parse-prose.ts';

/** Reads one handout's text from its file. */
export function readHandout({ id, lang, data, file }: ProseEntry<'handouts'>): { handout: Handout; problems: Problem[] } {
  const { tree, problems } = parseProse(readFileSync(file, 'utf8'), file);
  const { title, summary, sources } = data;
  return { handout: { id, title, summary, lang, awaitsReader: data.awaits_native_reader, sources, tree, file }, problems };
}
