import { make } from '../../map/client/dom.ts';
import { needIds } from '../../domain/needs.ts';
import type { Understanding } from '../../search/query.ts';
import type { FindParts } from './box.ts';
import { drawLines } from './lines.ts';

const most = 6;

/** What can be taken away where it is why nothing is left. */
export interface WaysOn {
  /** All filters. */
  clear?: () => void;
  /** The distance. */
  widen?: () => void;
}

/** Three ways on where nothing is found: farther or with fewer filters, the needs that come nearest, and whom to call. */
export function drawNothing(
  holder: HTMLElement,
  { setup, data, words }: FindParts,
  { needs }: Understanding,
  { clear, widen }: WaysOn,
): void {
  const nearest = needs.length > 0 ? needs.slice(0, most).map(({ id }) => id) : needIds.slice(0, most);
  const button = (text: string, press: (() => void) | undefined) => {
    if (!press) return undefined;
    const element = make('button', { type: 'button', class: 'button' }, text);
    element.addEventListener('click', press);
    return element;
  };
  holder.replaceChildren(
    make('h2', {}, words('none.title')),
    make('p', {}, words(clear || widen ? 'none.filters' : 'none.words')),
    make('p', { class: 'find-ways' }, button(words('none.widen'), widen), button(words('filters.clear'), clear)),
    make('h3', {}, words('none.needs')),
    make(
      'ul',
      { class: 'find-tags' },
      ...nearest.map((id) =>
        make('li', {}, make('a', { class: 'tag', href: setup.links.need.replace('*', id) }, data.labels.get(`need:${id}`) ?? id)),
      ),
    ),
    make('h3', {}, words('none.call')),
    drawLines(setup.lines.filter(({ id }) => id === '211')),
  );
}
