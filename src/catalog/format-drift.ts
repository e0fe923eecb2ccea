import type { Drift } from './find-drift.ts';

/** A value as people write it; a list or group is kept as JSON, and shown without its signs. */
function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return /^[[{]/.test(value) ? readable(JSON.parse(value)) : `"${value}"`;
}

function readable(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(readable).join('; ') : 'an empty list';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${readable(inner)}`)
    .join(', ');
}

const mostLines = 40;

/**
 * What changed below one file, in plain words: field by field for a patch, line by line for a text.
 * @param name how the file is called
 */
export function formatDrift({ override, state, below, fields, diff, compared }: Drift, name: string): string {
  const over = `content/${below}`;
  switch (state) {
    case 'unnoted':
      return `${name}\n    lies over ${over}; nobody has noted which text it was written against.`;
    case 'appeared':
      return `${name}\n    has had something below it since: ${over}. Where both say something, this file counts.`;
    case 'gone':
      return `${name}\n    has nothing below it any more: ${over} no longer says it. Complete this file, or take it away.`;
    case 'changed': {
      const what = override.how === 'translation' ? 'the text that it translates' : 'what it takes the place of';
      const head = `${name}\n    upstream changed since: ${what}, ${over}`;
      if (!compared) return `${head}\n    The old text is not in this repository's history, so compare the two files.`;
      const lines = fields.map(
        ({ field, before, now, own }) =>
          `${field}: ${shown(before)} → ${shown(now)}${own === undefined ? '' : `; here: ${shown(own)}`}`,
      );
      const changed = (diff?.split('\n') ?? []).filter((line) => !line.startsWith('\\'));
      const rest = changed.length > mostLines ? [`… and ${changed.length - mostLines} more lines`] : [];
      return [head, ...lines, ...changed.slice(0, mostLines), ...rest].join('\n    ');
    }
  }
}
