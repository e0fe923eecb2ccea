import { syllable } from 'syllable';

/** Languages whose reading grade can be told. */
export type GradedLanguage = 'en' | 'es';

/** How many syllables a word has. */
export function countSyllables(word: string, lang: GradedLanguage): number {
  return Math.max(1, lang === 'en' ? syllable(word) : countSpanishSyllables(word));
}

/**
 * Spanish syllables, counted by their vowels as its spelling rules have it: strong vowels (a, e, o, and i or u with an
 * accent) are a syllable each; a weak one joins its neighbour; y is a vowel only where no vowel follows. The u of que, gui is silent.
 * Source: Real Academia Española, Ortografía de la lengua española (2010), diptongos e hiatos.
 */
function countSpanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/([qg])u(?=[eéií])/g, '$1')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const groups = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce((sum, vowels) => sum + Math.max(1, vowels.match(/[aeoáéíóú]/g)?.length ?? 0), 0);
}
