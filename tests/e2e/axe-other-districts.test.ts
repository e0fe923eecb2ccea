import { expect, test } from 'vitest';
import { findBarriers, phoneLooks } from './find-barriers.ts';
import { openSite } from './open-page.ts';

const site = await openSite();
// Of another district only the colours and the listings differ; `npm run test:all` takes them all in axe.test.ts.
const kinds = ['home', 'find', 'partners/*'];
const [first] = site.examples.flatMap(({ district }) => district ?? []);
const others = site.examples.filter(
  ({ district, template }) => district !== undefined && district !== first && kinds.includes(template),
);

test.each(others.map(({ path }) => path))('%s has no barrier that axe finds', async (path) => {
  expect(await findBarriers(site, path, phoneLooks)).toEqual([]);
});
