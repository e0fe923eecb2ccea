import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, openSite } from './open-page.ts';

const site = await openSite();
const examples = site.oneLanguage.filter((page) => page.district !== undefined);
/** What other websites show in a frame has no header. */
const isFrame = (path: string) => /\/embed\/./.test(path);

describe.each(examples.map((page) => [page.path]))('%s by keyboard', (path) => {
  test.runIf(!isFrame(path))('begins with a way past the header', async () => {
    const { page, context } = await site.open(path, { viewport: desk });
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(target).toMatch(/^#./);
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate((id) => document.querySelector(id ?? '')?.contains(document.activeElement), target)).toBe(true);
    await context.close();
  });

  test('shows where one is, and lets one go on', async () => {
    const { page, context } = await site.open(path, { viewport: desk });
    const unmarked: string[] = [];
    const seen = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const focused = await describeFocus(page);
      if (!focused || seen.has(focused.where)) break;
      seen.add(focused.where);
      if (!focused.marked) unmarked.push(focused.where);
    }
    expect(unmarked).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
    await context.close();
  });
});

/** What has the focus, and whether one can see that it has. */
function describeFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const look = (of: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
      return { outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, shadow: boxShadow !== 'none' };
    };
    const { outlined, shadow } = look(element);
    const inside = element.parentElement?.matches(':focus-within') ? look(element.parentElement) : { outlined: false };
    const box = element.getBoundingClientRect();
    const index = [...document.querySelectorAll('*')].indexOf(element);
    return {
      where: `${index} ${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 30)}`,
      // Inside a frame, the page there shows it.
      marked:
        element.tagName === 'IFRAME' ||
        ((outlined || shadow || inside.outlined) && box.width > 0 && box.bottom > 0 && box.top < innerHeight),
    };
  });
}
