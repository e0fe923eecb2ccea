import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { localizePartner } from '../../src/catalog/localize.ts';
import { buildBaseMap } from '../../src/map/build-base.ts';
import { groupByPlace, pointsOf } from '../../src/map/map-data.ts';
import { isInside } from '../../src/map/mercator.ts';
import { type PointsFile, packPlaces } from '../../src/map/points-file.ts';
import { makeStreets } from '../map/make-streets.ts';
import { testDate } from './build-site.ts';
import { type BuiltPage, findElements, textOf } from './built-site.ts';
import { desk, hold, openSite, phone, refuse, withoutWorker } from './open-page.ts';
import { runAxe } from './run-axe.ts';

const site = await openSite();
const districts = ['oakland', 'solano'] as const;
const canvas = 'way-map [data-part=canvas]';
const mark = `${canvas} .map-point:has(.mark)`;

async function openMap(path: string, options: BrowserContextOptions = {}) {
  const opened = await site.open(path, options);
  await opened.page.locator('way-map [data-part=open]').click();
  await opened.page.locator(mark).first().waitFor();
  return opened;
}

const catalogs = new Map(districts.map((id) => [id, loadCatalog(id, { roots: ['content'], buildDate: testDate })] as const));
const pointsFile = (district: string, lang: string) =>
  JSON.parse(
    readFileSync(join(inject('dist').root, district, lang === 'en' ? '' : lang, 'api/map/points.json'), 'utf8'),
  ) as PointsFile;

test.each(site.oneLanguage.filter(({ html }) => html.includes('<way-map')).map(({ path }) => [path]))(
  'the outlines of the map of %s have our colours, not those that Leaflet writes into shapes',
  async (path) => {
    const { page, context } = await site.open(path);
    if ((await page.locator('way-map').getAttribute('data-open')) === null)
      await page.locator('way-map [data-part=open]').click();
    const shapes = page.locator(
      'way-map .leaflet-pane > svg path.leaflet-interactive, way-map .leaflet-pane > svg path[class*=map-]',
    );
    await shapes.first().waitFor();
    const fills = await shapes.evaluateAll((paths) => paths.map((shape) => getComputedStyle(shape).fill));
    expect(fills).not.toContain('rgb(51, 136, 255)');
    await context.close();
  },
);

