import type { PageSetup } from './setup.ts';

/**
 * Lets search and the pages that were seen work without a network from the next page on: the district's service worker keeps
 * the find page and its files in this language. A browser without it, or a copy served without `sw.js`, goes on as before.
 */
export async function workOffline({ base, files, links }: PageSetup): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(links.worker);
    const { active } = await navigator.serviceWorker.ready;
    const names = Object.values(files);
    active?.postMessage({ keep: [links.home, links.find, links.list, ...names.map((name) => `${base}${name}.json`)] });
  } catch {
    // Nothing is lost but offline use.
  }
}
