import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose messages people read who write content. */
const folders = ['src/domain', 'src/catalog', 'src/brand', 'src/import', 'src/setup', 'src/sheet'];

export interface ErrorMessage {
  file: string;
  /** As it stands in the code, with … for what changes. */
  message: string;
}

/**
 * Collects the messages in the code: the texts that begin as our errors begin, other than descriptions of fields.
 */
export function collectMessages(): ErrorMessage[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(\b(?:description|ask): *)?(`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*')/g)].flatMap(
      ([, key, quoted = '']) => {
        const message = plain(quoted.slice(1, -1));
        return !key && isMessage(message) ? [{ file, message }] : [];
      },
    ),
  );
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

/** Begins as our errors begin, and goes on for some words. */
const isMessage = (text: string) =>
  /^(Expected |There is no |It says |This (is not|entry|service|row) |Latitude |Nothing reads |No column |Nobody can tell |It names no |Its … is |Another |Choose |…?"…" |… (is|has|holds|on|does) |The (id|column|row|first row|place is|place may|site|mapping|spreadsheet says) )/.test(
    text,
  ) && text.split(' ').length > 3;

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
    .replace(/…+/g, '…')
    .trim();
}

/** The messages that no paragraph of `docs/errors.md` speaks of: one has to quote its first words, up to what changes. */
export function findUntoldMessages(): ErrorMessage[] {
  const told = readFileSync('docs/errors.md', 'utf8').replace(/\s+/g, ' ').replaceAll('\\', '');
  return collectMessages().filter(({ message }) => !told.includes(beginningOf(message)));
}

/** What of a message can be looked for: its first sentence, as it is in the code. */
export const beginningOf = (message: string): string =>
  (/^.+?[.:,](?=\s|$)/.exec(message)?.[0] ?? message).replace(/[.:,…\s]+$/, '');
