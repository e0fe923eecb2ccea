import { type NeedId, needIds } from '../domain/needs.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';

/** Words, each with the need and topic that it stands for. */
export type NeedWords = ReadonlyMap<string, { need: NeedId; topic?: string }>;

const plainOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a vocabulary: ids, labels and synonyms of needs, then of topics. */
export function collectNeedWords({ needs, topics }: Pick<Vocabularies, 'needs' | 'topics'>): NeedWords {
  const words = new Map<string, { need: NeedId; topic?: string }>();
  const add = (text: string, found: { need: NeedId; topic?: string }) => {
    const plain = plainOf(text);
    if (plain !== '' && !words.has(plain)) words.set(plain, found);
  };
  const texts = (term: { id: string; label: unknown; synonyms: Record<string, string[]> }) => [
    term.id,
    ...(typeof term.label === 'string' ? [term.label] : Object.values(term.label as Record<string, string>)),
    ...Object.values(term.synonyms).flat(),
  ];
  for (const need of needs) for (const text of texts(need)) add(text, { need: need.id });
  for (const topic of topics) for (const text of texts(topic)) add(text, { need: topic.needs[0]!, topic: topic.id });
  // "Rides and buses" is two words that people use alone.
  for (const need of needs)
    for (const text of texts(need)) for (const part of text.split(/,|\s(?:and|or|y|o)\s/)) add(part, { need: need.id });
  return words;
}

export interface NeedGuess {
  needs: NeedId[];
  topics: string[];
}

/**
 * Guesses needs from a category such as "Food / Clothing": each piece as a whole, then the words inside it. Where the
 * category says nothing known, the longest words known of `more` are taken.
 * @param more the service's name and description
 */
export function guessNeeds(category: string, more: string, words: NeedWords): NeedGuess {
  const needs = new Set<NeedId>();
  const topics = new Set<string>();
  const take = (found: { need: NeedId; topic?: string } | undefined) => {
    if (!found) return false;
    needs.add(found.need);
    if (found.topic) topics.add(found.topic);
    return true;
  };
  for (const piece of category.split(/[;,/|&\n]|\band\b/i).map(plainOf)) {
    if (piece === '') continue;
    const id = needIds.find((need) => plainOf(need) === piece);
    if (id) take({ need: id });
    else if (!take(words.get(piece)) && !take(words.get(piece.replace(/s$/, ''))))
      longestInside(piece, words).slice(0, 1).forEach(take);
  }
  if (needs.size === 0) longestInside(plainOf(more), words).slice(0, 1).forEach(take);
  return { needs: [...needs].slice(0, 3), topics: [...topics].slice(0, 5) };
}

/** What the words inside a text stand for, the longest first. */
function longestInside(text: string, words: NeedWords) {
  const padded = ` ${text} `;
  return [...words]
    .filter(([word]) => word.length > 3 && padded.includes(` ${word} `))
    .sort(([a], [b]) => b.length - a.length)
    .map(([, found]) => found);
}
