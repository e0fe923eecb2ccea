import type { NeedId } from '../../domain/needs.ts';
import { groupOfNeed, needShapes } from '../need-shapes.ts';
import { make, makeSvg } from './dom.ts';

/** What a mark on the map looks like. */
export interface MarkLook {
  need: NeedId;
  approximate: boolean;
  /** How many services stand there; one is not written. */
  count: number;
}

/**
 * The inside of a mark: the need's shape, its drawing where the page has one, and how many services stand there.
 * @param icons where a need's drawing is: the part of its address before the need's id, such as `icons.svg#`
 */
export function drawMark({ need, approximate, count }: MarkLook, icons: string | undefined): HTMLElement {
  const group = groupOfNeed(need);
  const shape = makeSvg('path', { d: needShapes[group] });
  const icon = icons && makeSvg('use', { href: icons + need, x: '6', y: '6', width: '12', height: '12', class: 'mark-icon' });
  const svg = makeSvg('svg', { viewBox: '-1 -1 26 26', 'aria-hidden': 'true' }, shape, ...(icon ? [icon] : []));
  const badge = count > 1 && make('b', { 'aria-hidden': 'true' }, String(count));
  return make('span', { class: `mark group-${group}${approximate ? ' is-approximate' : ''}` }, svg as unknown as Node, badge);
}

/** The inside of a mark that stands for many: a plain disc with their number. */
export function drawCluster(count: string): HTMLElement {
  return make('span', { class: 'mark-cluster', 'aria-hidden': 'true' }, count);
}
