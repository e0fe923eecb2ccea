import { type Text, pickText } from '../domain/text.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import { joinLines, wordLines } from './pack-words.ts';
import { peopleWordsOf, stopWordsOf } from './stop-words.ts';
import type { PackedWords, Term, WordKind } from './vocabulary.ts';

/** Languages that any need has words in. */
export function vocabularyLanguages(vocabularies: Vocabularies): string[] {
  return [...new Set(vocabularies.needs.flatMap((need) => Object.keys(need.synonyms)))];
}

/** The words of one list in one language: for each term its label and its phrases; no lines where no term has words. */
export function linesOf(vocabularies: Vocabularies, lang: string, kind: WordKind): string[][] {
  const terms = vocabularies[kind].map((term) => ({
    id: term.id,
    label: kind === 'urgent' ? undefined : ownText(term.label, lang),
    words: ('phrases' in term ? term.phrases : term.synonyms)[lang] ?? [],
  }));
  return terms.some((term) => term.words.length > 0) ? wordLines(terms, lang, kind === 'urgent') : [];
}

/** The stop words of a language and its words for children and families, as they travel. */
function packStops(lang: string): Pick<PackedWords, 'stops' | 'people'> {
  const stops = [...stopWordsOf(lang)].join(' ');
  return stops ? { stops, people: peopleWordsOf(lang).join(' ') } : {};
}

/** Packs lists of one language. @param kinds which lists @param withStops false where its stop words travel elsewhere */
export function packVocabulary(
  vocabularies: Vocabularies,
  lang: string,
  kinds: readonly WordKind[],
  withStops = true,
): PackedWords {
  const packed: PackedWords = { lang, ...(withStops ? packStops(lang) : {}) };
  for (const kind of kinds) {
    const lines = linesOf(vocabularies, lang, kind);
    if (lines.length > 0) packed[kind] = joinLines(lines);
  }
  return packed;
}

/** A text in just this language; a text without languages is a name, the same in all. */
function ownText(text: Text, lang: string): string | undefined {
  if (typeof text === 'string') return text;
  return lang in text ? pickText(text, lang, lang).text : undefined;
}

/** The terms that packed lines belong to, in their order. */
export function termsOf(vocabularies: Vocabularies): Record<WordKind, Term[]> {
  return {
    needs: vocabularies.needs.map(({ id }) => ({ kind: 'need', id, needs: [id] })),
    topics: vocabularies.topics.map(({ id, needs }) => ({ kind: 'topic', id, needs })),
    urgent: vocabularies.urgent.map(({ id }) => ({ kind: 'urgent', id, needs: [] })),
  };
}
