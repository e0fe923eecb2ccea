import type { LanguageTag } from '../domain/text.ts';

/** Names of languages, as lists of services write them, and their BCP 47 tags. */
const tags: Record<string, LanguageTag> = {
  'american sign language': 'ase',
  amharic: 'am',
  arabic: 'ar',
  asl: 'ase',
  bengali: 'bn',
  burmese: 'my',
  cambodian: 'km',
  cantonese: 'yue',
  chinese: 'zh',
  dari: 'prs',
  english: 'en',
  español: 'es',
  espanol: 'es',
  farsi: 'fa',
  fijian: 'fj',
  french: 'fr',
  german: 'de',
  'haitian creole': 'ht',
  hindi: 'hi',
  hmong: 'hmn',
  ilocano: 'ilo',
  inglés: 'en',
  italian: 'it',
  japanese: 'ja',
  karen: 'kar',
  khmer: 'km',
  korean: 'ko',
  lao: 'lo',
  laotian: 'lo',
  mam: 'mam',
  mandarin: 'cmn',
  mien: 'ium',
  mongolian: 'mn',
  nepali: 'ne',
  pashto: 'ps',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  punjabi: 'pa',
  romanian: 'ro',
  russian: 'ru',
  samoan: 'sm',
  somali: 'so',
  spanish: 'es',
  swahili: 'sw',
  tagalog: 'tl',
  thai: 'th',
  tigrinya: 'ti',
  tongan: 'to',
  ukrainian: 'uk',
  urdu: 'ur',
  vietnamese: 'vi',
};

/**
 * Reads a list of languages. `Spanish (staff)` counts as Spanish; what is no name of a language, such as
 * `Interpreter by phone`, is given back unread.
 */
export function parseLanguages(cell: string): { languages: LanguageTag[]; unread: string[] } {
  const languages = new Set<LanguageTag>();
  const unread: string[] = [];
  for (const piece of cell.split(/[;,/&\n]|\band\b/).map((part) => part.trim())) {
    if (piece === '') continue;
    const tag = tags[piece.replace(/^also\s+|\s*\(staff\)$/gi, '').toLowerCase()];
    if (tag) languages.add(tag);
    else unread.push(piece);
  }
  return { languages: [...languages], unread };
}
