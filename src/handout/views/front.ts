import { formatDate } from '../../i18n/format.ts';
import type { Handout } from '../handout.ts';
import type { PaperContext } from '../paper-context.ts';

/** What is said before a text: that it is not in the reader's language, or that no native reader has seen it. */
export function viewNotices(
  { lang, awaitsReader }: Pick<Handout, 'lang' | 'awaitsReader'>,
  { lang: wanted, t }: PaperContext,
): string[] {
  return [...(lang === wanted ? [] : [t('site.fallback')]), ...(awaitsReader ? [t('handout.awaitsReader')] : [])];
}

/** A source in one line: its name and the day of what it says. */
export function sourceLine({ name, date }: Handout['sources'][number], { lang }: Pick<PaperContext, 'lang'>): string {
  return date ? `${name}, ${formatDate(date, lang)}` : name;
}
