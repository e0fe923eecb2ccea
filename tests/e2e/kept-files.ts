import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PageSetup } from '../../src/client/find/setup.ts';

/** The paths of what the service worker keeps on the device of this page. */
export const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until the service worker answers for this page. */
export const untilControlled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });

/** Waits until all that a page with the search box asks to be kept is kept: search then needs no network. */
export async function untilSearchIsKept(page: Page): Promise<void> {
  await untilControlled(page);
  const wanted = await page.evaluate(() => {
    const { base, files, links } = JSON.parse(document.querySelector('#find-setup')!.textContent) as PageSetup;
    return [links.home, links.find, links.list, ...Object.values(files).map((name) => `${base}${name}.json`)];
  });
  // Not by `waitForFunction`, which asks a function that answers later only once.
  await expect.poll(() => keptPaths(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(wanted));
}
