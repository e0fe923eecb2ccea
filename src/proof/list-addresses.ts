import type { Catalog } from '../catalog/load.ts';

/**
 * The folders whose pages are made from content, each with the names that a district has there. A link into one of them
 * must name one; the pages that every site has are known to the tests of the built site.
 */
export function listAddresses({ partners, prose, schools, vocabularies }: Catalog): Map<string, string[]> {
  const idsOf = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const texts = (kind: string) => [...new Set(idsOf(prose.filter((entry) => entry.kind === kind)))];
  const audiences = idsOf(vocabularies.audiences);
  const isOfAudience = (id: string) => audiences.some((audience) => id === `partner-${audience}`);
  return new Map([
    ['needs', idsOf(vocabularies.needs)],
    ['topics', idsOf(vocabularies.topics)],
    ['partners', idsOf(partners)],
    ['schools', idsOf(schools)],
    ['handouts', texts('handouts')],
    ['stories', texts('stories')],
    ['worksheets', texts('worksheets')],
    ['toolkits', [...texts('toolkits').filter((id) => !isOfAudience(id)), 'booklet']],
    ['partner-with-us', [...audiences, 'add-your-program']],
  ]);
}
