import { nearestPlace, type Origin } from './distance.ts';
import type { FindPlace, FindRecord } from './find-record.ts';
import { type OpenState, openState, type WallTime } from './open-now.ts';
import type { OpeningHours } from './opening-hours.ts';
import { type Understanding, understandQuery } from './query.ts';
import { standing } from './standing.ts';
import { TextIndex } from './text-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an answer depends on beside the query. */
export interface Situation {
  /** The page's language. */
  lang: string;
  now: WallTime;
  /** The reader's school, ZIP or own place, if chosen. */
  from?: Origin;
  /** True while the last word may be unfinished. */
  typing?: boolean;
  /** True where there is no time to mend that word: it is left out. */
  quick?: boolean;
}

/** A service in an answer. */
export interface Hit {
  record: FindRecord;
  /** The number of the record in its file. */
  id: number;
  score: number;
  /** Its place nearest to the reader, or its first. */
  place?: FindPlace;
  /** To that place, where the reader's place is known. */
  metres?: number;
  /** Whether its nearest place is open; undefined where nobody says. */
  open?: OpenState;
}

export interface Answer {
  hits: Hit[];
  understanding: Understanding;
}

/** Weights of what makes a service fit: found by trying other queries than those that it is judged by. */
const weights = {
  topic: 3,
  namedTopic: 2,
  need: 2,
  namedNeed: 1.5,
  text: 1.2,
  names: 3,
  exact: 12,
  standing: 0.35,
  distance: 0.5,
};
/** A topic whose phrase the query holds this much of, with words that tell at least this, is named; so is one nearly as strong. */
const named = { coverage: 0.85, score: 2, share: 0.8 };
/** Meanings with less than this share of the best one's score are not meant. */
const meant = 0.4;
/** Hits with less than this share of the best one's score are left out. */
const worth = 0.2;
const secondNeed = [1, 0.7, 0.5];
const missingTopic = 0.8;

const preparedAtOnce = 300;

/** The services of one file, ready to be asked. */
export class Finder {
  readonly records: readonly FindRecord[];
  readonly #text: TextIndex;
  readonly #vocabulary: Vocabulary;
  readonly #topics: ReadonlySet<string>;
  /** What is open at the minute that was asked about last. */
  #open = { at: '', states: new Map<OpeningHours, OpenState | undefined>() };

  constructor(records: readonly FindRecord[], vocabulary: Vocabulary) {
    this.records = records;
    this.#vocabulary = vocabulary;
    this.#topics = new Set(records.flatMap((record) => record.topics));
    this.#text = new TextIndex(records);
  }

