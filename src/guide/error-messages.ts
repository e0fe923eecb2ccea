import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose messages people read who write content or run a command. */
const folders = [
  ...['domain', 'catalog', 'brand', 'import', 'setup', 'sheet', 'export', 'handout', 'map', 'proof', 'update', 'admin'].map(
    (name) => `src/${name}`,
  ),
  'scripts',
];
/** Scripts for those who change the code. */
const forDevelopers =
  /^(bench|complete-lock-file|draw-guide-pictures|run-tests|serve-site|vendor-fonts|write-guide|write-string-keys)\./;
/** Code that no command runs, or that checks what other code did. */
const notRead = /(^|\/)(bench|client|streets|typst)(\/|$)/;

export interface ErrorMessage {
  file: string;
  /** As it stands in the code, with … for what changes. */
  message: string;
}

/** What stands before a text that is a message, whatever its words are. */
const telling = /(?:\b(?:what|error|problem): *|\bwrong\('[\w-]+', *|\b(?:stop|new Error)\(\[?|\bconsole\.error\()\s*$/;
/** What describes a field, asks, or tells that all is well. */
const describing = /(?:\b(?:description|ask): *|\bconsole\.log\()$/;

/**
 * Collects the messages in the code: the texts that stand where a message stands, and those that begin as ours begin.
 * @param root the folder of the repository
 */
export function collectMessages(root = '.'): ErrorMessage[] {
  const files = folders.flatMap((folder) => listCode(root, folder));
  const found = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'/g)].flatMap(({ 0: quoted, index }) => {
      const before = text.slice(Math.max(0, index - 60), index);
      const message = plain(quoted.slice(1, -1));
      const counts = !describing.test(before) && (telling.test(before) || beginsLikeOne.test(message));
      return counts && hasWords(message) && !/^[a-z✗]/.test(message) ? [{ file, message }] : [];
    });
  });
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

function listCode(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !notRead.test(name) && !(folder === 'scripts' && forDevelopers.test(name)))
    .sort()
    .map((name) => join(folder, name));
}

const beginsLikeOne =
  /^(Expected |There is no |It says |This (is not|entry|service|row) |Latitude |Nothing reads |No column |Nobody can tell |It names no |Its … is |Another |Choose |…?"…" |… (is|has|holds|on|does) |The (id|column|row|first row|place is|place may|site|mapping|spreadsheet says) )/;

/** More than three words, of which the first ones say something: not only what changes. */
const hasWords = (text: string) => text.split(' ').length > 3 && /\p{L}{2}/u.test(beginningOf(text));

/** Replaces what changes by …; nested templates count as part of it. */
function plain(text: string): string {
  let result = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith('${', i)) {
      if (depth++ === 0) result += '…';
      i++;
    } else if (depth > 0 && text[i] === '{') depth++;
    else if (depth > 0 && text[i] === '}') depth--;
    else if (depth === 0) result += text[i];
  }
  return result
    .replace(/\\(['"`])/g, '$1')
    .replace(/\\n/g, ' ')
    .replace(/…+/g, '…')
    .trim();
}

/** The messages that no paragraph of `docs/errors.md` speaks of: one has to quote its first words, up to what changes. */
export function findUntoldMessages(root = '.'): ErrorMessage[] {
  const told = readFileSync(join(root, 'docs/errors.md'), 'utf8').replace(/\s+/g, ' ').replaceAll('\\', '');
  return collectMessages(root).filter(({ message }) => !told.includes(beginningOf(message)));
}

/** What of a message can be looked for: its first sentence, as it is in the code. */
export const beginningOf = (message: string): string =>
  (/^.+?[.:,](?=\s|$)/.exec(message)?.[0] ?? message).replace(/[.:,…\s]+$/, '');
