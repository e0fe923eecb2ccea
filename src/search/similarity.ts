/** Sounds that people write for each other, English and Spanish: `alluda`, `bacunas`, `elektric`, `sicologo`. */
const sounds: readonly [RegExp, string][] = [
  [/^h(?=[aeiou])/, ''],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/[ct]i(?=[aeo])/g, 'sh'],
  [/ll/g, 'y'],
  [/v/g, 'b'],
  [/qu(?=[ei])/g, 'k'],
  [/c(?=[ei])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/z/g, 's'],
  [/([a-z])\1/g, '$1'],
];

/** A word as it sounds, roughly. */
export function soundOf(word: string): string {
  return sounds.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word);
}

/**
 * Edits between two words (insert, delete, replace, swap neighbours: Damerau's distance, optimal string alignment).
 * @param limit gives up above this and returns `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  const width = b.length;
  if (Math.abs(a.length - width) > limit || width >= longest) return limit + 1;
  let [before, previous, row] = rows;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[width]!;
}

/** Longer words are never alike. The rows of the table are made once: it is filled thousands of times for a letter. */
const longest = 64;
const rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(longest), new Uint8Array(longest), new Uint8Array(longest)];

/** A word, and what tells at a glance whether another one can be alike. */
export interface Spelled {
  word: string;
  sound: string;
  /** The letters of the word, and those of its sound, as bits. */
  letters: number;
  soundLetters: number;
}

export function spell(word: string): Spelled {
  const sound = soundOf(word);
  const letters = lettersOf(word);
  return { word, sound, letters, soundLetters: sound === word ? letters : lettersOf(sound) };
}

/** How many letters one of two words has and the other lacks, at least. @param a its letters, see `lettersOf` */
export function countOtherLetters(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The letters of a word as bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

/**
 * How alike a typed word is to a known one, 0 to 1: 1 the same, about 0.9 the same sound, less for each edit; 0.75 where one
 * grows out of the other (`nagugutom`, `desalojar`); 0 where they have nothing to do with each other. Words of less than four
 * letters are alike to none: they are too easily mistaken.
 */
export function similarity(typed: Spelled, known: Spelled): number {
  const [a, b] = [typed.word, known.word];
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return 0;
  const longer = Math.max(a.length, b.length);
  const limit = longer > 7 ? 2 : 1;
  // An edit changes two letters at most, so most words need no closer look.
  const isNear = (one: number, other: number) => countOtherLetters(one, other) <= 2 * limit;
  const sound = isNear(typed.soundLetters, known.soundLetters) ? editDistance(typed.sound, known.sound, limit) : Infinity;
  const letters = isNear(typed.letters, known.letters) ? editDistance(a, b, limit) : Infinity;
  const edits = Math.min(sound > limit ? Infinity : sound + 0.5, letters > limit ? Infinity : letters);
  if (edits < Infinity) return Math.max(0.55, 1 - (edits * (a[0] === b[0] ? 0.9 : 1.3)) / Math.max(4, shorter));
  if (shorter >= 5) {
    let common = 0;
    while (common < shorter && a[common] === b[common]) common++;
    if (common >= 5 && common >= 0.7 * longer) return 0.72;
    if (a.endsWith(b) && b.length >= 0.55 * a.length) return 0.72;
  }
  return 0;
}
