import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page of the written guide: a file of `docs/`. */
export interface GuidePage {
  /** The file's name without its ending, and the last part of its address below `/staff/`. */
  id: string;
  title: string;
  /** Its first sentence, without marks. */
  summary: string;
  /** Markdown below the title. */
  text: string;
}

/** The order in which a clerk meets the pages; any other stands after them, by name. */
const order = [
  'start',
  'listings',
  'spreadsheet',
  'editing',
  'checking',
  'brand',
  'words',
  'schools',
  'notices',
  'paper',
  'publish',
  'update',
  'private',
  'fields',
  'errors',
];
const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);

/** The contents for whoever opens the folder itself; written from the pages. */
export const contentsFile = 'README.md';

/**
 * Reads every page of the guide, in its order.
 * @throws Error where a page does not begin with a title and a sentence
 */
export function readGuide(folder = 'docs'): GuidePage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== contentsFile)
    .map((name) => parseGuidePage(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
}

/** @throws Error where the text does not begin with a title and a sentence */
export function parseGuidePage(id: string, source: string): GuidePage {
  const [, title, text = ''] = /^# (.+)\n+([\s\S]*)$/.exec(source) ?? [];
  const [first = ''] = text.split(/\n\s*\n/);
  const summary = /^.+?[.?!](?=\s|$)/.exec(plainText(first))?.[0];
  if (!title || !summary) throw new Error(`docs/${id}.md: Expected "# " and a title, then a sentence that says what it is for.`);
  return { id, title, summary, text };
}

const plainText = (markdown: string) =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `docs/README.md`: every page with what it is for. */
export function writeContents(pages: readonly GuidePage[]): string {
  const lines = pages.map(({ id, title, summary }) => `- [${title}](${id}.md): ${summary}`);
  return `# The guide

For the people who keep the site. The same pages stand on every published site below \`/staff/\`, with the district's own
names filled in.

${lines.join('\n')}
`;
}

/** The pages before and after one. */
export function neighboursIn(pages: readonly GuidePage[], id: string): { previous?: GuidePage; next?: GuidePage } {
  const at = pages.findIndex((page) => page.id === id);
  const [previous, next] = [pages[at - 1], pages[at + 1]];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
