import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();

test.each(site.oneDistrict.map((page) => [page.path, page] as const))('%s never scrolls sideways', async (path) => {
  const { page, context } = await site.open(path, { viewport: { width: 320, height: 640 } });
  expect(await findOverflow(page), '320 px').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await findOverflow(page), '1280 px').toEqual([]);
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // Through the object model: the security policy refuses a style element.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await findOverflow(page), `${width} px with text at 200 %`).toEqual([]);
  }
  await context.close();
});

/** The elements that make a page wider than its window, the deepest ones. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
    const deepest = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return deepest
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 40)}`);
  });
}
