import { localeOf } from '../i18n/locale.ts';

/**
 * The words of the interactive map. The server writes them, in the reader's language, as JSON into `data-words`; the
 * element has none of its own. `{…}` stands for what the map fills in.
 */
export interface MapWords {
  /** The map as a whole, for those who hear it: what it shows, and that the list says the same. */
  map: string;
  zoomIn: string;
  zoomOut: string;
  close: string;
  /** Before the telephone number. */
  call: string;
  /** Before the three ways to get there. */
  directions: string;
  transit: string;
  walking: string;
  driving: string;
  /** On the button that copies an address, and what it says once it did. */
  copy: string;
  copied: string;
  /** Said of a mark in the middle of a ZIP code. */
  approximate: string;
  /** `{count} services here`, by `Intl.PluralRules` category. */
  services: PluralWords;
  /** `{count}` services of the list that are not on the map. */
  without: PluralWords;
  /** `{distance} from {school}`; as the crow flies, so never a walking time. */
  distance: string;
  /** On the button that appears when the map was moved; without it there is no button. */
  searchArea?: string;
  /** `{count}` services of the list are in the part of the map that is shown, and the button that shows all again. */
  inArea: PluralWords;
  showAll: string;
  /** When the wheel or one finger would move the page: how to move the map. */
  useCtrl: string;
  useTwoFingers: string;
  /** Whom the outlines and the names on them come from. */
  credit: string;
  /** Whom the streets come from, said on the map when there are some. */
  streetsCredit: string;
  /** When the map cannot be loaded, as without a network. */
  failed: string;
}

/** One text for each plural category that the language has; `other` is needed. */
export type PluralWords = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Fills `{name}` in a text. */
export function fillWords(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The text for a count, with the count written as the language writes it. */
export function countWords(words: PluralWords, count: number, lang: string): string {
  const text = words[new Intl.PluralRules(lang).select(count)] ?? words.other;
  return fillWords(text, { count: new Intl.NumberFormat(localeOf(lang)).format(count) });
}
