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

/**
 * How alike a typed word is to a known one, 0 to 1: 1 the same, about 0.9 the same sound, less for each edit; 0.75 where one
 * grows out of the other (`nagugutom`, `desalojar`); 0 where they have nothing to do with each other.
 * @param known a word of four letters or more; shorter ones are too easily mistaken
 */
export function similarity(typed: string, known: string, typedSound = soundOf(typed), knownSound = soundOf(known)): number {
  if (typed === known) return 1;
  const shorter = Math.min(typed.length, known.length);
  if (shorter < 4) return 0;
  const limit = Math.max(typed.length, known.length) > 7 ? 2 : 1;
  const sound = editDistance(typedSound, knownSound, limit);
  const letters = editDistance(typed, known, limit);
  const edits = Math.min(sound > limit ? Infinity : sound + 0.5, letters > limit ? Infinity : letters);
  if (edits < Infinity) return Math.max(0.55, 1 - (edits * (typed[0] === known[0] ? 0.9 : 1.3)) / Math.max(4, shorter));
  if (shorter >= 5) {
    let common = 0;
    while (common < shorter && typed[common] === known[common]) common++;
    if (common >= 5 && common >= 0.7 * Math.max(typed.length, known.length)) return 0.72;
    if (typed.endsWith(known) && known.length >= 0.55 * typed.length) return 0.72;
  }
  return 0;
}
