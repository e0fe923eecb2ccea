import type { LayerEntry, LayerState } from './list-layers.ts';

const words: Record<LayerState, string> = {
  added: 'added by the district',
  patched: 'patched: some of it said otherwise',
  hidden: 'hidden',
  inherited: 'taken over as it is',
  elsewhere: 'left out, since it serves other areas',
};
const order: readonly LayerState[] = ['added', 'patched', 'hidden', 'inherited', 'elsewhere'];

/**
 * A table of counts, then the entries by name.
 * @param all also those that are taken over as they are, or left out
 */
export function formatLayers(entries: readonly LayerEntry[], all: boolean): string {
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const wide = Math.max(...kinds.map((kind) => kind.length), 4);
  const cell = (text: string | number) => String(text).padStart(10);
  const table = [
    `${''.padEnd(wide)}${order.map(cell).join('')}`,
    ...kinds.map((kind) => {
      const counts = order.map((state) => entries.filter((entry) => entry.kind === kind && entry.state === state).length);
      return `${kind.padEnd(wide)}${counts.map(cell).join('')}`;
    }),
  ];
  const shown = order.filter((state) => all || !['inherited', 'elsewhere'].includes(state));
  const lists = shown.flatMap((state) => {
    const found = entries.filter((entry) => entry.state === state);
    if (found.length === 0) return [];
    const line = ({ kind, id, from, fields }: LayerEntry) =>
      `  ${kind}/${id}${from.length > 1 || state !== 'added' ? `  (${from.join(' → ')})` : ''}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`;
    return ['', `${words[state]} (${found.length})`, ...found.map(line)];
  });
  const rest = all ? [] : ['', 'With --all, also what is taken over as it is, and what serves other areas.'];
  return [...table, ...lists, ...rest].join('\n');
}
