import { expect, test } from 'vitest';
import { allLooks, findBarriers } from './find-barriers.ts';
import { openSite } from './open-page.ts';

const site = await openSite();

// Of another language only the words differ: one look is enough, on a phone, where they have the least room.
test.each(site.oneDistrict.map((page) => [page.path, page] as const))('%s has no barrier that axe finds', async (path, page) => {
  expect(await findBarriers(site, path, site.oneLanguage.includes(page) ? allLooks : allLooks.slice(0, 1))).toEqual([]);
});
