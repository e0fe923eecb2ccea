import type { LanguageTag } from '../domain/text.ts';
import type { PaperContext } from './paper-context.ts';
import { type HandoutTree, walkBlocks } from './tree.ts';
import { chooseListed, groupOf } from './views/resource-list.ts';
import type { ServiceView } from '../catalog/localize.ts';

/** A text that is ready to be drawn: read, in the language it is really in. */
export interface Handout {
  id: string;
  title: string;
  summary: string;
  /** The language it is really in; another than the context's where it is a fallback. */
  lang: LanguageTag;
  awaitsReader: boolean;
  sources: readonly { name: string; url?: string | undefined; date?: string | undefined }[];
  tree: HandoutTree;
  /** The file, for messages. */
  file: string;
}

/** The id of the handout that is drawn once for each school. */
export const schoolSheetId = 'school-sheet';

/** What stands above a handout: on a school's sheet its school. */
export function titleOf({ id, title }: Pick<Handout, 'id' | 'title'>, { school, t }: PaperContext): string {
  return school && id === schoolSheetId ? t('school.near', { school: school.name }) : title;
}

/** Every service that a text lists, in its order. */
export function listedServices({ tree }: Pick<Handout, 'tree'>, context: PaperContext): ServiceView[] {
  return [...walkBlocks(tree.blocks)].flatMap((block) =>
    block.type === 'resource-list'
      ? chooseListed(groupOf(block.by, context), block.count, context).map(({ service }) => service)
      : [],
  );
}
