import { expect, inject, test } from 'vitest';
import { readGuide } from '../../src/guide/read-guide.ts';
import { type BuiltPage, type HtmlElement, findElements, readPages } from './built-site.ts';

const folder = inject('dist').pseudo;
const all = readPages(folder, { CONTENT_DIR: 'tests/sites/pseudo' });
/** The guide is a text in English, and said to be; its frame is that of the pages beside it. */
const guide = new Set(readGuide().map(({ id }) => `/staff/${id}/`));
const pages = all.filter(({ lang, local }) => lang === 'en' && !guide.has(local));

/** Besides what nobody sees: code, which holds the names of files. */
const unread = ['script', 'style', 'template', 'title', 'svg', 'code'];
const spoken = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title', 'label'];

/** What a formatter of the browser or of the machine writes: days, months, hours, languages; and what no language translates. */
const formatted =
  /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(day)?s?\b|\b(Tue|Wed|Thu|Sat)\b|\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(AM|PM)\b|\b(English|Spanish|Vietnamese|and)\b|\b(mi|ft)\b|\bCA\b|[\w.-]+@[\w.-]+|\b(https?:\/\/)?[\w-]+\.(example\.)?org\b\S*|\bOpenStreetMap\b|\bLeaflet\b/g;

test('no template holds English of its own', () => {
  const found = new Set<string>();
  for (const page of pages) {
    for (const text of textsOf(page).flatMap(outsideBrackets)) {
      const rest = text.replace(formatted, ' ').replace(/\s+/g, ' ').trim();
      if (/\p{Script=Latin}{2,}/u.test(rest)) found.add(`${page.template}: ${rest}`);
    }
  }
  expect(pages.length).toBeGreaterThan(30);
  expect([...found].slice(0, 40)).toEqual([]);
});

test('no page shows a placeholder that nobody filled in', () => {
  const holes = pages.flatMap((page) =>
    textsOf(page)
      .flatMap((text) => /\{\w+\}/.exec(text)?.[0] ?? [])
      .map((hole) => `${page.template}: ${hole}`),
  );
  expect([...new Set(holes)]).toEqual([]);
});

/** What a reader of a page sees, as one text with a line for each piece, and each text that is only spoken or in the head. */
function textsOf(page: BuiltPage): string[] {
  const head = findElements(page, (e) => e.name === 'meta' && e.attribs['name'] === 'description').map(
    (e) => e.attribs['content'] ?? '',
  );
  const title = /<title>([^<]*)/.exec(page.html)?.[1] ?? '';
  const spokenTexts = findElements(page, (e) => !isUnread(e)).flatMap((e) => spoken.flatMap((name) => e.attribs[name] ?? []));
  return [
    ...head,
    title,
    ...spokenTexts,
    ...findElements(page, (e) => e.name === 'body').map((body) => visibleText(body).join('\n')),
  ];
}

const isUnread = (element: HtmlElement) =>
  unread.includes(element.name) || 'hidden' in element.attribs || 'data-guide' in element.attribs;

function visibleText(element: HtmlElement): string[] {
  if (isUnread(element)) return [];
  return element.children.flatMap((child) =>
    'data' in child && child.type === 'text' ? [child.data] : 'attribs' in child ? visibleText(child) : [],
  );
}

/** The lines of what is left of a text without its brackets and all that stands in them, however deep. */
function outsideBrackets(text: string): string[] {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (sign === '⟦') depth++;
    else if (sign === '⟧') depth--;
    else if (depth === 0) rest += sign;
  }
  return depth === 0 ? rest.split('\n') : [`brackets do not match: ${text.slice(0, 60)}`];
}
