import type { MoreWordsFile, OtherWordsFile, PackedTopic, PlacesFile, TopicsFile } from '../../search/find-files.ts';
import type { PackedRecords } from '../../search/find-record.ts';
import type { GuidesFile } from '../../search/guides.ts';
import type { Finder } from '../../search/rank.ts';
import { type Term, Vocabulary, type WordKind } from '../../search/vocabulary.ts';
import type { Engine } from './engine.ts';
import type { PageSetup, StringsFile } from './setup.ts';

/** The words, records and places of a district, fetched when they are needed and once. */
export class FindData {
  readonly vocabulary = new Vocabulary();
  /** What needs and topics are called, by `need:food`, `topic:wic`. */
  readonly labels = new Map<string, string>();
  readonly #setup: PageSetup;
  readonly #loadEngine: () => Promise<Engine>;
  readonly #terms: Record<WordKind, Term[]>;
  #files = new Map<string, Promise<unknown>>();
  #finders = new Map<string, Promise<Finder>>();

  constructor(setup: PageSetup, loadEngine: () => Promise<Engine>) {
    this.#setup = setup;
    this.#loadEngine = loadEngine;
    this.#terms = {
      needs: setup.needs.map((id) => ({ kind: 'need', id, needs: [id] })),
      topics: [],
      urgent: setup.urgent.map(([id]) => ({ kind: 'urgent', id, needs: [] })),
    };
    for (const words of setup.words) this.vocabulary.addWords(this.#terms, words);
    this.#keepLabels('needs', setup.words[0]?.needs);
    if (setup.topics) this.#addTopics(setup.topics);
  }

  /** Adds the topics in the page's language, where they do not stand in the page. */
  loadTopics(): Promise<void> {
    if (this.#setup.topics) return Promise.resolve();
    return this.#once('topics', async () => this.#addTopics(await this.#fetch<TopicsFile>(this.#setup.files.topics)));
  }

  /** True once every word is here. */
  hasAllWords = false;

  /** Adds what the page lacks of its own language, or where that is here, the words of all others. */
  loadMoreWords(): Promise<void> {
    return this.#hasOwnWords ? this.#loadOtherWords() : this.#loadOwnWords();
  }

  #hasOwnWords = false;

  #loadOwnWords(): Promise<void> {
    return this.#once('more', async () => {
      const [file] = await Promise.all([this.#fetch<MoreWordsFile>(this.#setup.files.more), this.loadTopics()]);
      this.#addTopics(file);
      this.#hasOwnWords = true;
    });
  }

  #loadOtherWords(): Promise<void> {
    return this.#once('others', async () => {
      const { words } = await this.#fetch<OtherWordsFile>(this.#setup.files.others);
      for (const each of words) {
        const isHere = this.#setup.words.some(({ lang }) => lang === each.lang);
        this.vocabulary.addWords(isHere ? { topics: this.#terms.topics } : this.#terms, each);
      }
      this.hasAllWords = true;
    });
  }

  #addTopics({ topics, words }: TopicsFile): void {
    this.#addTerms(topics);
    this.vocabulary.addWords(this.#terms, words);
    this.#keepLabels('topics', words.topics);
  }

  #addTerms(topics: readonly PackedTopic[]): void {
    for (const [id, ...needs] of topics)
      this.#terms.topics.push({ kind: 'topic', id, needs: needs.map((n) => this.#setup.needs[n]!) });
  }

  /** The strings of what stands around the results. */
  loadStrings(): Promise<StringsFile> {
    return this.#fetch<StringsFile>(this.#setup.files.strings);
  }

  loadGuides(): Promise<GuidesFile> {
    return this.#fetch<GuidesFile>(this.#setup.files.guides);
  }

  /** @param path below the district's root in the page's language */
  addressOf(path: string): string {
    return this.#setup.links.home + path;
  }

  loadPlaces(): Promise<PlacesFile> {
    return this.#fetch<PlacesFile>(this.#setup.files.places);
  }

  /** The services of a neighbourhood, ready to be asked. @param file its name; without, that of the whole district */
  loadFinder(file = this.#setup.files.records): Promise<Finder> {
    let finder = this.#finders.get(file);
    if (!finder) {
      finder = (async () => {
        const [{ Finder, unpackRecords }, packed] = await Promise.all([
          this.#loadEngine(),
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
      const key = `${term?.kind}:${term?.id}`;
      // Where a topic's rarer words come later, their line begins with no label.
      if (line && !this.labels.has(key)) this.labels.set(key, line.split('|')[0]!);
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
