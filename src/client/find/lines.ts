import { make } from '../../map/client/dom.ts';
import type { Line } from './setup.ts';

/** Lines to call, each with what it is for. */
export function drawLines(lines: readonly Line[]): HTMLUListElement {
  return make(
    'ul',
    { class: 'find-lines' },
    ...lines.map(({ name, when, display, href }) =>
      make(
        'li',
        {},
        make('a', { class: 'button primary', href }, make('bdi', {}, display), ` ${name}`),
        make('span', { class: 'small' }, when),
      ),
    ),
  );
}
