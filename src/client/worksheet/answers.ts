/** What was written into one field, with the words beside it: they find the field again when the sheet has changed. */
export interface Answer {
  label: string;
  value: string;
}

/**
 * The values for the fields of a sheet from what was kept of it. A field takes the answer of its own label; answers whose
 * label is not on the sheet (it is in another language now, or was reworded) go by their position.
 * @param labels the fields of the sheet, in order
 */
export function placeAnswers(labels: readonly string[], kept: readonly Answer[]): string[] {
  const values = labels.map(() => '');
  const known = new Set(labels);
  kept.forEach(({ label, value }, position) => {
    const at = labels[position] === label ? position : labels.indexOf(label);
    if (at >= 0) values[at] = value;
    else if (position < values.length && !known.has(label)) values[position] ||= value;
  });
  return values;
}

/** Reads answers from text that this site or anybody else wrote: only short texts pass, else it is undefined. */
export function parseAnswers(text: string, worksheet: string): Answer[] | undefined {
  try {
    const file = JSON.parse(text) as { worksheet?: unknown; answers?: unknown };
    if (file.worksheet !== worksheet || !Array.isArray(file.answers) || file.answers.length > 200) return undefined;
    return file.answers.map((item: unknown) => {
      const { label, value } = (item ?? {}) as Record<string, unknown>;
      return { label: shortText(label), value: shortText(value) };
    });
  } catch {
    return undefined;
  }
}

const shortText = (text: unknown): string => (typeof text === 'string' ? text.slice(0, 5000) : '');

/** What `parseAnswers` reads. */
export const writeAnswers = (worksheet: string, answers: readonly Answer[]): string =>
  JSON.stringify({ worksheet, answers }, null, 1);

const keyOf = (district: string, worksheet: string) => `waypost:worksheet:${district}:${worksheet}`;

/** The answers that this device keeps of a sheet. */
export function readKeptAnswers(district: string, worksheet: string): Answer[] {
  try {
    return parseAnswers(localStorage.getItem(keyOf(district, worksheet)) ?? '', worksheet) ?? [];
  } catch {
    return [];
  }
}

/** Keeps answers on this device; a sheet without any is forgotten. @returns false where the browser keeps nothing */
export function keepAnswers(district: string, worksheet: string, answers: readonly Answer[]): boolean {
  try {
    if (answers.every(({ value }) => value === '')) localStorage.removeItem(keyOf(district, worksheet));
    else localStorage.setItem(keyOf(district, worksheet), writeAnswers(worksheet, answers));
    return true;
  } catch {
    return false;
  }
}
