import type { HandoutTree } from '../handout/tree.ts';
import { listPassages, type Passage, walkInlines } from './plain-text.ts';

/** Words that state what somebody must have counted or studied: a share, a sum, a comparison, a finding. */
const claimWords: Record<string, RegExp> = {
  en: anyOf(
    /\d\s?%|\d per ?cent\b|\b(ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) per ?cent\b/,
    /\b(one|two|three|\d+) (students?|child(ren)?|famil(y|ies)|schools?|parents?|people)? ?(in|out of) (every )?(three|four|five|ten|\d+)\b/,
    /\b(studies|research|researchers|evidence|surveys?) (shows?|finds?|found|says?|suggests?|proves?)\b/,
    /\b(twice|(two|three|four|\d+) times) as (likely|many|much|often)\b|\b(more|less) likely\b|\$\s?\d|\b\d{1,3}(,\d{3})+\b/,
  ),
  es: anyOf(
    /\d\s?%|\d por ciento\b|\b(diez|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) por ciento\b/,
    /\b(uno|una|dos|tres|\d+) de cada [\p{L}\d]+ (?!días|clases)/u,
    /\b(estudios|investigaciones|investigadores|pruebas|encuestas?) (muestran?|dicen?|indican?|encontraron|hallaron|demuestran?|sugieren?)/,
    /\b(el doble|el triple|(dos|tres|cuatro|\d+) veces) (de|más)\b|\b(más|menos) probab|\$\s?\d|\b\d{1,3}([.,]\d{3})+\b/,
  ),
};

/**
 * Finds claims that rest on nothing. In a text with notes, each claim has a note or a link to its source, and a table may
 * have it in the paragraph above or below; in a text without notes, the sources of its front matter count.
 * @returns the words of each claim, with its line
 */
export function findUnsourcedClaims(
  { blocks, notes }: HandoutTree,
  lang: string,
  sources: number,
): { line: number; words: string }[] {
  const pattern = claimWords[lang];
  if (!pattern || (notes.length === 0 && sources > 0)) return [];
  const passages = listPassages(blocks);
  return passages.flatMap((passage, i) => {
    const near = passage.kind === 'table' ? passages.slice(Math.max(0, i - 1), i + 2) : [passage];
    const words = pattern.exec(passage.text)?.[0];
    return words && !near.some(hasSource) ? [{ line: passage.line, words: words.trim() }] : [];
  });
}

function hasSource({ inlines }: Passage): boolean {
  return [...walkInlines(inlines)].some(
    (inline) => inline.type === 'note' || (inline.type === 'link' && /^https?:/.test(inline.url)),
  );
}

function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'iu');
}
