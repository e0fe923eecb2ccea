/** Short words that are written small inside a name. */
const small = ['OF', 'THE', 'AND', 'FOR', 'AT', 'IN', 'ON'];
/** Letters that are read one by one, or that a name keeps in capitals. */
const letters = ['STEM', 'STEAM', 'YMCA', 'YWCA', 'KIPP'];

/**
 * Writes a school's name that a state's list has in capitals as a name is written: `OAK HILL HIGH` is `Oak Hill High`.
 * A name with a small letter in it stays as it is, and so do numbers, two letters, and words without a vowel.
 */
export function writeName(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{4}/u.test(name)) return name;
  return name.replace(/[\p{Lu}'’]+/gu, (word, at: number) => {
    if (at > 0 && small.includes(word)) return word.toLowerCase();
    if (['ST', 'MT', 'FT'].includes(word)) return write(word);
    if (word.length < 3 || !/[AEIOUYÁÉÍÓÚ]/.test(word) || letters.includes(word)) return word;
    return write(word);
  });
}

const write = (word: string) =>
  word.charAt(0) +
  word
    .slice(1)
    .toLowerCase()
    .replace(/(?<=^['’])\p{L}/u, (letter) => letter.toUpperCase());
