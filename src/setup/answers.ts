import { z } from 'zod';
import { findContrastFaults } from '../brand/gate.ts';
import { describeFault } from '../catalog/check-brand.ts';
import { slugOf } from '../catalog/read-schools.ts';
import { brandShapes, type Contact } from '../domain/district.ts';
import { EmailSchema, IdSchema, UrlSchema } from '../domain/values.ts';
import { type County, findCounty, joinBounds } from './find-counties.ts';
import { readContact } from './read-contact.ts';
import { routes } from './routes.ts';
import { stateCodeOf, states } from '../domain/states.ts';
import { defaultTagline, defaultTitle } from './default-words.ts';

/** What a person types, as it comes from flags, questions or a form: text by the name of the flag. */
export interface Typed {
  [flag: string]: string | undefined;
}

/** What a new district is made from. */
export interface Answers {
  id: string;
  names: Record<string, string>;
  shortName: string;
  titles: Record<string, string>;
  taglines: Record<string, string>;
  state: string;
  counties: County[];
  place?: string;
  bounds: County['bounds'];
  timezone: string;
  languages: string[];
  color: string;
  accent: string;
  shape: (typeof brandShapes)[number];
  contacts: Omit<Contact, 'source'>[];
  email?: string;
  extends: string[];
  stateLayer?: string;
  example: boolean;
  url?: string;
}

/** What is there already, and so bounds what can be answered. */
export interface Known {
  layers: readonly string[];
  districts: readonly string[];
  /** Languages that the interface speaks. */
  languages: readonly string[];
}

const HexSchema = z.string().regex(/^#[0-9a-f]{6}$/i);

/**
 * Reads what was typed into answers, with what follows by itself: the id from the name, the time zone from the state, the
 * box from the counties.
 * @returns the answers, or every mistake in words, each with the flag it is about
 */
export function readAnswers(typed: Typed, known: Known): { answers: Answers } | { mistakes: string[] } {
  const mistakes: string[] = [];
  const text = (flag: string) => typed[flag]?.trim() || undefined;
  const wrong = (flag: string, what: string) => mistakes.push(`--${flag}: ${what}`);
  const listOf = (flag: string) =>
    (text(flag) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);

  const name = text('name');
  if (!name) wrong('name', 'Expected the name of the district, such as "Maple Valley Schools".');
  // English and Spanish, as the question says, where both are spoken.
  const languages =
    listOf('languages').length > 0 ? listOf('languages') : ['en', 'es'].filter((lang) => known.languages.includes(lang));
  for (const lang of languages) {
    if (!known.languages.includes(lang)) {
      wrong(
        'languages',
        `The site does not speak "${lang}" yet. It speaks: ${known.languages.join(', ')}. Add content/i18n/${lang}.yaml first.`,
      );
    }
  }
  const [main = 'en', ...others] = languages;
  const shortName =
    text('short-name') ??
    (name ?? '').replace(/\s+(unified|city|local|public|county)?\s*(school district|schools|district)$/i, '');
  const perLanguage = (flag: string, fallback: (lang: string) => string | undefined) =>
    Object.fromEntries([
      [main, text(flag) ?? text(`${flag}-${main}`) ?? fallback(main) ?? ''],
      ...others.flatMap((lang) => {
        const said = text(`${flag}-${lang}`) ?? fallback(lang);
        return said ? [[lang, said]] : [];
      }),
    ]) as Record<string, string>;

  const id = text('id') ?? slugOf(shortName);
  if (!IdSchema.safeParse(id).success)
    wrong('id', `Expected small letters, digits and hyphens, such as maple-valley, but found "${id}".`);
  else if (known.districts.includes(id)) wrong('id', `There is a district "${id}" already. Choose another id.`);
  else if (routes.includes(id) || /^[a-z]{2,3}$/.test(id))
    wrong('id', `"${id}" means something else in addresses. Choose a longer one.`);

  const state = stateCodeOf(text('state') ?? '');
  if (!state) wrong('state', 'Expected a state, such as OH or Ohio.');
  const counties: County[] = [];
  if (state) {
    if (listOf('county').length === 0)
      wrong('county', 'Expected the county it lies in, such as "Geauga", or several with commas.');
    for (const county of listOf('county')) {
      const found = findCounty(state, county);
      if ('problem' in found) wrong('county', found.problem);
      else counties.push(found.county);
    }
  }
  const color = text('color') ?? '#1f5c4d';
  const accent = text('accent') ?? '#a34700';
  for (const [flag, value] of [
    ['color', color],
    ['accent', accent],
  ] as const) {
    if (!HexSchema.safeParse(value).success) wrong(flag, `Expected a colour such as #1f5c4d, but found "${value}".`);
  }
  if ([color, accent].every((value) => HexSchema.safeParse(value).success)) {
    for (const fault of findContrastFaults({ color, accent })) wrong(fault.key, describeFault(fault));
  }
  const shape = z.enum(brandShapes).safeParse(text('shape') ?? 'soft');
  if (!shape.success) wrong('shape', `Expected one of: ${brandShapes.join(', ')}.`);
  const email = text('email');
  if (email && !EmailSchema.safeParse(email).success) wrong('email', `Expected an email address, but found "${email}".`);
  const url = text('url');
  if (url && !UrlSchema.safeParse(url).success)
    wrong('url', `Expected an address that begins with https://, but found "${url}".`);

  const ownState = state && slugOf(states[state]!.name);
  const stateLayer = text('state-layer') === 'true' && ownState && !known.layers.includes(ownState) ? ownState : undefined;
  const usual = ['base', 'united-states', ...(ownState && known.layers.includes(ownState) ? [ownState] : [])];
  const layers = listOf('extends').length > 0 ? listOf('extends') : usual.filter((layer) => known.layers.includes(layer));
  for (const layer of layers) {
    if (!known.layers.includes(layer)) wrong('extends', `There is no layer "${layer}". There are: ${known.layers.join(', ')}.`);
  }
  const contacts = (text('contact') ?? '')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const read = readContact(line);
      if ('problem' in read) wrong('contact', read.problem);
      return 'contact' in read ? [read.contact] : [];
    });
  if (mistakes.length > 0 || !state || !shape.success) return { mistakes };
  const place = text('place');
  return {
    answers: {
      id,
      names: perLanguage('name', (lang) => (lang === main ? name : undefined)),
      shortName,
      titles: perLanguage('title', (lang) => defaultTitle(lang, shortName)),
      taglines: perLanguage('tagline', defaultTagline),
      state,
      counties,
      ...(place ? { place } : {}),
      bounds: joinBounds(counties.map((county) => county.bounds)),
      timezone: text('timezone') ?? states[state]!.timezone,
      languages,
      color,
      accent,
      shape: shape.data,
      contacts,
      ...(email ? { email } : {}),
      extends: [...layers, ...(stateLayer ? [stateLayer] : [])],
      ...(stateLayer ? { stateLayer } : {}),
      example: text('example') === 'true',
      ...(url ? { url } : {}),
    },
  };
}
