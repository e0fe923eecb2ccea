import { type Text, pickText } from '../domain/text.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';
import { packWords } from './pack-words.ts';
import { peopleWordsOf, stopWordsOf } from './stop-words.ts';
import type { PackedWords, Term, WordKind } from './vocabulary.ts';

/** Languages that any need has words in. */
export function vocabularyLanguages(vocabularies: Vocabularies): string[] {
  return [...new Set(vocabularies.needs.flatMap((need) => Object.keys(need.synonyms)))];
}

/** Packs the words of one language. @param kinds which lists @param withStops false where its stop words travel elsewhere */
export function packVocabulary(
  vocabularies: Vocabularies,
  lang: string,
  kinds: readonly WordKind[],
  withStops = true,
): PackedWords {
  const stops = [...stopWordsOf(lang)].join(' ');
  const people = peopleWordsOf(lang).join(' ');
  const packed: PackedWords = { lang, ...(stops && withStops ? { stops, people } : {}) };
  for (const kind of kinds) {
    const terms = vocabularies[kind].map((term) => ({
      id: term.id,
      label: kind === 'urgent' ? undefined : ownText(term.label, lang),
      words: ('phrases' in term ? term.phrases : term.synonyms)[lang] ?? [],
    }));
    if (terms.some((term) => term.words.length > 0)) packed[kind] = packWords(terms, lang, kind === 'urgent');
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
