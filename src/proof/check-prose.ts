import type { Catalog } from '../catalog/load.ts';
import type { Problem } from '../catalog/problems.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import { needIds } from '../domain/needs.ts';
import { parseProse } from '../handout/parse-prose.ts';
import { type Block, type HandoutTree, walkBlocks } from '../handout/tree.ts';
import { findDeadLinks, leadsOn } from './check-links.ts';
import { findStaleTranslations, findUntranslated } from './check-translations.ts';
import { findUnsourcedClaims } from './find-claims.ts';
import { gradeProse, readersOf } from './grade-prose.ts';
import { isTooHard, limits } from './grade-text.ts';
import { listAddresses } from './list-addresses.ts';

/** What the checks of bodies read: the whole catalog, the names of pages that no content makes, and the text of a file. */
export interface ProofInput {
  catalog: Catalog;
  /** Texts of lower layers that the district says differently, from `readProseBelow`. */
  below?: readonly ProseEntry[];
  /** The pages that every site has, such as `find`. */
  routes: readonly string[];
  textOf: (file: string) => string;
}

/**
 * Reads all prose of a district as a careful editor would, lower layers too: only what page and paper can draw; no topic,
 * link or claim that rests on nothing; a way forward on every page. How hard a text is to read, and translations whose text
 * has moved on, are warnings: a person judges them.
 */
export function checkProse({ catalog, below = [], routes, textOf }: ProofInput): Problem[] {
  const topics = new Set(catalog.vocabularies.topics.map(({ id }) => id));
  const addresses = listAddresses(catalog);
  const pages = [...new Set([...routes, ...catalog.prose.flatMap(({ kind, id }) => (kind === 'pages' ? id : []))])].sort();
  const all = [...catalog.prose, ...below];
  const districtFile = `content/districts/${catalog.district.id}/district.yaml`;
  return [
    ...listFiles(all).flatMap(checkFile),
    ...findStaleTranslations(all, textOf),
    ...findUntranslated(catalog.prose, districtFile),
  ];

  function checkFile(entry: ProseEntry): Problem[] {
    const { file } = entry;
    const { tree, problems } = parseProse(textOf(file), file);
    const error = (line: number, what: string, why?: string): Problem => ({
      file,
      line,
      what,
      ...(why ? { why } : {}),
      severity: 'error',
    });
    const unknown = [...walkBlocks(tree.blocks)].flatMap((block) =>
      topicsOf(block)
        .filter((topic) => !topics.has(topic))
        .map((topic) => error(block.line, `There is no topic "${topic}". The list is in content/vocabularies/topics.yaml.`)),
    );
    return [
      ...problems,
      ...unknown,
      ...findDeadLinks(tree, addresses, pages).map(({ line, what }) => error(line, what)),
      ...findUnsourcedClaims(tree, entry.lang, entry.data.sources.length).map(({ line, words }) =>
        error(
          line,
          `"${words}" is a claim without a source. Add a note [^1] with its source, or say it without the figure.`,
          'A reader who repeats it must be able to say who found it.',
        ),
      ),
      ...(hasWayForward(entry, tree) ? [] : [deadEnd(file)]),
      ...warnOfGrade(entry, tree),
    ];
  }
}

/** The texts as files, each once: a text that stands in for a missing language is the same file. */
export function listFiles(prose: readonly ProseEntry[]): ProseEntry[] {
  const own = prose.filter(({ wanted, lang }) => wanted === lang);
  return [...new Map([...prose, ...own].map((entry) => [entry.file, entry])).values()];
}

function topicsOf(block: Block): string[] {
  if (block.type === 'resource-list') return 'need' in block.by ? [] : [block.by.topic];
  return block.type === 'local-map' ? (block.of ?? []).filter((id) => !(needIds as readonly string[]).includes(id)) : [];
}

function hasWayForward({ data }: ProseEntry, tree: HandoutTree): boolean {
  const goesWith = ['handouts', 'worksheets', 'toolkits'].some((field) => field in data && (data as never)[field]['length'] > 0);
  return goesWith || leadsOn(tree);
}

const deadEnd = (file: string): Problem => ({
  file,
  what: 'Nothing on this page leads on. Add a link, a <Contact purpose="office" />, or a line to write on: <WriteIn label="…" />.',
  why: 'A reader who is ready to act would have nothing to do.',
  severity: 'error',
});

function warnOfGrade(entry: ProseEntry, tree: HandoutTree): Problem[] {
  const grade = gradeProse(entry, tree);
  const readers = readersOf(entry);
  if (!grade || !isTooHard(grade, readers)) return [];
  const limit = limits[grade.lang][readers];
  const who = readers === 'parents' ? 'families' : 'staff and partners';
  const what =
    grade.lang === 'en'
      ? `It reads at grade ${grade.value.toFixed(1)}; for ${who} the limit is ${limit}.`
      : `Its ease of reading (Fernández Huerta) is ${grade.value.toFixed(1)}; for ${who} the least is ${limit}.`;
  return [{ file: entry.file, what: `${what} Shorter sentences and shorter words help.`, severity: 'warning' }];
}
