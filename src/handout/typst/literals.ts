import type { LanguageTag } from '../../domain/text.ts';

/** A text as a Typst literal: whatever it holds, it stays text and never becomes markup or code. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, ' ')}"`;
}

/** A list as a Typst array. */
export const array = (items: readonly string[]): string => `(${items.map((item) => `${item}, `).join('')})`;

/** Pieces of content as one. */
export const join = (items: readonly string[]): string => (items.length === 0 ? '[]' : items.join(' + '));

/** Named arguments of a call; what is undefined is left out. */
export function named(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join(', ');
}

/** A language tag as Typst has it: a language of two or three letters, and the region that tells the script. */
export function textLanguage(lang: LanguageTag): { lang: string; region?: string } {
  const [language = lang, script] = lang.split('-');
  if (language !== 'zh') return { lang: language };
  return { lang: 'zh', region: script === 'Hant' ? 'TW' : 'CN' };
}

/** A piece of content in another language than the text round it. */
export function inLanguage(content: string, lang: LanguageTag, around: LanguageTag): string {
  if (lang === around) return content;
  const own = textLanguage(lang);
  return `text(${named({ lang: quote(own.lang), region: own.region && quote(own.region) })}, ${content})`;
}
