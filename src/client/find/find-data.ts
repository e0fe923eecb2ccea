import type { MoreWordsFile, PlacesFile, TopicsFile } from '../../search/find-files.ts';
import type { PackedRecords } from '../../search/find-record.ts';
import type { Finder } from '../../search/rank.ts';
import { type Term, Vocabulary, type WordKind } from '../../search/vocabulary.ts';
import type { PageSetup } from './setup.ts';

/** The words, records and places of a district, fetched when they are needed and once. */
export class FindData {
  readonly vocabulary = new Vocabulary();
  /** What needs and topics are called, by `need:food`, `topic:wic`. */
  readonly labels = new Map<string, string>();
  readonly #setup: PageSetup;
  readonly #terms: Record<WordKind, Term[]>;
  #files = new Map<string, Promise<unknown>>();
  #finders = new Map<string, Promise<Finder>>();

  constructor(setup: PageSetup) {
    this.#setup = setup;
    this.#terms = {
      needs: setup.needs.map((id) => ({ kind: 'need', id, needs: [id] })),
      topics: [],
      urgent: setup.urgent.map(([id]) => ({ kind: 'urgent', id, needs: [] })),
    };
    for (const words of setup.words) this.vocabulary.addWords(this.#terms, words);
    this.#keepLabels('needs', setup.words[0]?.needs);
  }

  /** Adds the topics in the page's language. */
  loadTopics(): Promise<void> {
    return this.#once('topics', async () => {
      const { topics, words } = await this.#fetch<TopicsFile>(this.#setup.files.topics);
      this.#terms.topics = topics.map(([id, ...needs]) => ({
        kind: 'topic',
        id,
        needs: needs.map((n) => this.#setup.needs[n]!),
      }));
      this.vocabulary.addWords(this.#terms, words);
      this.#keepLabels('topics', words.topics);
    });
  }

  /** Adds the words of all other languages, and of topics that nobody here gives. */
  loadOtherWords(): Promise<void> {
    return this.#once('more', async () => {
      await this.loadTopics();
      if (!this.#setup.files.more) return;
      const { words } = await this.#fetch<MoreWordsFile>(this.#setup.files.more);
      for (const each of words) this.vocabulary.addWords(this.#terms, each);
      this.#keepLabels('topics', words.find(({ lang }) => lang === this.#setup.lang)?.topics);
    });
  }

  loadPlaces(): Promise<PlacesFile> {
    return this.#fetch<PlacesFile>(this.#setup.files.places);
  }

  /** The services of a neighbourhood, ready to be asked. @param file its name; without, that of the whole district */
  loadFinder(file = this.#setup.files.records): Promise<Finder> {
    let finder = this.#finders.get(file);
    if (!finder) {
      finder = (async () => {
        const [{ Finder }, { unpackRecords }, packed] = await Promise.all([
          import('../../search/rank.ts'),
          import('../../search/unpack-records.ts'),
          this.#fetch<PackedRecords>(file),
          this.loadTopics(),
        ]);
        const topics = this.#terms.topics.map(({ id }) => id);
        return new Finder(unpackRecords(packed, topics), this.vocabulary);
      })();
      finder.catch(() => this.#finders.delete(file));
      this.#finders.set(file, finder);
    }
    return finder;
  }

  #keepLabels(kind: 'needs' | 'topics', packed = '') {
    packed.split('\n').forEach((line, i) => {
      const term = this.#terms[kind][i];
      if (term && line) this.labels.set(`${term.kind}:${term.id}`, line.split('|')[0] ?? term.id);
    });
  }

  #fetch<T>(name: string): Promise<T> {
    return this.#once(name, async () => {
      const response = await fetch(`${this.#setup.base}${name}.json`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return (await response.json()) as T;
    });
  }

  /** A failure, as without a network, can be tried again. */
  #once<T>(key: string, run: () => Promise<T>): Promise<T> {
    let known = this.#files.get(key) as Promise<T> | undefined;
    if (!known) {
      known = run();
      known.catch(() => this.#files.delete(key));
      this.#files.set(key, known);
    }
    return known;
  }
}
