import { z } from 'zod';

/** A BCP 47 tag as Waypost uses it in addresses and content: `en`, `es`, `zh-Hant`. */
export const LanguageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'Expected a language tag such as en, es or zh-Hant')
  .meta({ description: 'A language, as its short tag.', examples: ['en', 'es', 'zh-Hant'] });
export type LanguageTag = z.infer<typeof LanguageTagSchema>;

const plainText = z.string().trim().min(1, 'Expected some text but found nothing');

/**
 * Text that people read: one string where it is the same in every language (a proper name), else one string per
 * language.
 * @example "WIC"
 * @example { en: "Free groceries", es: "Despensa gratis" }
 */
export const TextSchema = z
  .union([plainText, z.record(LanguageTagSchema, plainText)], {
    error: 'Expected text, or one text per language such as {en: "Food", es: "Comida"}',
  })
  .meta({ description: 'Text, or one text per language.', examples: [{ en: 'Free groceries', es: 'Despensa gratis' }] });
export type Text = z.infer<typeof TextSchema>;

/** A piece of text as a reader gets it: `lang` is the language it is really in. */
export interface ReadableText {
  text: string;
  lang: LanguageTag;
}

/**
 * Picks the text for a reader.
 * @param text one string, or one per language
 * @param lang the language wanted
 * @param fallback the district's default language, used where `lang` is missing
 * @returns the text and the language it is really written in, so that a page can mark a fallback with `lang`
 */
export function pickText(text: Text, lang: LanguageTag, fallback: LanguageTag): ReadableText {
  if (typeof text === 'string') return { text, lang };
  const exact = text[lang];
  if (exact !== undefined) return { text: exact, lang };
  const second = text[fallback];
  if (second !== undefined) return { text: second, lang: fallback };
  const [first] = Object.entries(text);
  return first ? { text: first[1], lang: first[0] } : { text: '', lang };
}
