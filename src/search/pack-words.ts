import { stem, splitWords } from './fold.ts';
import { peopleWordsOf, stopWordsOf } from './stop-words.ts';

/** A need, a topic or an urgent matter, with the words that people use for it. */
export interface WordedTerm {
  id: string;
  /** What its button says, in one language. */
  label?: string | undefined;
  words: readonly string[];
}

/** Phrases of more words than this, stop words aside, say nothing that shorter ones do not. */
const longest = 4;

/** How rare a word must be, in terms that use it, to carry a phrase alone. */
const rareIn = 6;

/** Puts lines of phrases into one text: a line per term, phrases joined by `|`. */
export function joinLines(lines: readonly (readonly string[])[]): string {
  return lines.map((phrases) => phrases.join('|')).join('\n');
}

/**
 * Parts lines into what a phone needs at once and what can come when a query holds a word that the first part lacks: of each
 * term the label and its first phrases, which are the commonest, and every phrase made of words that the first part knows.
 * @param most phrases of each term that come at once
 */
export function partLines(
  lines: readonly (readonly string[])[],
  lang: string,
  most: number,
): { first: string[][]; later: string[][] } {
  const stops = stopWordsOf(lang);
  const tellingWords = (phrase: string) => splitWords(phrase).filter((word) => !stops.has(word));
  const known = new Set(lines.flatMap((phrases) => phrases.slice(0, most + 1).flatMap(tellingWords)).map(stem));
  const isFirst = (phrase: string, i: number) => i <= most || tellingWords(phrase).every((word) => known.has(stem(word)));
  return {
    first: lines.map((phrases) => phrases.filter(isFirst)),
    later: lines.map((phrases) => phrases.filter((phrase, i) => !isFirst(phrase, i))),
  };
}

/**
 * Prepares the words of one language for the phone: for each term its label as it is shown, then its phrases, folded;
 * stop words are left out where more than one telling word remains ("can't pay the rent" becomes "pay rent"); a phrase that holds a shorter one of the same term, and beside it only words that no other term uses, is left out.
 * @param whole keeps every word: for urgent matters, which must not be seen where they are not meant
 */
export function wordLines(terms: readonly WordedTerm[], lang: string, whole = false): string[][] {
  const stops = stopWordsOf(lang);
  const people = new Set(peopleWordsOf(lang));
  const folded = terms.map((term) => term.words.map(splitForPacking));
  const users = new Map<string, Set<number>>();
  folded.forEach((phrases, term) =>
    phrases.flat().forEach((word) => {
      const token = stem(word);
      const set = users.get(token) ?? new Set();
      users.set(token, set.add(term));
    }),
  );
  const usersOf = (word: string) => users.get(stem(word))?.size ?? 0;
  return folded.map((phrases, i) => {
    const trimmed = phrases.map((words) => {
      const content = words.filter((word) => !stops.has(word));
      const tells = content.filter((word) => usersOf(word) <= rareIn && !people.has(word)).length;
      return !whole && (content.length > 2 || tells > 1 || (tells === 1 && words.length - content.length < 2)) ? content : words;
    });
    const label = terms[i]!.label;
    const kept = dropLonger(
      trimmed.filter((words) => whole || words.filter((word) => !stops.has(word)).length <= longest),
      (word) => usersOf(word) === 1,
    ).map((words) => words.join(' '));
    return [...(label ? [label.replaceAll('|', '/')] : []), ...kept];
  });
}

/** Words as they are packed: a run of Chinese stays whole, since its pairs are made on the phone. */
function splitForPacking(phrase: string): string[] {
  return /\p{Script=Han}/u.test(phrase) ? [phrase.replace(/\s+/g, '')] : splitWords(phrase);
}

/** Leaves out a phrase that holds another and beside it only words that no other term uses. */
function dropLonger(phrases: readonly string[][], isOwn: (word: string) => boolean): string[][] {
  const sets = phrases.map((words) => new Set(words.map(stem)));
  return phrases.filter((words, i) => {
    const set = sets[i]!;
    return (
      words.length > 0 &&
      !sets.some((other, j) => {
        if (j === i || [...other].some((token) => !set.has(token))) return false;
        if (other.size === set.size) return j < i;
        return words.every((word) => other.has(stem(word)) || isOwn(word));
      })
    );
  });
}
