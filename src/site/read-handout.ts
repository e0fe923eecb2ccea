import type { Problem } from '../catalog/problems.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import { readProseText } from '../catalog/read-prose-text.ts';
import type { Handout } from '../handout/handout.ts';
import { parseProse } from '../handout/parse-prose.ts';

/** Reads the text of a handout, or of a module that is printed like one, from its file. */
export function readHandout(entry: ProseEntry<'handouts' | 'toolkits'>): { handout: Handout; problems: Problem[] } {
  const { id, lang, data, file } = entry;
  const { tree, problems } = parseProse(readProseText(entry), file);
  const { title, summary, sources } = data;
  return { handout: { id, title, summary, lang, awaitsReader: data.awaits_native_reader, sources, tree, file }, problems };
}
