import { describe, expect, test } from 'vitest';
import { desk, openSite, phone } from './open-page.ts';

const site = await openSite();
const map = 'way-map [data-part=canvas]';

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
    await page.locator(`${map} .leaflet-marker-icon, ${map} .leaflet-interactive`).first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    const box = await page.locator(map).first().boundingBox();
    expect(box?.height).toBeGreaterThan(200);
    await context.close();
  });
});
