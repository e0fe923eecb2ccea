import { expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();
const shown = '[data-in]:visible';

test.each([
  ['oakland/stories/', 'services-at-school', 3, 1],
  ['oakland/es/stories/', 'omaha-nebraska', 3, 1],
])('%s shows the stories of #%s alone, keeps the choice in the address, and shows all again', async (path, id, all, some) => {
  const { page, context, errors } = await site.open(path);
  expect(await page.locator(shown).count()).toBe(all);
  await page.locator('way-narrow summary').click();
  await page.locator(`way-narrow nav a[href="#${id}"]`).click();
  expect(await page.locator(shown).count()).toBe(some);
  expect(await page.locator('way-narrow [role=status]').textContent()).toMatch(/1 .* 3/);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.reload();
  expect(await page.locator(shown).count()).toBe(some);
  await page.locator('way-narrow nav a').first().click();
  expect(await page.locator(shown).count()).toBe(all);
  expect(errors).toEqual([]);
  await context.close();
});

test('links are narrowed by when they help, and partners by how they work with schools', async () => {
  const links = await site.open('oakland/links/#prevention');
  const parts = await links.page
    .locator(shown)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['in'] ?? ''));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.filter((ids) => !ids.split(' ').includes('prevention'))).toEqual([]);
  await links.context.close();
  const partners = await site.open('oakland/partner-with-us/#arts');
  const named = await partners.page
    .locator(shown)
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['partner']));
  expect(named).toEqual(['destiny-arts-center']);
  await partners.context.close();
});

test('without JavaScript the same links lead to a list of each part', async () => {
  const { page, context } = await site.open('oakland/stories/', { javaScriptEnabled: false });
  await page.locator('way-narrow summary').click();
  await page.locator('way-narrow nav a[href="#services-at-school"]').click();
  const part = page.locator('#services-at-school');
  expect(await part.isVisible()).toBe(true);
  expect(await part.locator('a[href*="/stories/kent"]').count()).toBe(1);
  expect(await page.locator(shown).count()).toBe(3);
  await context.close();
});
