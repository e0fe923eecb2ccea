import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openSite } from './open-page.ts';

/** What the first view of a page may weigh: HTML, styles, scripts and data, brotli at its best, in bytes. */
const budgets: Record<string, number> = { home: 25_000, 'needs/*': 25_000, 'schools/*': 25_000, 'partners/*': 15_000 };
const site = await openSite();

/** Of each kind only the longest pages are weighed: brotli at its best is slow. */
const candidates = 4;

describe.each(Object.entries(budgets))('the first view of %s', (template, budget) => {
  const longest = site.pages
    .filter((page) => page.template === template)
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, candidates);

  test(`weighs at most ${budget} bytes`, async () => {
    const weights = [];
    for (const { path } of longest) weights.push({ path, bytes: await weigh(path) });
    console.log(`${template}: ${weights.map(({ path, bytes }) => `${path} ${bytes}`).join(', ')}`);
    expect(weights.length).toBeGreaterThan(0);
    expect(weights.filter(({ bytes }) => bytes > budget)).toEqual([]);
  });
});

/** Everything that a browser fetches for a page before anybody touches it; pictures apart. */
async function weigh(path: string): Promise<number> {
  const { page, context } = await site.open('404.html');
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.ok() && response.request().resourceType() !== 'image') bodies.push(response.body());
  });
  await page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
  const all = await Promise.all(bodies);
  await context.close();
  return all.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}
