import { createHash } from 'node:crypto';
import { splitFrontMatter } from './read-prose.ts';
import { readYaml } from './read-yaml.ts';

/** The line of front matter that a stamp stands in. */
const stampLine = /^translated_from:.*$/m;

/**
 * The stamp of a text: it changes with any word of its title, summary or body, and not with facts, dates or line breaks.
 * A translation keeps the stamp of the text that it was made from, under `translated_from`.
 * @param text a whole file, front matter included
 * @returns eight hexadecimal digits
 */
export function stampOf(text: string): string {
  const { frontMatter, body } = splitFrontMatter(text);
  const read = readYaml(frontMatter, '');
  const { title, summary } = ('data' in read && read.data ? read.data : {}) as { title?: unknown; summary?: unknown };
  const words = [title, summary, body].join('\n').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Writes into the front matter of a translation which version of the text it translates. */
export function stampTranslation(translation: string, source: string): string {
  const line = `translated_from: "${stampOf(source)}"`;
  const { frontMatter } = splitFrontMatter(translation);
  if (!frontMatter) return `---\n${line}\n---\n\n${translation}`;
  const stamped = stampLine.test(frontMatter) ? frontMatter.replace(stampLine, line) : `${frontMatter}\n${line}`;
  return translation.replace(frontMatter, () => stamped);
}
