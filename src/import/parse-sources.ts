import type { Source } from '../domain/source.ts';
import { UrlSchema } from '../domain/values.ts';
import type { Mapping } from './mapping.ts';

/**
 * Reads a cell that names one or several sources, parted by ` | `: web addresses, or paths into published files. The
 * row's date belongs to the only source, else to those whose address bears it or whose publisher is known to have checked
 * then; where that is not plain it is nobody's.
 */
export function parseSources(cell: string, date: string | undefined, publishers: Mapping['publishers']): Source[] {
  const parts = cell.split(/\s+\|\s+/).filter((part) => part !== '');
  return parts.map((part): Source => {
    const publisher = publishers.find(({ contains }) => part.includes(contains));
    const [, address, note] = /^(https?:\/\/\S+?)(?:\s+\((.+)\))?$/.exec(part) ?? [];
    const url = UrlSchema.safeParse(address);
    const record = url.success ? note : (publisher?.record ?? part);
    const dated =
      date !== undefined &&
      (parts.length === 1 ||
        (url.success && bearsDate(url.data, date)) ||
        publisher?.dates?.some((start) => date.startsWith(start)));
    return {
      name: publisher?.name ?? (url.success ? hostOf(url.data) : part.slice(0, 60)),
      ...(url.success ? { url: url.data } : {}),
      ...(record === undefined ? {} : { record }),
      ...(dated ? { date } : {}),
      ...(publisher?.licence ? { licence: publisher.licence } : {}),
    };
  });
}

/** Who vouches for a row: the source that bears its date, else all of them. */
export function publisherOf(sources: readonly Source[]): string {
  const dated = sources.filter((source) => source.date !== undefined);
  return [...new Set((dated.length > 0 ? dated : sources).map(({ name }) => name))].join(', ');
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

const bearsDate = (url: string, date: string) => {
  const digits = date.replace(/\D/g, '');
  return digits.length >= 6 && url.replace(/\D/g, '').includes(digits);
};
