import { expect, test } from 'vitest';
import { findBarriers, phoneLooks } from './find-barriers.ts';
import { openSite } from './open-page.ts';

const site = await openSite();
const others = site.examples.filter((page) => !site.oneDistrict.includes(page));

test.each(others.map(({ path }) => path))('%s has no barrier that axe finds', async (path) => {
  expect(await findBarriers(site, path, phoneLooks)).toEqual([]);
});
