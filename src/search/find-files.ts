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
  /** Words of needs and urgent matters in the site's languages, the page's first; a line begins with its label. */
  words: readonly PackedWords[];
  /** Names of the files, without folder and ending. */
  files: { records: string; topics: string; more?: string; places: string };
}

/** All topics, those that the district lists first, and the words of these in the page's language. */
export interface TopicsFile {
  /** [id, numbers of its needs in the setup, the first one first]. */
  topics: readonly [string, ...number[]][];
  words: PackedWords;
}

/** The words of topics that the district does not list, and those of every other language. */
export interface MoreWordsFile {
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
  files: { name: string; text: string }[];
}
