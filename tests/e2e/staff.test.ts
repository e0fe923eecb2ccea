import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readGuide } from '../../src/guide/read-guide.ts';
import { findElements, listFiles, textOf } from './built-site.ts';
import { findBarriers, phoneLooks } from './find-barriers.ts';
import { keptPaths, untilControlled } from './kept-files.ts';
import { desk, openSite, phone } from './open-page.ts';

const site = await openSite();
const staff = site.pages.filter(({ template }) => /^staff/.test(template));
const english = staff.filter(({ district, lang }) => district === 'oakland' && lang === 'en');
const guide = readGuide().map(({ id }) => id);

test('every page of the guide stands below /staff/ of every district in every language, with what needs care', () => {
  const wanted = ['/staff/', '/staff/health/', '/staff/call-sheet/', ...guide.map((id) => `/staff/${id}/`)].sort();
  for (const prefix of ['/oakland', '/oakland/es', '/solano', '/solano/es']) {
    const found = staff.filter(({ path, local }) => path === prefix + local).map(({ local }) => local);
    expect(found.sort(), prefix).toEqual(wanted);
  }
});

test('pages for staff are kept from search engines and from the site search', () => {
  const open = staff.filter((page) => {
    const robots = findElements(page, (e) => e.name === 'meta' && e.attribs['name'] === 'robots')[0]?.attribs['content'];
    return robots !== 'noindex' || page.html.includes('data-pagefind-body');
  });
  expect(open.map(({ path }) => path)).toEqual([]);
  const folder = inject('dist').root;
  const listed = listFiles(folder).filter((name) => /sitemap/.test(name));
  expect(listed.filter((name) => readFileSync(join(folder, name), 'utf8').includes('/staff/'))).toEqual([]);
});

test('pages for staff are not kept on the device that opens them', async () => {
  const { page, context } = await site.open('oakland/find/');
  await untilControlled(page);
  for (const path of ['oakland/staff/health/', 'oakland/about/']) await page.goto(new URL(path, site.url).href);
  await expect.poll(() => keptPaths(page)).toContain('/oakland/about/');
  expect((await keptPaths(page)).filter((path) => path.includes('/staff/'))).toEqual([]);
  await context.close();
});

test('the guide names the folder of its own district', () => {
  const page = staff.find(({ path }) => path === '/solano/staff/listings/')!;
  expect(page.html).toContain('content/districts/solano/partners/');
  expect(page.html).not.toContain('&lt;district&gt;');
});

test('the guide says in Spanish that it is in English, and is marked as English', () => {
  const page = staff.find(({ path }) => path === '/oakland/es/staff/start/')!;
  const [article] = findElements(page, (e) => e.name === 'article');
  expect(article?.attribs['lang']).toBe('en');
  expect(textOf(findElements(page, (e) => e.name === 'main')[0]!)).toContain('La guía está en inglés.');
});

test('the call sheet has the listings to call first, each with a number, and nothing of a secret place', () => {
  const page = staff.find(({ path }) => path === '/oakland/staff/call-sheet/')!;
  const cards = findElements(page, (e) => e.name === 'article');
  expect(cards.length).toBe(40);
  const numbers = findElements(page, (e) => e.name === 'a' && (e.attribs['href'] ?? '').startsWith('tel:'));
  expect(numbers.length).toBeGreaterThanOrEqual(40);
});

test('the call sheet prints two listings to a page', async () => {
  const { page, context } = await site.open('oakland/staff/call-sheet/', { viewport: desk });
  const pdf = await page.pdf({ format: 'Letter' });
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeLessThanOrEqual(21);
  await context.close();
});

describe.each(english.map((page) => [page.path] as const))('%s', (path) => {
  test('has no barrier that axe finds', async () => {
    expect(await findBarriers(site, path, phoneLooks)).toEqual([]);
  });

  test('never scrolls sideways, and has its pictures', async () => {
    const { page, context, errors, outside } = await site.open(path);
    for (const viewport of [phone, { width: 320, height: 640 }, desk]) {
      await page.setViewportSize(viewport);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, `${viewport.width} px`).toBeLessThanOrEqual(0);
    }
    const pictures = page.locator('article img');
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    await context.close();
  });
});
