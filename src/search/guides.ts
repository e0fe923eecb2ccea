import type { NeedId } from '../domain/needs.ts';
import { splitWords } from './fold.ts';
import type { Understanding } from './query.ts';
import { WordIndex } from './word-index.ts';

/** A page of prose: a handout, a module, a story, a worksheet. */
export interface Guide {
  /** Its address below the district's root in the page's language, such as `handouts/too-sick-for-school/`. */
  path: string;
  title: string;
  summary: string;
  needs: readonly NeedId[];
}

/** All guides of a site in one language. */
export interface GuidesFile {
  guides: readonly Guide[];
}

const most = 5;
/** What a guide must reach to be shown, and beside the best one. */
const least = 0.4;
const share = 0.5;
const weights = { words: 1, meaning: 0.6, need: 0.2 };

/** Finds guides by their titles and summaries, and by what the query means. */
export class GuideFinder {
  readonly #guides: readonly Guide[];
  readonly #index: WordIndex;

  constructor(guides: readonly Guide[]) {
    this.#guides = guides;
    this.#index = new WordIndex(guides.length);
    guides.forEach(({ title, summary }, id) => {
      this.#index.add(id, title, 2);
      this.#index.add(id, summary, 1);
    });
  }

  /** @param labelOf what a topic or need is called in the page's language */
  ask({ words, topics, needs }: Understanding, labelOf: (kind: 'topic' | 'need', id: string) => string | undefined): Guide[] {
    const said = this.#index.holding(words, false);
    const label = topics[0] ? labelOf('topic', topics[0].id) : needs[0] && labelOf('need', needs[0].id);
    const meant = this.#index.holding(label === undefined ? [] : splitWords(label).filter((word) => word.length > 3), false);
    const scores = this.#guides.map(
      ({ needs: own }, id) =>
        weights.words * (said.get(id) ?? 0) +
        weights.meaning * (meant.get(id) ?? 0) +
        (needs[0] && own.some((need) => need === needs[0]!.id) ? weights.need : 0),
    );
    const best = Math.max(0, ...scores);
    return this.#guides
      .map((guide, id) => ({ guide, score: scores[id]! }))
      .filter(({ score }) => score >= least && score >= share * best)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ guide }) => guide);
  }
}
