import type { Problem } from '../catalog/problems.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import { needIds } from '../domain/needs.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import { parseProse } from './parse-prose.ts';
import { type Block, walkBlocks } from './tree.ts';

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
    const unknown = [...walkBlocks(tree.blocks)].flatMap((block) =>
      topicsOf(block).flatMap((topic): Problem[] => {
        if (known.has(topic)) return [];
        const what = `There is no topic "${topic}". The list is in content/vocabularies/topics.yaml.`;
        return [{ file, line: block.line, what, severity: 'error' }];
      }),
    );
    return [...problems, ...unknown];
  });
}

function topicsOf(block: Block): string[] {
  if (block.type === 'resource-list') return 'need' in block.by ? [] : [block.by.topic];
  return block.type === 'local-map' ? (block.of ?? []).filter((id) => !(needIds as readonly string[]).includes(id)) : [];
}
