import type { Map } from './leaflet.ts';

/**
 * Keeps the map from trapping the page. The wheel moves the page unless Ctrl is held or the map has the focus; one finger
 * moves the page and two move the map.
 * @param hint shows how to move the map, when a gesture moved the page instead
 */
export function setGestures(map: Map, hint: (kind: 'wheel' | 'touch') => void, signal: AbortSignal): void {
  const container = map.getContainer();
  map.scrollWheelZoom.disable();
  map.dragging.disable();

  // Before Leaflet's own listeners, which stand on the container itself.
  const first = { capture: true, signal };
  const frame = container.parentElement ?? container;
  frame.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey || container.contains(document.activeElement);
      if (isMeant) map.scrollWheelZoom.enable();
      else {
        map.scrollWheelZoom.disable();
        hint('wheel');
      }
    },
    { ...first, passive: true },
  );
  frame.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    first,
  );

  let startX = 0;
  let startY = 0;
  container.addEventListener(
    'touchstart',
    ({ touches: [touch] }) => {
      startX = touch?.clientX ?? 0;
      startY = touch?.clientY ?? 0;
    },
    { passive: true, signal },
  );
  container.addEventListener(
    'touchmove',
    ({ touches }) => {
      const [touch] = touches;
      if (touches.length === 1 && touch && Math.hypot(touch.clientX - startX, touch.clientY - startY) > 12) hint('touch');
    },
    { passive: true, signal },
  );
}
