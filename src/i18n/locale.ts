import type { LanguageTag } from '../domain/text.ts';

/**
 * The locale for numbers, dates and times. Readers are in the United States, also where they read another language:
 * clocks go to twelve, and numbers have the digits of a telephone, in Arabic too.
 * @example localeOf('ar') // 'ar-US-u-hc-h12-nu-latn'
 */
export function localeOf(lang: LanguageTag): string {
  return `${/-[A-Z]{2}$/.test(lang) ? lang : `${lang}-US`}-u-hc-h12-nu-latn`;
}

const directions = new Map<LanguageTag, 'ltr' | 'rtl'>();

/** The writing direction of a language. */
export function directionOf(lang: LanguageTag): 'ltr' | 'rtl' {
  let direction = directions.get(lang);
  if (!direction) {
    const locale = new Intl.Locale(lang) as Intl.Locale & { getTextInfo(): { direction: 'ltr' | 'rtl' } };
    directions.set(lang, (direction = locale.getTextInfo().direction));
  }
  return direction;
}

/** Sets a text apart from what stands round it: its full stop stays at its own end (Unicode isolates, UAX #9). */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  return `${direction === 'ltr' ? '\u2066' : '\u2067'}${text}\u2069`;
}

/** Sets a text apart whose direction only its own first letter tells: a name, a telephone number. */
export function isolateAny(text: string): string {
  return `\u2068${text}\u2069`;
}
