import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { publishedDistricts } from '../../src/site/address.ts';

export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** One page of a built site. */
export interface BuiltPage {
  file: string;
  /** Its address below the base path, such as `/oakland/es/needs/food/`. */
  path: string;
  html: string;
  /** What kind of page it is: its address with every name below the first replaced, such as `needs/*`. */
  template: string;
  district?: string;
  lang: string;
  /** Its address without district and language, such as `/needs/food/`: the same in every language. */
  local: string;
  document: () => HtmlDocument;
}

/** The pages that every district has. */
export const districtTemplates = [
  'home',
  'find',
  'needs/*',
  'topics/*',
  'partners/*',
  'schools',
  'schools/*',
  'about',
  'privacy',
  'accessibility',
  'partner-with-us',
  'partner-with-us/*',
  'toolkits',
  'toolkits/*',
  'stories',
  'stories/*',
  'worksheets',
  'worksheets/*',
  'matrix',
  'coverage',
  'coalitions',
  'links',
  'embed',
  'embed/*',
  'staff',
  'staff/*',
] as const;

/** Every file below a folder, relative to it, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Reads every page of a built site.
 * @param env the settings that it was built with, as far as they choose the districts
 */
export function readPages(dist: string, env: NodeJS.ProcessEnv = {}): BuiltPage[] {
  const { ids, single } = publishedDistricts(env);
  return listFiles(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const file = join(dist, name);
      const html = readFileSync(file, 'utf8');
      const lang = /<html[^>]*\slang="?([\w-]+)/.exec(html)?.[1] ?? '';
      const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      const segments = path.split('/').filter(Boolean);
      const district = single ? ids[0] : ids.includes(segments[0] ?? '') ? segments.shift() : undefined;
      if (segments[0] === lang) segments.shift();
      const local = segments.length > 0 ? `/${segments.join('/')}/` : '/';
      const template = district === undefined ? (segments[0]?.replace('.html', '') ?? 'chooser') : templateOf(segments);
      let document: HtmlDocument | undefined;
      return {
        file,
        path,
        html,
        template,
        lang,
        local,
        ...(district === undefined ? {} : { district }),
        document: () => (document ??= parseDocument(html)),
      };
    });
}

const templateOf = (segments: readonly string[]) =>
  segments.length === 0 ? 'home' : segments.map((segment, depth) => (depth === 0 ? segment : '*')).join('/');

/** For each template (and whatever `key` adds) its longest page: what breaks, breaks there first. */
export function pickExamples(
  pages: readonly BuiltPage[],
  key: (page: BuiltPage) => string = (page) => page.template,
): BuiltPage[] {
  const best = new Map<string, BuiltPage>();
  for (const page of pages) {
    const other = best.get(key(page));
    if (!other || page.html.length > other.html.length) best.set(key(page), page);
  }
  return [...best.values()];
}

/** Elements of a page that a test picks. */
export function findElements(page: BuiltPage, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return DomUtils.findAll(test, page.document().children);
}

/** The text inside an element, with white space joined. */
export const textOf = (element: HtmlElement): string => DomUtils.textContent(element).replace(/\s+/g, ' ').trim();
