import { nearestKey } from '../catalog/parse-entry.ts';
import { languageWords, type TableFact, tableFacts, wordFacts } from './table-facts.ts';

export interface ColumnGuess {
  column: string;
  /** Undefined: nobody reads this column. */
  fact?: TableFact;
  /** The language of its words, where the header says one. */
  lang?: string;
}

const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Guesses from a spreadsheet's header what each column holds: by its words, in English or Spanish, with a slip of the
 * pen. Each fact is given to one column, the first.
 */
export function guessColumns(columns: readonly string[]): ColumnGuess[] {
  const taken = new Set<string>();
  const guesses = columns.map((column): ColumnGuess => {
    const { text, lang } = takeLanguage(plainOf(column));
    const fact = factOf(text);
    if (!fact) return { column };
    const words = (wordFacts as readonly string[]).includes(fact);
    const key = words ? `${fact} ${lang ?? ''}` : fact;
    if (taken.has(key)) return { column };
    taken.add(key);
    return { column, fact, ...(words && lang ? { lang } : {}) };
  });
  // "Name" is the organization's where nothing else is; beside an organization it is the program's.
  const named = (fact: TableFact) => guesses.some((guess) => guess.fact === fact);
  return guesses.map((guess) => {
    const { text, lang } = takeLanguage(plainOf(guess.column));
    if (guess.fact || text !== 'name') return guess;
    const fact = named('organization') ? 'service_name' : 'organization';
    return named(fact) && !lang ? guess : { ...guess, fact, ...(lang ? { lang } : {}) };
  });
}

/** `Name (Spanish)`, `Spanish name` and `name_es` are in Spanish. */
function takeLanguage(text: string): { text: string; lang?: string } {
  for (const [lang, words] of Object.entries(languageWords)) {
    for (const word of words) {
      if (text.endsWith(` ${word}`)) return { text: text.slice(0, -word.length - 1).replace(/ in$/, ''), lang };
      if (text.startsWith(`${word} `) && word.length > 2) return { text: text.slice(word.length + 1), lang };
    }
  }
  return { text };
}

function factOf(text: string): TableFact | undefined {
  const facts = Object.entries(tableFacts) as [TableFact, readonly string[]][];
  const exact = facts.find(([, names]) => names.includes(text));
  if (exact) return exact[0];
  if (text.length < 5) return undefined;
  const near = nearestKey(
    text,
    facts.flatMap(([, names]) => names).filter((name) => name.length > 4),
  );
  return near === undefined ? undefined : facts.find(([, names]) => names.includes(near))?.[0];
}
