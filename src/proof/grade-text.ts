import { countSyllables, type GradedLanguage } from './count-syllables.ts';

/** How hard a text is to read. */
export interface ReadingGrade {
  lang: GradedLanguage;
  words: number;
  /** English: a grade of US schools, 6 for sixth grade. Spanish: a score of ease, where more is easier. */
  value: number;
}

/** Below this many words a formula measures the words by chance and not the writing. Flesch counted samples of 100. */
const fewestWords = 50;

/**
 * Grades running text. English by Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne,
 * Rogers and Chissom, Derivation of New Readability Formulas, 1975). Spanish by Fernández Huerta: 206.84 - 60 syllables a
 * word - 1.02 words a sentence (Medidas sencillas de lecturabilidad, Consigna 214, 1959, as mended by Gwillim Law, 2011).
 * Numbers, phone numbers and addresses of pages are not counted: they are looked at, not read.
 * @param passages sentences may not run on from one to the next
 * @returns undefined where the language has no formula here, or the text is too short
 */
export function gradeText(passages: readonly string[], lang: string): ReadingGrade | undefined {
  if (lang !== 'en' && lang !== 'es') return undefined;
  const sentencesIn = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const wordsIn = new Intl.Segmenter(lang, { granularity: 'word' });
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const passage of passages) {
    const clean = passage.replace(/\S+@\S+|https?:\S+|\b[\w-]+(\.[\w-]+)*\.(org|com|gov|edu|net)\b\S*/g, '');
    for (const { segment } of sentencesIn.segment(clean)) {
      const spoken = [...wordsIn.segment(segment)].filter((part) => part.isWordLike && /\p{L}/u.test(part.segment));
      if (spoken.length === 0) continue;
      sentences += 1;
      words += spoken.length;
      syllables += spoken.reduce((sum, part) => sum + countSyllables(part.segment, lang), 0);
    }
  }
  if (words < fewestWords) return undefined;
  const [perSentence, perWord] = [words / sentences, syllables / words];
  const value = lang === 'en' ? 0.39 * perSentence + 11.8 * perWord - 15.59 : 206.84 - 60 * perWord - 1.02 * perSentence;
  return { lang, words, value: Math.round(value * 10) / 10 };
}

/** Who reads a text: parents, or people who read at work. */
export type Readers = 'parents' | 'staff';

/**
 * The hardest that a text may be. Fernández Huerta's table names sixth grade for 70 to 80, seventh and eighth for 60 to 70,
 * and goes from there to pre-university; so 60 is the last step that is surely below tenth grade.
 */
export const limits: Record<GradedLanguage, Record<Readers, number>> = {
  en: { parents: 6, staff: 10 },
  es: { parents: 70, staff: 60 },
};

/** Whether a text is harder than its readers should meet. */
export function isTooHard({ lang, value }: ReadingGrade, readers: Readers): boolean {
  return lang === 'en' ? value > limits.en[readers] : value < limits.es[readers];
}
