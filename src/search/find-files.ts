import type { PackedWords } from './vocabulary.ts';

/** What a page with the search box holds inline, so that needs are found before anything is fetched. */
export interface FindSetup {
  lang: string;
  /** IANA zone of the district. */
  zone: string;
  /** ISO day of the build. */
  built: string;
  /** How many services the district lists. */
  total: number;
  /** Needs in the order of their lines in `words`. */
  needs: readonly string[];
  /** Urgent matters in the order of their lines: [id, what to say, ids of the lines to call]. */
  urgent: readonly [string, string, readonly string[]][];
  /** Words of needs and urgent matters, the page's language first; a line begins with its label. */
  words: readonly PackedWords[];
  /** On the find page; elsewhere they are fetched. */
  topics?: TopicsFile;
  /** Names of the files, without folder and ending. */
  files: { records: string; topics: string; more: string; others: string; places: string };
}

/** [id, numbers of its needs in the setup, the first one first]. */
export type PackedTopic = readonly [string, ...number[]];

/** The topics that the district lists, with their commonest words in the page's language; a line begins with its label. */
export interface TopicsFile {
  topics: readonly PackedTopic[];
  words: PackedWords;
}

/**
 * What the page lacks of its own language: rarer words of the topics that the district lists, and all words of the others.
 * Lines are those of the listed topics, then those of `topics`.
 */
export type MoreWordsFile = TopicsFile;

/** The words of every other language; lines of topics as in `MoreWordsFile`. */
export interface OtherWordsFile {
  words: readonly PackedWords[];
}

/** Schools and ZIP codes, each with the number of its records file. */
export interface PlacesFile {
  /** [id, name, city, latitude, longitude, file]. */
  schools: readonly [string, string, string, number, number, number][];
  /** [zip, latitude, longitude, file]. */
  zips: readonly [string, number, number, number][];
  files: readonly string[];
}

/** What is fetched for search, and what stands in the page. */
export interface FindPlan {
  setup: FindSetup;
  /** What the find page holds beside: topics, and words of its own language alone. */
  page: Required<Pick<FindSetup, 'words' | 'topics'>>;
  files: { name: string; text: string }[];
}
