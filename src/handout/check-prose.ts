import type { Problem } from '../catalog/problems.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import { parseProse } from './parse-prose.ts';
import { walkBlocks } from './tree.ts';

/**
 * Checks the bodies of all prose of a district: only what page and paper can draw, and only topics that there are.
 * @param textOf gives the text of a file by its name
 */
export function checkProse(
  prose: readonly ProseEntry[],
  { topics }: Pick<Vocabularies, 'topics'>,
  textOf: (file: string) => string,
): Problem[] {
  const known = new Set(topics.map(({ id }) => id));
  const files = [...new Set(prose.map(({ file }) => file))];
  return files.flatMap((file) => {
    const { tree, problems } = parseProse(textOf(file), file);
    const unknown = [...walkBlocks(tree.blocks)].flatMap((block): Problem[] => {
      if (block.type !== 'resource-list' || 'need' in block.by || known.has(block.by.topic)) return [];
      const what = `There is no topic "${block.by.topic}". The list is in content/vocabularies/topics.yaml.`;
      return [{ file, line: block.line, what, severity: 'error' }];
    });
    return [...problems, ...unknown];
  });
}
