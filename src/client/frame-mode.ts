/**
 * True in a page that other websites show in a frame (`src/layouts/Embed.astro`). It keeps nothing on the device, and what it
 * leads to opens outside the frame.
 */
export const isFramed = (): boolean => document.documentElement.hasAttribute('data-embed');

/** What this device keeps between pages; nothing in a frame. */
export const deviceStorage = (): Storage | undefined => (isFramed() ? undefined : localStorage);

/** Opens an address of the site: here, or from a frame in a page of its own. */
export function goTo(address: string): void {
  if (isFramed()) open(address, '_blank', 'noopener');
  else location.assign(address);
}
