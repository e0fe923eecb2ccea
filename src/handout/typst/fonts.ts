import type { LanguageTag } from '../../domain/text.ts';

/**
 * The families for a language, in the order in which a letter is looked for. The names of the Chinese ones are those that
 * Typst reads from the files.
 */
export function fontsFor(lang: LanguageTag): string[] {
  const chinese = lang === 'zh-Hant' ? ['Noto Sans TC', 'Noto Sans SC'] : ['Noto Sans SC', 'Noto Sans TC'];
  const arabic = 'IBM Plex Sans Arabic';
  return lang === 'ar' ? [arabic, 'Noto Sans', ...chinese] : ['Noto Sans', ...chinese, arabic];
}
