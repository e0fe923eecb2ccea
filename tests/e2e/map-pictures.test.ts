import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildBaseMap } from '../../src/map/build-base.ts';
import { makeStreets } from '../map/make-streets.ts';
import { testDate } from './build-site.ts';
import { desk, openSite, phone } from './open-page.ts';

// To be looked at by a person: a test can say that a map is drawn, not that it is good.
const folder = join('test-results', 'map');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const site = await openSite();
const pages = { oakland: 'oakland/schools/garfield-elementary/', solano: 'solano/needs/health/' };

describe.each(['oakland', 'solano'] as const)('the map of %s is drawn', (id) => {
  const { district } = loadCatalog(id, { roots: ['content'], buildDate: testDate });
  const archive = makeStreets(buildBaseMap(district), district.place.bounds, 7, 12, 0.01);

  test.each([
    [phone, 'light', 'outlines', 'ltr'],
    [phone, 'dark', 'streets', 'rtl'],
    [phone, 'light', 'streets', 'ltr'],
    [desk, 'light', 'streets', 'rtl'],
    [desk, 'dark', 'outlines', 'ltr'],
  ] as const)('at %o, %s, with %s, %s', async (viewport, colorScheme, base, dir) => {
    const { page, context, outside, errors } = await site.open(pages[id], { viewport, colorScheme });
    await page.evaluate((value) => (document.documentElement.dir = value), dir);
    if (base === 'streets') {
      await page.route('**/streets.pmtiles', (route) => route.fulfill({ status: 200, body: archive }));
      const address = new URL(`${id}/api/map/streets.pmtiles`, site.url).pathname;
      await page.locator('way-map').evaluate((map, value) => map.setAttribute('data-streets', value), address);
    }
    await page.locator('way-map [data-part=open]').click();
    await page.locator('way-map .map-point:has(.mark)').first().waitFor();
    if (base === 'streets') await page.locator('canvas.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    const map = page.locator('way-map');
    await map.scrollIntoViewIfNeeded();
    const width = viewport === phone ? 'phone' : 'desk';
    const picture = await map.screenshot({ path: join(folder, `${[id, width, base, colorScheme, dir].join('-')}.png`) });
    expect(picture.length).toBeGreaterThan(10_000);
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await context.close();
  });
});
