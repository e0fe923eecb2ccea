import { make } from '../../map/client/dom.ts';
import { needIds } from '../../domain/needs.ts';
import type { Understanding } from '../../search/query.ts';
import type { FindParts } from './find-page.ts';
import { drawLines } from './lines.ts';

const most = 6;

/**
 * Three ways on where nothing is found: the needs that come nearest, fewer filters, and whom to call.
 * @param clear takes the filters away, where they are why nothing is left
 */
export function drawNothing(holder: HTMLElement, { setup, data, words }: FindParts, { needs }: Understanding, clear?: () => void): void {
  const nearest = needs.length > 0 ? needs.slice(0, most).map(({ id }) => id) : needIds.slice(0, most);
  const button = clear && make('button', { type: 'button', class: 'button' }, words('filters.clear'));
  button?.addEventListener('click', () => clear?.());
  holder.replaceChildren(
    make('h2', {}, words('none.title')),
    button ? make('p', {}, words('none.filters'), ' ', button) : make('p', {}, words('none.words')),
    make('h3', {}, words('none.needs')),
    make(
      'ul',
      { class: 'find-tags' },
      ...nearest.map((id) => make('li', {}, make('a', { class: 'tag', href: setup.links.need.replace('*', id) }, data.labels.get(`need:${id}`) ?? id))),
    ),
    make('h3', {}, words('none.call')),
    drawLines(setup.lines.filter(({ id }) => id === '211')),
  );
}
