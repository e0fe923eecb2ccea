import type { Map } from './leaflet.ts';
import type { MapWords } from '../map-words.ts';
import { make } from './dom.ts';

const hintMilliseconds = 1600;

/** A line over the map that says how to move it, for a moment. Not read aloud: who needs no pointer needs no hint. */
export function addHint(container: HTMLElement, words: MapWords): (kind: 'wheel' | 'touch') => void {
  const line = make('p', { class: 'map-hint', 'aria-hidden': 'true', hidden: '' });
  container.append(line);
  let timer = 0;
  return (kind) => {
    line.textContent = kind === 'wheel' ? words.useCtrl : words.useTwoFingers;
    line.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => (line.hidden = true), hintMilliseconds);
  };
}

/**
 * The button that asks for what is in view. It appears when the visitor moved the map, not when the map moved by itself.
 * @returns a way to move the map without it
 */
export function addAreaButton(map: Map, label: string, press: () => void): (move: () => void) => void {
  const button = make('button', { type: 'button', class: 'map-area', hidden: '' }, label);
  map.getContainer().append(button);
  let isOurs = false;
  map.on('autopanstart', () => (isOurs = true));
  map.on('moveend', () => {
    if (!isOurs) button.hidden = false;
    isOurs = false;
  });
  // A press must not drag the map below.
  for (const type of ['click', 'dblclick', 'mousedown', 'touchstart'])
    button.addEventListener(type, (event) => event.stopPropagation());
  button.addEventListener('click', () => {
    button.hidden = true;
    press();
  });
  return (move) => {
    isOurs = true;
    move();
    isOurs = false;
    button.hidden = true;
  };
}
