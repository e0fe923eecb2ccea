import { describe, expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();
const javaScriptEnabled = false;

describe('without JavaScript', () => {
  test.each(['oakland', 'solano'])(
    'in %s, two taps lead from the Spanish home page to a phone number for transportation',
    async (district) => {
      const { page, context } = await site.open(`${district}/es/`, { javaScriptEnabled });
      const need = page.locator('main a[href*="/needs/transportation/"]').first();
      expect(await need.isVisible()).toBe(true);
      await need.click();
      await page.waitForURL('**/needs/transportation/');
      expect(await page.getAttribute('html', 'lang')).toBe('es');
      const call = page.locator('main [data-service] a[href^="tel:"]').first();
      expect(await call.isVisible()).toBe(true);
      expect(await call.getAttribute('href')).toMatch(/^tel:(\+1\d{10}(;ext=\d+)?|\d{3,6})$/);
      await context.close();
    },
  );

  test.each(site.oneDistrict.map((page) => [page.path]))('%s shows its heading, and nothing that cannot work', async (path) => {
    const { page, context } = await site.open(path, { javaScriptEnabled });
    expect(await page.locator('h1').isVisible()).toBe(true);
    const dead = await page
      .locator('main button:not(form button), main [role=tab], main input:not(form input), main select:not(form select)')
      .all();
    const visible = [];
    for (const element of dead) if (await element.isVisible()) visible.push((await element.textContent())?.trim().slice(0, 40));
    expect(visible).toEqual([]);
    await context.close();
  });

  test.each(['oakland', 'oakland/es'])('the search box of %s leads somewhere', async (prefix) => {
    const { page, context } = await site.open(`${prefix}/`, { javaScriptEnabled });
    const box = page.locator('input[type=search]').first();
    if (await box.isVisible()) {
      await box.fill('comida');
      await box.press('Enter');
      await page.waitForURL(/find/);
      expect(await page.locator('main a[href*="/needs/"]').count()).toBeGreaterThan(10);
    }
    await context.close();
  });
});
