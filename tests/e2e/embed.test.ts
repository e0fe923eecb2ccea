import type { BrowserContext, Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { frameCode, growCode } from '../../src/client/embed-code.ts';
import { findElements, textOf } from './built-site.ts';
import { allLooks, findBarriers } from './find-barriers.ts';
import { desk, openSite } from './open-page.ts';
import { serveHost } from './serve-host.ts';

const site = await openSite();
const framed = site.pages.filter(({ template }) => template.startsWith('embed/'));
const { local: school } = framed.find(({ local }) => local.startsWith('/embed/schools/'))!;
/** One of each kind. */
const kinds = ['/embed/find/', '/embed/map/', '/embed/needs/', '/embed/needs/food/', school];

/** Notes whatever a page wants to keep on the device, in every frame. */
async function watchStorage(context: BrowserContext): Promise<string[]> {
  const kept: string[] = [];
  await context.exposeFunction('tellKept', (what: string) => kept.push(what));
  await context.addInitScript(() => {
    const tell = (what: string) => void (window as unknown as { tellKept: (what: string) => void }).tellKept(what);
    const watch = (object: object, name: string) => {
      const own = Reflect.get(object, name) as (...args: unknown[]) => unknown;
      Reflect.set(object, name, function (this: unknown, ...args: unknown[]) {
        tell(`${name} ${String(args[0])}`);
        return own.apply(this, args);
      });
    };
    watch(Storage.prototype, 'setItem');
    watch(Storage.prototype, 'getItem');
    watch(IDBFactory.prototype, 'open');
    if ('serviceWorker' in navigator) watch(ServiceWorkerContainer.prototype, 'register');
  });
  return kept;
}

/** Opens a page of another website that frames a part of the site, of 400 pixels at first. */
async function openFramed(path: string, { grow = true, width = 600 } = {}) {
  const url = new URL(path.replace(/^\//, 'oakland/'), site.url).href;
  const code = frameCode({ url, title: 'Help', height: 400 }) + (grow ? growCode(url) : '');
  const host = await serveHost(code.replace('width="100%"', `width="${width}"`));
  const { page, context, errors } = await site.open('404.html', { viewport: desk });
  const kept = await watchStorage(context);
  await page.clock.install();
  await page.goto(host.url);
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForURL(url);
  await frame.waitForSelector('way-frame:defined');
  const close = async () => {
    await context.close();
    await host.close();
  };
  return { page, context, frame, kept, errors, close };
}

const heightOf = (page: Page) => page.evaluate(() => document.querySelector('iframe')!.clientHeight);
const contentOf = (frame: Frame) => frame.evaluate(() => document.querySelector('way-frame')!.getBoundingClientRect().height);

describe.each(kinds)('%s, framed by another origin', (path) => {
  test.each([320, 600, 1000])('is as high as what it shows, and never scrolls sideways, at %i pixels', async (width) => {
    const { page, frame, errors, close } = await openFramed(path, { width });
    await expect.poll(async () => Math.abs((await heightOf(page)) - (await contentOf(frame)))).toBeLessThanOrEqual(1);
    expect(await heightOf(page)).not.toBe(400);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('keeps nothing on the device, also after a while', async () => {
    const { page, context, frame, kept, close } = await openFramed(path);
    await page.clock.fastForward(10_000);
    await frame.evaluate(() => new Promise(requestAnimationFrame));
    await page.waitForLoadState('networkidle');
    expect(kept).toEqual([]);
    expect([await context.cookies(), (await context.storageState()).origins, context.serviceWorkers()]).toEqual([[], [], []]);
    await close();
  });

  test('has no barrier that axe finds', async () => {
    expect(await findBarriers(site, path.replace(/^\//, 'oakland/'), allLooks)).toEqual([]);
  });
});

test('the watch for what is kept sees a page that keeps something', async () => {
  const { page, context } = await site.open('404.html');
  const kept = await watchStorage(context);
  await page.clock.install();
  await page.goto(new URL('oakland/find/', site.url).href);
  await page.waitForSelector('#results[data-query]');
  await page.clock.fastForward(10_000);
  await expect.poll(() => kept.map((what) => what.split(' ')[0])).toContain('register');
  await context.close();
});

test('without lines of script on the page around it, a frame stays as high as it was made', async () => {
  const { page, close } = await openFramed('/embed/needs/food/', { grow: false });
  await page.waitForLoadState('networkidle');
  expect(await heightOf(page)).toBe(400);
  await close();
});

test('a listing opens outside, in a tab that does not know the frame', async () => {
  const { context, frame, close } = await openFramed('/embed/needs/food/');
  const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('.service .title a').first().click()]);
  await opened.waitForLoadState();
  expect(opened.url()).toContain('/oakland/partners/');
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  expect(frame.url()).toContain('/oakland/embed/needs/food/');
  await close();
});

test('the search answers in the frame, remembers a place for as long as it is open, and opens what it finds outside', async () => {
  const { page, context, frame, kept, close } = await openFramed('/embed/find/');
  await frame.locator('#q').fill('food pantry');
  await frame.locator('#q').press('Enter');
  await frame.locator('#results[data-query="food pantry"] .service').first().waitFor();
  await frame.locator('#find-near').fill('94601');
  await frame.locator('#find-near').press('Enter');
  await frame.locator('.find-place').waitFor();
  const before = await page.evaluate(() => history.length);
  await frame.locator('#q').fill('dentist');
  await frame.locator('#q').press('Enter');
  await frame.locator('#results[data-query="dentist"] .service').first().waitFor();
  // A step back belongs to the page around it.
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await frame.locator('[data-hole="keep"]').count()).toBe(0);
  const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('#results .title a').first().click()]);
  expect(opened.url()).toContain('/oakland/partners/');
  expect(kept).toEqual([]);
  await close();
});

test('a suggestion opens outside as well', async () => {
  const { context, frame, close } = await openFramed('/embed/find/');
  await frame.locator('#q').pressSequentially('dentist');
  const option = frame.locator('.find-suggest [role="option"]').first();
  await option.waitFor();
  const [opened] = await Promise.all([context.waitForEvent('page'), option.click()]);
  expect(opened.url()).toMatch(/\/oakland\/(needs|topics)\//);
  expect(frame.url()).toContain('/embed/find/');
  await close();
});

test('the map of a frame opens by itself, with all that has a place', async () => {
  const { frame, close } = await openFramed('/embed/map/');
  await frame.locator('.leaflet-marker-icon, .map-mark, [data-part="canvas"] svg').first().waitFor();
  expect(await frame.locator('[data-part="open"]').isVisible()).toBe(false);
  await close();
});

test('no other map opens by itself', () => {
  const opening = site.pages.filter(({ html }) => /<way-map[^>]* data-open/.test(html));
  expect([...new Set(opening.map(({ local }) => local))]).toEqual(['/embed/map/']);
});

test('the other language stays in the frame', async () => {
  const { frame, close } = await openFramed('/embed/needs/food/');
  await frame.locator('a[hreflang="es"]').click();
  await frame.waitForURL('**/oakland/es/embed/needs/food/');
  await close();
});

describe('every page for frames', () => {
  test('names the site, and is for no search engine and no site search', () => {
    const faults = framed.filter(
      (page) => !/<meta name="robots" content="noindex"/.test(page.html) || page.html.includes('data-pagefind-body'),
    );
    expect(framed.length).toBeGreaterThan(400);
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('has only links that open outside, but for phone numbers, its other languages and places on itself', () => {
    const faults = framed.flatMap((page) =>
      findElements(page, (e) => e.name === 'a' && 'href' in e.attribs).flatMap(
        ({ attribs: { href = '', target, rel, hreflang } }) => {
          // In a template a script fills it in.
          if (href === '#') return [];
          const inside = /^(tel:|sms:|#)/.test(href) || hreflang !== undefined;
          const right = inside ? target === '_self' : target === '_blank' && rel === 'noopener';
          return right ? [] : [`${page.path}: ${href}`];
        },
      ),
    );
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

describe('the page that gives the code', () => {
  test('shows without JavaScript the code of everything, in the language of the page', () => {
    const page = site.pages.find(({ path }) => path === '/oakland/es/embed/')!;
    const codes = findElements(page, (e) => e.name === 'code').map(textOf);
    const own = framed.filter(({ district, lang }) => district === 'oakland' && lang === 'es');
    for (const { path, local } of own)
      expect(
        codes.filter((code) => code.includes(`${path}"`)),
        local,
      ).toHaveLength(1);
  });

  test('writes the code of what is chosen, and shows it', async () => {
    const { page, context, errors } = await site.open('oakland/embed/', { viewport: desk });
    const code = page.locator('#embed-code');
    await page.selectOption('#embed-what', 'embed/needs/food/');
    await page.selectOption('#embed-lang', 'es');
    await page.fill('#embed-height', '640');
    await expect.poll(() => code.inputValue()).toContain('height="640"');
    expect(await code.inputValue()).toMatch(/^<iframe src="[^"]*\/oakland\/es\/embed\/needs\/food\/" title="Ayuda [^"]+" /);
    // Nobody has said where this site stands, so it stands where it is looked at.
    expect(await code.inputValue()).toContain(`src="${new URL(page.url()).origin}/`);
    expect(await code.inputValue()).not.toContain('<script>');
    const preview = page.frameLocator('[data-part="frame"] iframe');
    await preview.locator('.service').first().waitFor();
    await page.check('#embed-grow');
    expect(await code.inputValue()).toContain("addEventListener('message'");
    await expect.poll(() => page.locator('[data-part="frame"] iframe').getAttribute('height')).not.toBe('640');
    await page.check('[name="width"][value="320"]');
    expect(await page.locator('[data-part="frame"] iframe').getAttribute('width')).toBe('320');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('copies it', async () => {
    const { page, context } = await site.open('oakland/embed/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('[data-part="copy"]');
    await expect.poll(() => page.locator('[data-part="status"]').textContent()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('#embed-code').inputValue());
    await context.close();
  });
});
