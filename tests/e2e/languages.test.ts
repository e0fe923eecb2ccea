import { expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();
const english = site.examples.filter((page) => page.district === 'oakland' && page.lang === 'en');

test.each(english.map((page) => [page.path, page] as const))(
  'the languages on %s lead to the same page and back',
  async (path, { local }) => {
    const { page, context } = await site.open(path);
    await page.locator('a[hreflang=es]').first().click();
    await page.waitForURL(`**/oakland/es${local}`);
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    await page.locator('a[hreflang=en]').first().click();
    await page.waitForURL(`**/oakland${local}`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await context.close();
  },
);

test('the languages stand above the search box, on the first screen of a phone', async () => {
  const { page, context } = await site.open('oakland/');
  const language = await page.locator('a[hreflang=es]').first().boundingBox();
  const box = await page.locator('input[type=search]').first().boundingBox();
  expect(language?.y).toBeLessThan(box?.y ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740);
  await context.close();
});

test('a page that is not there says so in every language, with status 404, and leads home', async () => {
  const response = await fetch(new URL('oakland/es/nothing/here/', site.url));
  expect(response.status).toBe(404);
  const { page, context } = await site.open('oakland/es/nothing/here/');
  expect(await page.locator('main [lang=es], main:lang(es)').count()).toBeGreaterThan(0);
  expect(await page.locator('main a[href$="/oakland/es/"], main a[href$="/es/"], main a[href="/"]').count()).toBeGreaterThan(0);
  await context.close();
});
