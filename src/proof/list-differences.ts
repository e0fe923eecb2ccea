import type { Catalog } from '../catalog/load.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';
import { parseProse } from '../handout/parse-prose.ts';
import { listPassages } from './plain-text.ts';

/** What a district's text says that the text below it does not, and the other way round, passage by passage. */
export interface TextDifference {
  name: string;
  /** Both files, the lower layer's first. */
  files: [lower: string, upper: string];
  added: string[];
  removed: string[];
  kept: number;
}

/**
 * The texts in a district's first language that it says differently from the layers below.
 * @param below from `readProseBelow`
 */
export function listDifferences(
  { district, prose }: Catalog,
  below: readonly ProseEntry[],
  textOf: (file: string) => string,
): TextDifference[] {
  const [first] = district.languages;
  return prose.flatMap((upper): TextDifference | [] => {
    if (upper.wanted !== first) return [];
    // The nearest layer below stands last.
    const lower = below.findLast(({ kind, id, lang }) => kind === upper.kind && id === upper.id && lang === upper.lang);
    if (!lower) return [];
    const [said, says] = [passagesOf(lower, textOf), passagesOf(upper, textOf)];
    return {
      name: `${upper.kind}/${upper.id}`,
      files: [lower.file, upper.file],
      added: says.filter((passage) => !said.includes(passage)),
      removed: said.filter((passage) => !says.includes(passage)),
      kept: says.filter((passage) => said.includes(passage)).length,
    };
  });
}

function passagesOf({ data, file }: ProseEntry, textOf: (file: string) => string): string[] {
  const { blocks } = parseProse(textOf(file), file).tree;
  const passages = listPassages(blocks).flatMap(({ kind, text }) => (kind === 'table' ? text.split('\n') : text));
  return [data.title, data.summary, ...passages].map((text) => text.replace(/\s+/g, ' ').trim());
}

/** One line for each text and for each passage that differs, cut to the width of a window, so that all fits one screen. */
export function formatDifferences(differences: readonly TextDifference[], { each = 3, width = 110 } = {}): string {
  const cut = (text: string) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
  const some = (sign: string, passages: readonly string[]) => [
    ...passages.slice(0, each).map((text) => cut(`  ${sign} ${text}`)),
    ...(passages.length > each ? [`  ${sign} … and ${passages.length - each} more`] : []),
  ];
  const lines = differences.flatMap(({ name, files, added, removed, kept }) => [
    `${name}  (${files.map(layerOf).join(' → ')}): ${kept} passages kept, ${added.length} new, ${removed.length} left out`,
    ...some('-', removed),
    ...some('+', added),
  ]);
  return [...lines, `${differences.length} said differently.`].join('\n');
}

/** `base` of `content/layers/base/toolkits/…`. */
const layerOf = (file: string) => /(?:layers|districts)\/([^/]+)\//.exec(file)?.[1] ?? file;
