import { SourceDateSchema, UrlSchema } from '../domain/values.ts';

/** The first sentence of a description, where no column names the service. */
export function shortened(description: Record<string, string>): Record<string, string> | undefined {
  const first = Object.entries(description).map(([lang, text]) => [lang, /^.*?(?=[.;](\s|$)|$)/s.exec(text)![0].trim()] as const);
  return first.every(([, text]) => text !== '' && text.length <= 80) ? Object.fromEntries(first) : undefined;
}

/** `ID; proof of address` in each language, item by item. */
export function splitDocuments(texts: Record<string, string>): Record<string, string>[] {
  const lists = Object.entries(texts).map(([lang, text]) => [lang, text.split(/\s*[;\n]\s*/).filter(Boolean)] as const);
  const most = Math.max(...lists.map(([, items]) => items.length));
  if (lists.some(([, items]) => items.length !== most)) return [texts];
  return Array.from({ length: most }, (_, i) => Object.fromEntries(lists.map(([lang, items]) => [lang, items[i]!])));
}

/** A day, also the American way, with a year of this century in two digits; undefined where it is none. */
export function readTableDate(cell: string): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|[0-4]\d)$/.exec(cell) ?? [];
  const iso = month && day && year ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
  return SourceDateSchema.safeParse(iso).success ? iso : undefined;
}

/** A web address, with or without its scheme; undefined where it is none. */
export function readTableUrl(cell: string): string | undefined {
  const url = /^[a-z]+:/i.test(cell) ? cell : `https://${cell}`;
  return cell !== '' && UrlSchema.safeParse(url).success ? url : undefined;
}
