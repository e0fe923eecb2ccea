import { nearestKey } from '../catalog/parse-entry.ts';
import { flatFields, pathOfColumn } from '../sheet/fields.ts';

/** What a column of somebody else's spreadsheet can hold. */
export const tableFacts = {
  id: ['id', 'key'],
  organization: ['organization', 'organisation', 'organization name', 'agency', 'agency name', 'provider', 'provider name', 'partner', 'partner name', 'nonprofit', 'company', 'resource', 'resource name', 'organización', 'nombre'],
  service_name: ['program', 'program name', 'service', 'service name', 'offering', 'programa', 'servicio'],
  description: ['description', 'details', 'about', 'services provided', 'services offered', 'what they offer', 'what they do', 'summary', 'descripción'],
  needs: ['category', 'categories', 'need', 'needs', 'type', 'type of help', 'type of service', 'service type', 'resource type', 'kind', 'topic', 'categoría', 'tipo'],
  phone: ['phone', 'phones', 'phone number', 'phone 1', 'telephone', 'tel', 'main phone', 'hotline', 'contact number', 'call', 'teléfono'],
  phone_2: ['phone 2', 'second phone', 'other phone', 'alternate phone', 'cell', 'mobile'],
  url: ['website', 'web', 'web site', 'url', 'link', 'web address', 'homepage', 'sitio web'],
  email: ['email', 'e mail', 'email address', 'correo'],
  address: ['address', 'full address', 'location', 'location address', 'physical address', 'dirección'],
  street: ['street', 'street address', 'address 1', 'address line 1', 'calle'],
  city: ['city', 'town', 'municipality', 'ciudad'],
  state: ['state', 'st', 'estado'],
  postal_code: ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'código postal'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  hours: ['hours', 'opening hours', 'hours of operation', 'open', 'open hours', 'days and hours', 'horario'],
  languages: ['languages', 'language', 'languages spoken', 'idiomas'],
  eligibility: ['eligibility', 'who', 'who is it for', 'who can use it', 'who is eligible', 'population', 'serves', 'requisitos'],
  cost: ['cost', 'fee', 'fees', 'price', 'costo'],
  required_documents: ['documents', 'required documents', 'what to bring', 'bring', 'documentos'],
  application_process: ['how to apply', 'how to get it', 'application', 'intake', 'referral', 'next step', 'cómo'],
  service_areas: ['service area', 'service areas', 'area served', 'areas served'],
  group: ['group', 'partner group', 'sector'],
  date: ['date', 'last checked', 'checked', 'last verified', 'verified', 'date verified', 'last updated', 'updated', 'as of', 'fecha'],
  by: ['checked by', 'verified by', 'confirmed by', 'assured by', 'updated by'],
  confidential: ['confidential'],
} as const satisfies Record<string, readonly string[]>;
export type TableFact = keyof typeof tableFacts;

/** Facts that are words, so that a spreadsheet may have a column for each language. */
export const wordFacts = ['organization', 'service_name', 'description', 'eligibility', 'cost', 'required_documents', 'application_process'] as const;

export interface ColumnGuess {
  column: string;
  /** Undefined: nobody reads this column. */
  fact?: TableFact;
  /** The language of its words, where the header says one. */
  lang?: string;
}

const languageWords: Record<string, readonly string[]> = {
  en: ['english', 'inglés', 'en'],
  es: ['spanish', 'español', 'espanol', 'es'],
  vi: ['vietnamese', 'tiếng việt', 'vi'],
  ar: ['arabic', 'ar'],
  fr: ['french', 'français', 'fr'],
  so: ['somali', 'so'],
  'zh-Hant': ['traditional chinese', 'chinese traditional', 'chinese', 'zh hant'],
  'zh-Hans': ['simplified chinese', 'chinese simplified', 'zh hans'],
  tl: ['tagalog', 'filipino', 'tl'],
};

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
  const near = nearestKey(text, facts.flatMap(([, names]) => names).filter((name) => name.length > 4));
  return near === undefined ? undefined : facts.find(([, names]) => names.includes(near))?.[0];
}

/** Whether most columns are already named as the fields of a partner file are. */
export const isFieldName = (column: string): boolean => pathOfColumn(flatFields, column) !== undefined;
