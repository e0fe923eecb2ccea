import { expect, test } from 'vitest';
import { findElements } from './built-site.ts';
import { openSite } from './open-page.ts';

const site = await openSite();

test('the languages on every page lead to the same page in the other language', () => {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const wrong = site.pages
    .filter(({ district }) => district !== undefined)
    .flatMap((page) => {
      const links = findElements(
        page,
        ({ name, attribs }) => name === 'a' && attribs['hreflang'] !== undefined && !attribs['href']?.endsWith('.pdf'),
      );
      const others = links.map(({ attribs }) => ({ lang: attribs['hreflang'], page: byPath.get(attribs['href'] ?? '') }));
      const isRight =
        others.length > 0 &&
        others.every((other) => other.page && other.page.lang === other.lang && other.page.local === page.local);
      return isRight ? [] : [page.path];
    });
  expect(wrong).toEqual([]);
});

test.each(['', 'find/', 'needs/food/'])('from /oakland/%s one tap leads to Spanish, and one back', async (local) => {
  const { page, context } = await site.open(`oakland/${local}`);
  await page.locator('a[hreflang=es]').first().click();
  await page.waitForURL(`**/oakland/es/${local}`);
  expect(await page.getAttribute('html', 'lang')).toBe('es');
  await page.locator('a[hreflang=en]').first().click();
  await page.waitForURL(`**/oakland/${local}`);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await context.close();
});

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
