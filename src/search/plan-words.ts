import type { Vocabularies } from '../domain/vocabulary.ts';
import { linesOf, packVocabulary, vocabularyLanguages } from './build-vocabulary.ts';
import { joinLines, partLines } from './pack-words.ts';
import { tokenize } from './fold.ts';
import type { PackedWords } from './vocabulary.ts';

/** Which words stand in a page, and which come later. */
export interface WordPlan {
  /** For a box without results: words of needs and urgent matters in every language of the site. */
  box: PackedWords[];
  /** For the find page: the same in its own language, without what its topics say as well. */
  page: PackedWords[];
  /** The commonest words of the listed topics. */
  topics: PackedWords;
  /** The rest of its language, for a query that holds a word which the page lacks. */
  more: PackedWords;
  /** Every other language. */
  others: PackedWords[];
}

/** How many phrases of a topic come at once; what is said more rarely comes when somebody says it. */
const mostPhrases = 3;

/**
 * Parts the words of a district's page.
 * @param vocabularies topics in the order of the topics file: those that the district lists first
 * @param languages of the site; @param listed how many topics the district lists
 */
export function planWords(vocabularies: Vocabularies, lang: string, languages: readonly string[], listed: number): WordPlan {
  const needs = linesOf(vocabularies, lang, 'needs');
  const all = linesOf(vocabularies, lang, 'topics');
  const topics = partLines(all.slice(0, listed), lang, mostPhrases);
  const siteOthers = languages.filter((other) => other !== lang);
  const others = vocabularyLanguages(vocabularies).filter((other) => !languages.includes(other));
  const own = packVocabulary(vocabularies, lang, ['urgent']);
  return {
    box: [
      { ...own, needs: joinLines(needs) },
      ...siteOthers.map((other) => packVocabulary(vocabularies, other, ['needs', 'urgent'])),
    ],
    page: [{ ...own, needs: joinLines(withoutTopics(vocabularies, needs, topics.first)) }],
    topics: { lang, topics: joinLines(topics.first) },
    more: { lang, topics: joinLines([...topics.later, ...all.slice(listed)]) },
    others: [...siteOthers, ...others].map((other) => packVocabulary(vocabularies, other, ['needs', 'topics', 'urgent'])),
  };
}

/** Leaves out of the lines of needs what a listed topic under that need says in the same words. */
function withoutTopics(
  { needs, topics }: Vocabularies,
  needLines: readonly (readonly string[])[],
  topicLines: readonly (readonly string[])[],
): string[][] {
  const keyOf = (phrase: string) => [...new Set(tokenize(phrase))].sort().join(' ');
  return needLines.map((phrases, i) => {
    const said = new Set(
      topicLines.flatMap((lines, topic) => (topics[topic]?.needs[0] === needs[i]?.id ? lines.map(keyOf) : [])),
    );
    return phrases.filter((phrase, n) => n === 0 || !said.has(keyOf(phrase)));
  });
}
