import type { Coalition, ProseKind } from '../domain/prose.ts';
import type { Vocabularies, VocabularyName } from '../domain/vocabulary.ts';
import { originOf } from './overlay.ts';
import type { Problem } from './problems.ts';
import { type ProseEntry, splitFrontMatter } from './read-prose.ts';
import { lineOf, type Path } from './read-yaml.ts';
import { unknownId } from './unknown-id.ts';

/** What the checks of prose look at: every text of a district, those of its default language first. */
export interface ProseIdsInput {
  prose: readonly ProseEntry[];
  coalitions: readonly { coalition: Coalition; tree: unknown; file: string }[];
  partnerIds: readonly string[];
  vocabularies: Vocabularies;
  textOf: (file: string) => string;
}

/** Where each field of front matter has its ids from: a vocabulary, or the texts of another kind. */
const vocabularyOf: Record<string, [kind: string, name: VocabularyName]> = {
  audience: ['audience', 'audiences'],
  also_for: ['audience', 'audiences'],
  series: ['series', 'series'],
  strategies: ['strategy', 'strategies'],
  partnership_kinds: ['kind of partnership', 'partnership-kinds'],
};
const textsOf: Record<string, [kind: string, name: ProseKind]> = {
  toolkits: ['toolkit', 'toolkits'],
  worksheets: ['worksheet', 'worksheets'],
  handouts: ['handout', 'handouts'],
};

/**
 * Finds ids in the front matter of prose that lead to nothing: audiences, series, strategies, kinds, worksheets, handouts
 * and toolkits; and partners of coalitions that are not listed. A fact that languages share is told once.
 */
export function checkProseIds({ prose, coalitions, partnerIds, vocabularies, textOf }: ProseIdsInput): Problem[] {
  const problems = new Map<string, Problem>();
  const idsOf = Map.groupBy(prose, ({ kind }) => kind);
  for (const { kind, id, data, file } of prose) {
    for (const { path, value } of referencesIn(data)) {
      const field = String(path[0]);
      const fault = findFault(field, value);
      // The front matter begins on the second line of its file.
      const line = () => lineOf(`\n${splitFrontMatter(textOf(file)).frontMatter}`, path);
      const key = `${kind} ${id} ${field} ${value}`;
      if (fault && !problems.has(key)) problems.set(key, { file, line: line(), at: field, what: fault, severity: 'error' });
    }
  }
  return [...problems.values(), ...coalitions.flatMap(checkCoalition)];

  function findFault(field: string, id: string): string | undefined {
    const term = vocabularyOf[field];
    if (term) {
      const ids = vocabularies[term[1]].map((one) => one.id);
      return ids.includes(id) ? undefined : unknownId(term[0], id, ids, `content/vocabularies/${term[1]}.yaml`);
    }
    const text = textsOf[field];
    if (!text) return undefined;
    const ids = [...new Set(idsOf.get(text[1])?.map((one) => one.id))];
    return ids.includes(id) ? undefined : unknownId(text[0], id, ids, `the folders ${text[1]}/ of the layers and the district`);
  }

  function checkCoalition({ coalition, tree, file: fallback }: ProseIdsInput['coalitions'][number]): Problem[] {
    return coalition.partners.flatMap((id, i) => {
      if (partnerIds.includes(id)) return [];
      const origin = originOf(tree, ['partners', i]);
      const file = origin?.file ?? fallback;
      const what = unknownId('partner', id, partnerIds, 'the folders partners/ of the layers and the district');
      return [{ file, line: lineOf(textOf(file), origin?.path ?? []), at: 'partners', what, severity: 'error' as const }];
    });
  }
}

/** The values of every field that names ids, each with its place. */
function referencesIn(data: object): { path: Path; value: string }[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (!(key in vocabularyOf) && !(key in textsOf)) return [];
    if (typeof value === 'string') return [{ path: [key], value }];
    return Array.isArray(value) ? value.map((item, i) => ({ path: [key, i], value: String(item) })) : [];
  });
}