describe.each(districts)('the points of %s', (id) => {
  const { district, partners } = catalogs.get(id)!;
  const { box } = buildBaseMap(district);
  const reader = { lang: 'en', fallback: 'en', today: testDate, staleAfterDays: district.stale_after_days };
  const services = partners.flatMap((partner) => localizePartner(partner, reader));

  test('are those services that have a place with a point and are not confidential, and no other', () => {
    const placed = services.filter(
      (service) =>
        !service.confidential && service.places.some(({ point }) => point && isInside([point.longitude, point.latitude], box)),
    );
    for (const lang of district.languages) {
      expect([...new Set(pointsFile(id, lang).id)].sort()).toEqual(placed.map(({ key }) => key).sort());
    }
  });

  test('and the count of what is not on the map agree with each list', () => {
    const listed = (page: BuiltPage) => [
      ...new Set(findElements(page, (e) => 'data-service' in e.attribs).map((e) => e.attribs['data-service']!)),
    ];
    const wrong: string[] = [];
    let seen = 0;
    for (const page of site.pages) {
      if (page.district !== id || !['needs/*', 'schools/*'].includes(page.template)) continue;
      const onMap = new Set(pointsFile(id, page.lang).id);
      const ids = listed(page);
      const missing = ids.filter((key) => !onMap.has(key)).length;
      const [map] = findElements(page, (e) => e.name === 'way-map');
      if (!map) {
        if (missing < ids.length) wrong.push(`${page.path}: no map`);
        continue;
      }
      seen++;
      const [rest] = findElements(page, (e) => e.attribs['data-part'] === 'rest');
      const said = Number(/\d+/.exec(rest ? textOf(rest) : '')?.[0] ?? 0);
      if (said !== missing) wrong.push(`${page.path}: says ${said}, but ${missing} of ${ids.length} are not on the map`);
    }
    expect(seen).toBeGreaterThan(100);
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});

describe.each([
  ['oakland/needs/food/', phone],
  ['solano/es/needs/health/', desk],
])('the map on %s', (path, viewport) => {
  test('loads only when it is wanted, and then from this site only', async () => {
    const { page, context, outside, errors } = await site.open(path, { viewport });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    await page.locator('way-map [data-part=open]').first().click();
    await page.locator(mark).first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    expect((await page.locator(canvas).boundingBox())?.height).toBeGreaterThan(200);
    await context.close();
  });

  test('shows each service of the list that has a point, and says how many have none', async () => {
    const { page, context } = await openMap(path, { viewport });
    const [, district = ''] = /^(\w+)/.exec(path) ?? [];
    const file = pointsFile(district, path.includes('/es/') ? 'es' : 'en');
    const ids = await listedIds(page);
    const wanted = file.id.filter((id) => ids.has(id)).length;
    const counts = await page.locator(`${mark} .mark`).evaluateAll((marks) => marks.map((m) => Number(m.textContent) || 1));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(wanted);
    const missing = [...ids].filter((id) => !file.id.includes(id)).length;
    expect(await page.locator('way-map [data-part=rest]').textContent()).toContain(String(missing));
    await context.close();
  });

  test.each(['_astro/live-map*.js', '_astro/live-map*.css', 'api/map/points.json'])(
    'says so where %s cannot be fetched, and opens when it is asked again',
    async (file) => {
      const { page, context } = await site.open(path, { ...withoutWorker, viewport });
      const mend = await refuse(page, `**/${file}`);
      const button = page.locator('way-map [data-part=open]').first();
      await button.click();
      await page.locator('way-map [data-part=status]:not(:empty)').first().waitFor();
      mend();
      await button.click();
      await page.locator(mark).first().waitFor();
      expect(await page.locator('way-map [data-part=status]').first().textContent()).toBe('');
      // Asked for once: a later visit finds it closed.
      await page.reload();
      expect(await page.locator('way-map[data-opened]').count()).toBe(0);
      await context.close();
    },
  );

  test('is used by keyboard alone', async () => {
    const { page, context } = await site.open(path, { viewport });
    await page.locator('way-map [data-part=open]').focus();
    await page.keyboard.press('Enter');
    await page.locator(mark).first().waitFor();
    await page.waitForFunction((selector) => document.activeElement?.matches(selector), canvas);
    expect(await page.locator(canvas).getAttribute('aria-label')).toMatch(/\w/);
    for (const name of await page.locator(mark).evaluateAll((marks) => marks.map((m) => m.getAttribute('aria-label')))) {
      expect(name).toMatch(/\p{L}{3}/u);
    }
    // Marks come after the map and its buttons, in the order of the page.
    let steps = 0;
    while (!(await page.evaluate(() => document.activeElement?.matches('.map-point'))) && steps++ < 20) {
      await page.keyboard.press('Tab');
    }
    const name = await focusedName(page);
    await page.keyboard.press('Enter');
    const popup = page.locator('.leaflet-popup');
    await popup.waitFor();
    expect(await popup.getAttribute('role')).toBe('dialog');
    expect(await page.evaluate(() => document.activeElement?.closest('.leaflet-popup') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.leaflet-popup') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await popup.count()).toBe(0);
    expect(await focusedName(page)).toBe(name);
    // And on, out of the map.
    const all = await page.locator(mark).count();
    for (let i = 0; i < all + 5; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-part=canvas]') === null)).toBe(true);
    await context.close();
  });

  test('keeps the focus in an opened mark when its phone and address arrive late, and Escape closes it', async () => {
    const { page, context } = await site.open(path, { viewport });
    const release = await hold(page, '**/api/map/details.json');
    await page.locator('way-map [data-part=open]').click();
    await page.locator(mark).first().focus();
    const name = await focusedName(page);
    await page.keyboard.press('Enter');
    const popup = page.locator('.leaflet-popup');
    await popup.waitFor();
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => document.activeElement?.textContent);
    const before = await popup.textContent();
    release();
    await page.waitForFunction((text) => document.querySelector('.leaflet-popup')?.textContent !== text, before);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(link);
    await page.keyboard.press('Escape');
    expect(await popup.count()).toBe(0);
    expect(await focusedName(page)).toBe(name);
    await context.close();
  });

  test('and the list keep in step', async () => {
    const { page, context } = await openMap(path, { viewport });
    await page.locator(mark).first().focus();
    await page.keyboard.press('Enter');
    const chosen = page.locator('[data-service][aria-current=true]');
    await chosen.first().waitFor();
    const id = await chosen.first().getAttribute('data-service');
    expect(await page.locator('.leaflet-popup [data-id]').first().getAttribute('data-id')).toBe(id);
    await page.keyboard.press('Escape');
    const other = (await page.locator('.map-point:has(.mark)').count()) - 1;
    await page.locator(mark).nth(other).focus();
    const last = await focusedName(page);
    await page.evaluate((selected) => document.dispatchEvent(new CustomEvent('way-select', { detail: { id: selected } })), id);
    await page.locator('.leaflet-popup').waitFor();
    expect(await page.locator('.map-point.is-current').count()).toBe(1);
    expect(await page.locator(`.leaflet-popup [data-id="${id}"]`).count()).toBe(1);
    expect(last).toBeTruthy();
    await context.close();
  });

  test('narrows the list to what is in view, and back', async () => {
    const { page, context, errors } = await openMap(path, { viewport });
    const before = await shownEntries(page);
    await page.locator(canvas).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('+');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
    const button = page.locator('.map-area');
    await button.waitFor();
    await button.click();
    const narrow = await shownEntries(page);
    expect(narrow).toBeLessThan(before);
    expect(await page.locator('[data-part=area]').textContent()).toContain(String(narrow));
    await page.locator('[data-part=area] button').click();
    expect(await shownEntries(page)).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('on the find page the area in view narrows the answer, its count and the map alike, until something else is asked', async () => {
  const { page, context, errors } = await openMap('oakland/find/#need=food', { viewport: desk });
  const count = page.locator('[data-find-count]');
  const number = async () => Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
  await count.filter({ hasText: /\d/ }).waitFor();
  const before = await number();
  await page.locator(canvas).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
  await page.locator('.map-area').click();
  const said = page.locator('[data-part=area] span');
  await said.waitFor();
  const narrow = await number();
  expect(narrow).toBeLessThan(before);
  expect(await said.textContent()).toContain(String(narrow));
  await page.locator('[data-part=area] button').click();
  await expect.poll(number).toBe(before);
  expect(await page.locator('[data-part=area]').textContent()).toBe('');
  expect(errors).toEqual([]);
  await context.close();
});

test('an opened place says what, where, whom to call and how to get there, and passes on only the destination', async () => {
  const { page, context, errors } = await openMap('oakland/schools/garfield-elementary/', {
    viewport: desk,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const exact = page.locator(`${canvas} .map-point:has(.mark:not(.is-approximate, :has(b)))`).first();
  await exact.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('.map-card');
  // The card is drawn anew when address and phone have come.
  await card.locator('.map-card-call').first().waitFor();
  expect(await card.locator('a[href^="tel:"]').count()).toBe(1);
  expect(await card.textContent()).toMatch(/\d mi from Garfield Elementary/);
  const links = await card.locator('.map-card-ways a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.map((link) => new URL(link).searchParams.get('travelmode'))).toEqual(['transit', 'walking', 'driving']);
  for (const link of links) {
    expect([...new URL(link).searchParams.keys()].sort()).toEqual(['api', 'destination', 'travelmode']);
  }
  const address = await card.locator('bdi').filter({ hasText: ', CA' }).first().textContent();
  await card.locator('.map-copy').click();
  await card.locator('.map-copy-part [role=status]').filter({ hasText: /\w/ }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(await card.textContent()).not.toMatch(/\bmin(ute)?s?\b/);
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['light', 'dark'] as const)('an opened map has no barrier that axe finds (%s)', async (colorScheme) => {
  const { page, context } = await openMap('oakland/schools/garfield-elementary/', { colorScheme });
  // Of pins on a map, where they are is what they say: success criterion 2.5.8 excepts them. The list is their equal.
  const find = () => runAxe(page, { within: 'way-map', without: ['target-size'] });
  const faults = await find();
  await page.locator(mark).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.map-card-call').first().waitFor();
  expect([...faults, ...(await find())].slice(0, 10)).toEqual([]);
  await context.close();
});

describe.each(['ltr', 'rtl'] as const)('in a page that runs %s', (dir) => {
  test('the map and what opens stay inside, and nothing scrolls sideways', async () => {
    const { page, context } = await site.open('oakland/needs/food/', { viewport: { width: 320, height: 640 } });
    await page.evaluate((value) => (document.documentElement.dir = value), dir);
    await page.locator('way-map [data-part=open]').click();
    await page.locator(mark).first().waitFor();
    const frame = (await page.locator(canvas).boundingBox())!;
    for (const i of [0, 3, 6]) {
      await page.locator(mark).nth(i).focus();
      await page.keyboard.press('Enter');
      // In one look: the card is drawn anew when the rest of what it says has come.
      const [card, close, name] = await page.evaluate(() =>
        ['.leaflet-popup-content-wrapper', '.leaflet-popup-close-button', '.map-card :is(bdi, strong a)'].map((part) => {
          const { left, right } = document.querySelector(part)!.getBoundingClientRect();
          return { left, right };
        }),
      );
      expect(card!.left).toBeGreaterThanOrEqual(frame.x - 1);
      expect(card!.right).toBeLessThanOrEqual(frame.x + frame.width + 1);
      expect(close!.right <= name!.left + 14 || close!.left >= name!.right - 14).toBe(true);
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
});

test.each([
  ['reduce', false],
  ['no-preference', true],
] as const)('with motion "%s" it is animated: %s', async (reducedMotion, isAnimated) => {
  const { page, context } = await openMap('oakland/needs/food/', { reducedMotion });
  expect((await page.locator('.leaflet-marker-icon.leaflet-zoom-animated').count()) > 0).toBe(isAnimated);
  await context.close();
});

test('one finger and the wheel move the page, not the map', async () => {
  const { page, context } = await openMap('oakland/needs/food/', { viewport: desk });
  const where = () =>
    page
      .locator(mark)
      .first()
      .evaluate((m) => (m as HTMLElement).style.transform);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const before = await where();
  await page.locator(canvas).hover({ position: { x: 40, y: 40 } });
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((from) => scrollY > from, top);
  expect(await where()).toBe(before);
  expect(await page.locator('.map-hint').isVisible()).toBe(true);
  expect(await page.locator(canvas).evaluate((element) => getComputedStyle(element).touchAction)).toContain('pan-y');
  await context.close();
});

test('without scripts there is a picture with its key and no dead button', async () => {
  const { page, context } = await site.open('oakland/needs/food/', { javaScriptEnabled: false });
  expect(await page.locator('way-map svg.static-map').isVisible()).toBe(true);
  expect(await page.locator('way-map .map-key').isVisible()).toBe(true);
  expect(await page.locator('way-map button').filter({ visible: true }).count()).toBe(0);
  await context.close();
});

describe('streets of a district', () => {
  const { district } = catalogs.get('oakland')!;
  const archive = makeStreets(buildBaseMap(district), district.place.bounds, 7, 12, 0.01);
  const path = 'api/map/streets.pmtiles';

  async function openStreets(answer: (route: Route) => Promise<void>) {
    const opened = await site.open('oakland/needs/food/', { viewport: desk });
    await opened.page.route(`**/${path}`, answer);
    const url = new URL(`oakland/${path}`, site.url).pathname;
    await opened.page.locator('way-map').evaluate((map, address) => map.setAttribute('data-streets', address), url);
    await opened.page.locator('way-map [data-part=open]').click();
    await opened.page.locator(mark).first().waitFor();
    return opened;
  }
  const painted = (page: Page) =>
    page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile-loaded')].some((tile) => {
        const { data } = tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height);
        return data.some((value, i) => i % 4 === 3 && value > 0);
      }),
    );

  test.each(['by parts', 'only whole'])('are drawn where the host gives them %s, and credited', async (how) => {
    const asked: (string | undefined)[] = [];
    const { page, context, outside, errors } = await openStreets(async (route) => {
      const range = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '');
      asked.push(range?.[0]);
      if (how === 'only whole' || !range) return route.fulfill({ status: 200, body: archive });
      const body = archive.subarray(Number(range[1]), Number(range[2]) + 1);
      return route.fulfill({ status: 206, body, headers: { etag: '"1"' } });
    });
    await painted(page);
    expect(await page.locator('.leaflet-control-attribution').textContent()).toContain('OpenStreetMap');
    expect(asked.length > 1).toBe(how === 'by parts');
    expect(asked.every((range) => range !== undefined)).toBe(true);
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await context.close();
  });

  test('that cannot be had leave the outlines, with their names', async () => {
    const { page, context, outside } = await openStreets((route) => route.fulfill({ status: 404, body: '' }));
    await page.waitForTimeout(300);
    expect(await page.locator('.map-place').count()).toBeGreaterThan(2);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(outside).toEqual([]);
    await context.close();
  });
});

test('a server of street pictures is asked only after a click that says so', async () => {
  const { page, context, outside } = await site.open('oakland/needs/food/', { viewport: desk, bypassCSP: true });
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  const referrers: (string | undefined)[] = [];
  await page.route('https://tiles.example.org/**', (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'image/png', body: picture });
  });
  await page.locator('way-map').evaluate((map) => {
    const tiles = { url: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© Example', maxZoom: 18 };
    map.setAttribute('data-tiles', JSON.stringify(tiles));
    map.insertAdjacentHTML('beforeend', '<div data-part="tiles"><button type="button">Show streets</button></div>');
    // Attached again, as the part was not there when the page came.
    map.replaceWith(map);
  });
  await page.locator('way-map [data-part=open]').click();
  await page.locator(mark).first().waitFor();
  await page.waitForTimeout(300);
  expect(outside).toEqual([]);
  await page.locator('[data-part=tiles] button').click();
  await page.locator('img.leaflet-tile-loaded').first().waitFor();
  expect(outside.every((url) => url.startsWith('https://tiles.example.org/'))).toBe(true);
  expect(await page.locator('.leaflet-control-attribution').textContent()).toContain('© Example');
  expect(await page.locator('[data-part=tiles]').isVisible()).toBe(false);
  expect(referrers.every((referrer) => referrer === undefined || new URL(referrer).pathname === '/')).toBe(true);
  await context.close();
});

test('the first opening with 500 services is 60 KB at most, code and data', async () => {
  const most = 60 * 1024;
  const { page, context } = await site.open('404.html');
  const bodies: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (/\.(js|json|css)$/.test(new URL(response.url()).pathname)) {
      bodies.push(response.body().then((body) => ({ url: response.url(), bytes: brotliCompressSync(body).length })));
    }
  });
  await page.goto(new URL('oakland/needs/food/', site.url).href);
  await page.route('**/api/map/points.json', (route) => route.fulfill({ json: makeFiveHundred() }));
  await page.locator('way-map').evaluate((map) => (map as HTMLElement & { show(ids?: string[]): void }).show());
  await page.locator('way-map [data-part=open]').click();
  await page.locator('.mark-cluster').first().waitFor();
  await page.waitForLoadState('networkidle');
  // The page's own dates are no part of the map.
  const loaded = (await Promise.all(bodies)).filter(({ url }) => !url.includes('/Today.'));
  await context.close();
  const bytes = loaded.reduce((sum, part) => sum + part.bytes, 0);
  console.log(
    `map with 500 services: ${bytes} bytes: ${loaded.map(({ url, bytes: b }) => `${new URL(url).pathname} ${b}`).join(', ')}`,
  );
  expect(loaded.some(({ url }) => url.includes('clusters'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(most);
});

/** The services of both samples, told apart by their organization when they come again, each at a place of its own. */
function makeFiveHundred(): PointsFile {
  const services = [...catalogs.values()].flatMap(({ partners }) =>
    partners.flatMap((partner) =>
      localizePartner(partner, { lang: 'en', fallback: 'en', today: testDate, staleAfterDays: 365 }).filter(
        (s) => !s.confidential,
      ),
    ),
  );
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const toMetre = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  const points = Array.from({ length: 500 }, (_, i) => {
    const { key, name, organization, needs } = services[i % services.length]!;
    const isCopy = i >= services.length;
    const id = isCopy ? `${key}-${i}` : key;
    const text = isCopy ? `${name.text} ${organization.text}` : name.text;
    const [lat, lon] = [toMetre(37.7 + random() * 0.18), toMetre(-122.34 + random() * 0.2)];
    const place = i % 3 === 0 ? { place: organization.text } : {};
    return { id, need: needs[0]!, name: text, lat, lon, approximate: i % 5 === 0, ...place };
  });
  expect(pointsOf(services[0]!, 'en')).toBeDefined();
  return packPlaces(groupByPlace(points)).points;
}

const listedIds = async (page: Page) =>
  new Set(await page.locator('main [data-service]').evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset['service']!)));

const shownEntries = (page: Page) =>
  page
    .locator('main [data-service]')
    .evaluateAll(
      (all) => new Set(all.filter((e) => !(e as HTMLElement).hidden).map((e) => (e as HTMLElement).dataset['service'])).size,
    );

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