  /** Does what the first letters, and the first misspelt word, need: in small parts, so that no letter waits for it. */
  async prepare(): Promise<void> {
    while (this.#vocabulary.prepare(preparedAtOnce) || this.#text.words.prepare(preparedAtOnce))
      await new Promise((done) => setTimeout(done));
  }

  /** Answers a query; an empty one lists everything, what can take people and is near first. */
  ask(query: string, situation: Situation): Answer {
    const typing = situation.typing ?? false;
    const understanding = understandQuery(this.#vocabulary, query, {
      lang: situation.lang,
      typing,
      quick: situation.quick ?? false,
      names: this.#text.words,
    });
    let scores = query.trim() === '' ? this.records.map(() => 1) : this.#score(query, understanding, typing);
    let most = Math.max(...scores, 0);
    if (most === 0) {
      // What it means is not listed here: what it may mean beside that.
      scores = this.#score(query, understanding, typing, 0);
      most = Math.max(...scores, 0);
    }
    const hits = scores.flatMap((score, id): Hit[] => {
      if (score <= 0 || score < worth * most) return [];
      return [this.#place(id, score, situation)];
    });
    return { hits: hits.sort((a, b) => b.score - a.score || a.id - b.id), understanding };
  }

  /** What the query means for each record, by its number. */
  #score(query: string, { needs, topics, words, names }: Understanding, typing: boolean, least = meant): number[] {
    const strongest = Math.max(needs[0]?.score ?? 0, topics[0]?.score ?? 0);
    const topicShare = shares(topics, strongest, least);
    const needShare = shares(needs, strongest, least);
    const namedTopics = topics.filter(
      (t) => t.coverage >= named.coverage && t.score >= named.score && t.score >= named.share * strongest,
    );
    const [need] = needs;
    const namedNeed = need && need.coverage >= named.coverage && need.own > (topics[0]?.score ?? 0) ? need.id : undefined;
    const namedIds = new Set(namedTopics.map(({ id }) => id));
    const namedMissing = new Set(
      namedTopics.flatMap(({ id }) => (this.#topics.has(id) ? [] : this.#vocabulary.needsOf(id).slice(0, 1))),
    );
    const text = this.#text.words.search(words, typing);
    const byName = this.#text.words.holding(names, typing);
    const exact = new Set([query, words.join(' ')].flatMap((text) => this.#text.exact(text)));
    const meaning = Math.min(1, (needs[0]?.score ?? 0) / named.score);
    // A topic that no service here has stands for its first need.
    const missing = new Map<string, number>();
    for (const [id, share] of topicShare) {
      const first = this.#topics.has(id) ? undefined : this.#vocabulary.needsOf(id)[0];
      if (first !== undefined) missing.set(first, Math.max(missing.get(first) ?? 0, share * missingTopic));
    }
    return this.records.map((record, id) => {
      const topic = Math.max(0, missing.get(record.needs[0] ?? '') ?? 0, ...record.topics.map((t) => topicShare.get(t) ?? 0));
      const need = Math.max(0, ...record.needs.map((n, rank) => (needShare.get(n) ?? 0) * (secondNeed[rank] ?? 0.5)));
      return (
        meaning * (weights.topic * topic + weights.need * need) +
        weights.namedTopic *
          Math.min(1.5, record.topics.filter((t) => namedIds.has(t)).length + (namedMissing.has(record.needs[0] ?? '') ? 1 : 0)) +
        (namedNeed !== undefined && record.needs[0] === namedNeed ? weights.namedNeed : 0) +
        weights.text * (namedIds.size > 0 ? 0.5 : 1) * (text.get(id) ?? 0) +
        weights.names * (byName.get(id) ?? 0) +
        (exact.has(id) ? weights.exact : 0)
      );
    });
  }

  #place(id: number, score: number, { now, from }: Situation): Hit {
    const record = this.records[id]!;
    const nearest = nearestPlace(record.places, from);
    const open = this.#openState(nearest?.place.hours ?? record.hours, now);
    const metres = nearest?.metres;
    // Without a place it stands as if it were a few kilometres away: within reach, yet not before a door around the corner.
    const near = from ? 1 / (1 + (metres ?? 4000) / 4000) : 0;
    return {
      record,
      id,
      score: score + weights.standing * standing(record, now.date, open) + weights.distance * near,
      ...(nearest ? { place: nearest.place } : {}),
      ...(metres === undefined ? {} : { metres }),
      ...(open ? { open } : {}),
    };
  }

  #openState(hours: OpeningHours | undefined, now: WallTime): OpenState | undefined {
    if (!hours) return undefined;
    const at = `${now.date} ${now.minutes}`;
    if (this.#open.at !== at) this.#open = { at, states: new Map() };
    const { states } = this.#open;
    if (!states.has(hours)) states.set(hours, openState(hours, now));
    return states.get(hours);
  }
}

/** Each meaning's share of the strongest one's score; those hardly meant are left out. */
function shares(meanings: readonly { id: string; score: number }[], most: number, least: number): Map<string, number> {
  return new Map(meanings.flatMap(({ id, score }) => (score >= least * most ? [[id, score / most] as const] : [])));
}
