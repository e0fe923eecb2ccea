const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const arabicLetters: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };
const hanzi = /\p{Script=Han}/u;
const arabic = /^\p{Script=Arabic}/u;

/**
 * Makes two spellings of the same words equal: small letters, no accents (Vietnamese đ and Arabic vowel signs, hamza and
 * tatweel included), no apostrophes, `pg&e` as `pge`, `e.b.t.` as `ebt`, `2-1-1` as `211`.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[أإآٱىةؤئ]/g, (letter) => arabicLetters[letter] ?? letter)
    .replace(/đ/g, 'd')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/(?<=\p{L})&(?=\p{L})/gu, '')
    .replace(/(?<=(?:^|[^\p{L}\d])\p{L})\.(?=\p{L}(?:[^\p{L}\d]|$))/gu, '')
    .replace(/(?<=\b\d)-(?=\d\b)/g, '')
    .normalize('NFC');
}

/**
 * Splits text into the tokens that search compares: folded, stemmed words; Chinese, which has no spaces, as pairs of
 * neighbouring signs.
 */
export function tokenize(text: string): string[] {
  return splitWords(text).map(stem);
}

/** The folded words of a text as they stand, not stemmed; a run of Chinese becomes its pairs of signs. */
export function splitWords(text: string): string[] {
  return (fold(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+\d*|\d+[^\P{L}\p{Script=Han}]*/gu) ?? []).flatMap((word) =>
    hanzi.test(word) ? pairSigns(word) : [word],
  );
}

function pairSigns(run: string): string[] {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

/**
 * Cuts the endings that make two forms of one word differ: plurals, -ing, -ed, -ion, Spanish gender, Arabic article and
 * attached words. It knows no language, so it cuts little; what it misses, the similarity of spelling finds.
 */
export function stem(word: string): string {
  if (arabic.test(word)) return stemArabic(word);
  let stemmed = word;
  if (/\d/.test(word) || word.length < 4) return word;
  if (/(ies|ied)$/.test(stemmed) && stemmed.length > 5) stemmed = `${stemmed.slice(0, -3)}y`;
  else if (/(ss|us|is)$/.test(stemmed)) return stemmed;
  else if (/(s|x|z|ch|sh)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2);
  else if (stemmed.endsWith('s')) stemmed = stemmed.slice(0, -1);
  if (stemmed.length > 6 && /(ing|ion)$/.test(stemmed)) stemmed = stemmed.slice(0, -3);
  else if (stemmed.length > 5 && stemmed.endsWith('ed')) stemmed = stemmed.slice(0, -2);
  else if (stemmed.length > 4 && /[aeo]$/.test(stemmed)) stemmed = stemmed.slice(0, -1);
  // "cutting" and "cut", "napped" and "nap"
  return stemmed.length > 3 ? stemmed.replace(/([bdgmnprt])\1$/, '$1') : stemmed;
}

function stemArabic(word: string): string {
  let stemmed = word;
  if (stemmed.length > 4) stemmed = stemmed.replace(/^[وف](?=ال|لل)/, '');
  if (stemmed.length > 4) stemmed = stemmed.replace(/^(بال|كال|لل|ال)/, '');
  if (stemmed.length > 4) stemmed = stemmed.replace(/(ات|ين|ون|ها|نا|هم|كم)$/, '');
  if (stemmed.length > 3) stemmed = stemmed.replace(/[يه]$/, '');
  return stemmed;
}
