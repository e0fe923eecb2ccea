import type { MapWords } from '../map-words.ts';
import { make } from './dom.ts';

/** A button that copies an address, where the browser lets a page do so. */
export function drawCopyButton(address: string, { copy, copied }: MapWords): HTMLElement | undefined {
  // Some browsers have none outside of https, whatever their types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return undefined;
  const status = make('span', { role: 'status' });
  const button = make('button', { type: 'button', class: 'map-copy' }, copy);
  button.addEventListener('click', () => {
    clipboard.writeText(address).then(
      () => (status.textContent = copied),
      () => (button.hidden = true),
    );
  });
  return make('span', { class: 'map-copy-part' }, button, ' ', status);
}
