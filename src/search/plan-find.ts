import { createHash } from 'node:crypto';
import type { ServiceView } from '../catalog/localize.ts';
import { distanceInMetres } from '../catalog/order.ts';
import type { Point } from '../catalog/place-locations.ts';
import type { District } from '../domain/district.ts';
import type { School } from '../domain/school.ts';
import { type LanguageTag, pickText } from '../domain/text.ts';
import type { Topic, Vocabularies } from '../domain/vocabulary.ts';
import type { FindPlan, MoreWordsFile, OtherWordsFile, PackedTopic, PlacesFile, TopicsFile } from './find-files.ts';
import type { ZipPoint } from './list-zips.ts';
import { chooseNeighbourhood, neighbourhoodSize } from './neighbourhood.ts';
import { packRecords } from './pack-records.ts';
import { planWords } from './plan-words.ts';

export interface FindInput {
  district: District;
  lang: LanguageTag;
  /** All services of the district in this language, in the district's order. */
  services: readonly ServiceView[];
  vocabularies: Vocabularies;
  schools: readonly School[];
  /** ZIP codes of the district, from `listZips`. */
  zips: readonly ZipPoint[];
  /** ISO day of the build. */
  today: string;
}

/** A file's name: a letter for its kind, and a digest of its content. */
export function nameFile(letter: string, text: string): string {
  return `${letter}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
}

/**
 * Makes everything that search needs for one district in one language. A file's name is a digest of its content, so that
 * asking for it tells nobody which school or ZIP code was chosen.
 */
export function planFind(input: FindInput): FindPlan {
  const { district, lang, services } = input;
  const isListed = new Set(services.flatMap((service) => service.topics));
  const [listed, unlisted] = [true, false].map((wanted) =>
    input.vocabularies.topics.filter(({ id }) => isListed.has(id) === wanted),
  ) as [Topic[], Topic[]];
  const vocabularies: Vocabularies = { ...input.vocabularies, topics: [...listed, ...unlisted] };
  const files = new Map<string, string>();
  const addFile = (letter: string, content: unknown) => {
    const text = JSON.stringify(content);
    const name = nameFile(letter, text);
    files.set(name, text);
    return name;
  };
  const [west, south] = district.place.bounds;
  const origin = { latitude: south, longitude: west };
  const topicIds = vocabularies.topics.map(({ id }) => id);
  const addRecords = (near?: Point) =>
    addFile('r', packRecords(chooseNeighbourhood(services, near), { lang, total: services.length, origin, topics: topicIds }));

  const records = addRecords();
  const needs = vocabularies.needs.map(({ id }) => id);
  const words = planWords(vocabularies, lang, district.languages, listed.length);
  const [topics, otherTopics] = [listed, unlisted].map((some) =>
    some.map((topic): PackedTopic => [topic.id, ...topic.needs.map((need) => needs.indexOf(need))]),
  ) as [PackedTopic[], PackedTopic[]];
  const topicsFile: TopicsFile = { topics, words: words.topics };
  const more: MoreWordsFile = { topics: otherTopics, words: words.more };
  const others: OtherWordsFile = { words: words.others };
  return {
    setup: {
      lang,
      zone: district.timezone,
      built: input.today,
      total: services.length,
      needs,
      urgent: vocabularies.urgent.map(({ id, message, lines }) => [
        id,
        pickText(message, lang, district.languages.find((other) => other !== lang) ?? lang).text,
        lines,
      ]),
      words: words.box,
      files: {
        records,
        topics: addFile('t', topicsFile),
        more: addFile('w', more),
        others: addFile('o', others),
        places: addFile('p', placesFile(input, records, addRecords)),
      },
    },
    page: { words: words.page, topics: topicsFile },
    files: [...files].map(([name, text]) => ({ name, text })),
  };
}

/** Every school and ZIP code with its neighbourhood: that of the nearest ZIP code. A small district has only one. */
function placesFile({ services, schools, zips }: FindInput, whole: string, addRecords: (near: Point) => string): PlacesFile {
  const isSmall = services.length <= neighbourhoodSize;
  const names: string[] = [whole];
  const fileOf = new Map<string, number>();
  const fileNumber = (zip: ZipPoint | undefined) => {
    if (isSmall || !zip) return 0;
    let number = fileOf.get(zip.zip);
    if (number === undefined) {
      const name = addRecords(zip);
      number = names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
      fileOf.set(zip.zip, number);
    }
    return number;
  };
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  const nearestZip = (point: Point) => least(zips, (zip) => distanceInMetres(point, zip));
  return {
    schools: schools.map((school) => [
      school.id,
      school.name,
      school.address.city,
      round(school.latitude),
      round(school.longitude),
      fileNumber(nearestZip(school)),
    ]),
    zips: zips.map((zip) => [zip.zip, round(zip.latitude), round(zip.longitude), fileNumber(zip)]),
    files: names,
  };
}

function least<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  let best: T | undefined;
  let lowest = Infinity;
  for (const item of items) {
    const value = measure(item);
    if (value < lowest) [best, lowest] = [item, value];
  }
  return best;
}
