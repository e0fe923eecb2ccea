import { expect, test } from 'vitest';
import { findBarriers, phoneLooks } from './find-barriers.ts';
import { isFull, openSite } from './open-page.ts';

const site = await openSite();
// Of another district only the colours and the listings differ.
const few = ['home', 'find', 'partners/*'];
const kinds = isFull ? [...few, 'needs/*', 'schools/*', 'matrix', 'partner-with-us/*', 'toolkits/*', 'handouts/*'] : few;
const [first] = site.examples.flatMap(({ district }) => district ?? []);
const others = site.examples.filter(
  ({ district, template }) => district !== undefined && district !== first && kinds.includes(template),
);

test.each(others.map(({ path }) => path))('%s has no barrier that axe finds', async (path) => {
  expect(await findBarriers(site, path, phoneLooks)).toEqual([]);
});
