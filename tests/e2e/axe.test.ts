import { expect, test } from 'vitest';
import { allLooks, findBarriers } from './find-barriers.ts';
import { openSite } from './open-page.ts';

const site = await openSite();

test.each(site.oneDistrict.map(({ path }) => path))('%s has no barrier that axe finds', async (path) => {
  expect(await findBarriers(site, path, allLooks)).toEqual([]);
});
