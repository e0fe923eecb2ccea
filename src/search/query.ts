import { splitWords, stem } from './fold.ts';
import { type NameWords, WordFinder } from './find-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A need, topic or urgent matter that a query means. */
export interface Meaning {
  id: string;
  /** What the query says for it: the weight of the words found; above 2.5 it is as good as named. */
  score: number;
  /** The share of its best phrase that the query holds, 0 to 1. */
  coverage: number;
  /** For a need: what the query says for it by its own words, not by those of its topics. */
  own: number;
}

/** What a query means; each list with the best first, urgent matters only where they are surely meant. */
export interface Understanding {
  needs: Meaning[];
  topics: Meaning[];
  urgent: Meaning[];
  /** Words for a search in texts: folded, spelling mended, without stop words. */
  words: string[];
  /** Those of `words` that no need or topic uses: names, most often. */
  names: string[];
  /** True where a word is not known as it stands, where another language knows more of them, or where they tell little. */
  unsure: boolean;
}

export interface QueryOptions {
  /** The language of the page: its words win where two languages share one. */
  lang: string;
  /** True while the last word may be unfinished. */
  typing?: boolean;
  /** True where there is no time to mend an unfinished word: it is left out. */
  quick?: boolean;
  names?: NameWords;
}

/** What a query must hold of an urgent phrase, and how much it must tell, to be taken for urgent. */
const urgent = { coverage: 0.75, score: 2 };
/** A query whose best meaning scores less may mean something that only more words would tell. */
const telling = 2;
/** More words than this are a letter, not a query. */
const maxWords = 24;
/** A topic under its second need says less of that need. */
const secondNeed = 0.6;

/**
 * Understands a query by meaning: every phrase of the vocabulary, in every language, counts by how much of it the query
 * holds (in any order, among other words, misspelt) and by how rare those words are.
 */
export function understandQuery(vocabulary: Vocabulary, query: string, options: QueryOptions): Understanding {
  const words = splitWords(query).slice(0, maxWords);
  const finder = new WordFinder(vocabulary, options);
  const found = finder.find(words);
  const factors = languageFactors(vocabulary, words, options.lang);

  const mass = new Map<number, number>();
  const tokensOf = new Map<number, Map<number, number>>();
  for (const [token, similarity] of found.tokens) {
    for (const number of vocabulary.phrasesOf[token]!) {
      const phrase = vocabulary.phrases[number]!;
      const weight = vocabulary.weightsOf(phrase)[phrase.tokens.indexOf(token)]! * similarity;
      mass.set(number, (mass.get(number) ?? 0) + weight);
      const seen = tokensOf.get(phrase.term) ?? new Map<number, number>();
      tokensOf.set(phrase.term, seen.set(token, Math.max(weight, seen.get(token) ?? 0)));
    }
  }

  const best = new Map<number, Meaning & { mass: number }>();
  for (const [number, held] of mass) {
    const phrase = vocabulary.phrases[number]!;
    const whole = vocabulary.weightsOf(phrase).reduce((sum, weight) => sum + weight, 0);
    const coverage = held / whole;
    const score = held * coverage ** 2 * (factors.get(phrase.lang) ?? 1);
    if (score > (best.get(phrase.term)?.score ?? 0)) {
      best.set(phrase.term, { id: vocabulary.terms[phrase.term]!.id, score, coverage, own: score, mass: held });
    }
  }
  // Words beside the best phrase that the term also uses make it likelier.
  for (const [term, meaning] of best) {
    const all = [...tokensOf.get(term)!.values()].reduce((sum, weight) => sum + weight, 0);
    meaning.score += 0.2 * (all - meaning.mass) * meaning.coverage;
  }
  const meanings = collect(vocabulary, best);
  const strongest = Math.max(meanings.needs[0]?.score ?? 0, meanings.topics[0]?.score ?? 0);
  const isForeign = (factors.get(options.lang) ?? 1) < 1;
  return {
    ...meanings,
    words: found.words,
    names: found.names,
    unsure: words.length > 0 && (found.unsure || isForeign || strongest < telling),
  };
}

function collect(vocabulary: Vocabulary, best: ReadonlyMap<number, Meaning>): Pick<Understanding, 'needs' | 'topics' | 'urgent'> {
  const of = (kind: string) =>
    [...best].flatMap(([term, { id, score, coverage }]) =>
      vocabulary.terms[term]!.kind === kind ? [{ id, score, coverage, own: score, term }] : [],
    );
  const needs = new Map(of('need').map((meaning) => [meaning.id, { ...meaning, own: meaning.score }]));
  const topics = of('topic');
  for (const { term, score, coverage } of topics) {
    vocabulary.terms[term]!.needs.forEach((id, rank) => {
      const said = score * (rank === 0 ? 1 : secondNeed);
      const need = needs.get(id) ?? { id, score: 0, coverage, own: 0, term };
      needs.set(id, { ...need, score: Math.max(need.score, said, need.own + 0.25 * said) });
    });
  }
  const sorted = (meanings: Iterable<Meaning>) =>
    [...meanings].map(({ id, score, coverage, own }) => ({ id, score, coverage, own })).sort((a, b) => b.score - a.score);
  return {
    needs: sorted(needs.values()),
    topics: sorted(topics),
    urgent: sorted(of('urgent')).filter((u) => u.coverage >= urgent.coverage && u.score >= urgent.score),
  };
}

/** How far each language is trusted: by the share of the words that it knows, the page's own a little more. */
function languageFactors(vocabulary: Vocabulary, words: readonly string[], own: string): Map<string, number> {
  const counts = [...vocabulary.langs].map((lang) => {
    const known = words.filter((word) => {
      const token = vocabulary.numberOf(stem(word));
      return vocabulary.isStop(word, lang) || (token !== undefined && vocabulary.tokenLangs[token]!.has(lang));
    }).length;
    return [lang, known + (lang === own ? 0.5 : 0)] as const;
  });
  const most = Math.max(0.5, ...counts.map(([, count]) => count));
  return new Map(counts.map(([lang, count]) => [lang, 0.3 + 0.7 * (count / most)]));
}
