import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { measureRecords } from '../../src/search/bench/measure-records.ts';
import { untilSearchIsKept } from './kept-files.ts';
import { openSite } from './open-page.ts';

const site = await openSite();

/** Bytes (brotli) of everything that a find page fetches up to its first service, and of a later query. */
const budgets = { first: 45 * 1024, later: 10_000 };

const bytesOf = (body: Buffer, url: string) => (/\.(pf_\w+|pagefind)$/.test(url) ? body.length : brotliCompressSync(body).length);

/** Keeps what a page fetches. */
function record(page: Page) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return {
    clear: () => responses.splice(0),
    /** @param isCounted by address, the part of it after the host */
    weigh: async (isCounted: (path: string) => boolean = () => true) => {
      const counted = responses.filter(
        (response) => response.ok() && !response.fromServiceWorker() && isCounted(new URL(response.url()).pathname),
      );
      const sizes = await Promise.all(
        counted.map(
          async (response) => [new URL(response.url()).pathname, bytesOf(await response.body(), response.url())] as const,
        ),
      );
      return { total: sizes.reduce((sum, [, bytes]) => sum + bytes, 0), sizes };
    },
  };
}

/** Opens a find page with nothing cached, and says what it had asked for when the first service stood on it. */
async function openCold(path: string, query: string) {
  const { page, context } = await site.open('404.html');
  const fetched = record(page);
  await page.addInitScript(() => {
    // What the search draws has a button that keeps it.
    document.addEventListener('way-answer', () => {
      if (document.querySelector('#results > li [data-hole=keep]') && !('answered' in window))
        Object.assign(window, { answered: performance.now() });
    });
  });
  await page.goto(new URL(`${path}#q=${encodeURIComponent(query)}`, site.url).href);
  await page.waitForFunction(() => 'answered' in window);
  const asked = await page.evaluate(() => {
    const { answered } = window as unknown as { answered: number };
    return performance
      .getEntries()
      .filter((entry) => ['navigation', 'resource'].includes(entry.entryType) && entry.startTime <= answered)
      .map(({ name }) => new URL(name).pathname);
  });
  return { page, context, fetched, asked };
}

/** Waits until nothing more comes, at rest. */
async function settle(page: Page) {
  await page.waitForTimeout(800);
  await page.waitForLoadState('networkidle');
}

describe.each([
  ['oakland/find/', 'my kid has a toothache'],
  ['oakland/es/find/', 'mi niña tiene dolor de muela'],
  ['solano/find/', 'food pantry'],
])('on %s, cold, "%s"', (path, query) => {
  test(`has its first service within ${budgets.first} bytes, at 300, 3,000 and 20,000 services alike`, async () => {
    const { context, fetched, asked } = await openCold(path, query);
    const { total, sizes } = await fetched.weigh((name) => asked.includes(name));
    await context.close();
    expect(sizes.filter(([name]) => name.includes('/api/find/r-'))).toHaveLength(1);
    const ownRecords = sizes.find(([name]) => name.includes('/api/find/r-'))![1];
    const lang = path.includes('/es/') ? 'es' : 'en';
    const records = [300, 3000, 20_000].map((size) => measureRecords(lang, size));
    console.log(
      `${path} ${total} bytes; with made-up directories ${records.map((bytes) => total - ownRecords + bytes).join(', ')}`,
    );
    for (const bytes of [ownRecords, ...records]) expect(total - ownRecords + bytes).toBeLessThanOrEqual(budgets.first);
  });
});

test(`each later query costs at most ${budgets.later} bytes, guides included`, async () => {
  const { page, context, fetched } = await openCold('oakland/find/', 'food');
  // When the page has come to rest it fetches once what is needed without a network, rarer words and guides among it.
  await untilSearchIsKept(page);
  for (const query of [
    'rent help',
    'attendance letter',
    'too sick for school',
    'quiero comida',
    'asthma',
    'dentist 94601',
    'kaiser',
    'diapres',
  ]) {
    fetched.clear();
    await page.fill('input[type=search]', query);
    await page.keyboard.press('Enter');
    await page.waitForFunction((text) => document.querySelector<HTMLElement>('#results')?.dataset['query'] === text, query);
    await settle(page);
    const { total, sizes } = await fetched.weigh();
    expect(total, `${query}: ${sizes.join(' ')}`).toBeLessThanOrEqual(budgets.later);
  }
  await context.close();
});

test('guides are found without the index of all pages, which is fetched on request alone', async () => {
  const { page, context, fetched } = await openCold('oakland/find/', 'too sick for school');
  await page.locator('[data-find-guides] a', { hasText: 'Too sick' }).first().waitFor();
  await settle(page);
  expect((await fetched.weigh((name) => name.includes('/pagefind/'))).sizes).toEqual([]);
  await page.getByRole('button', { name: 'Search every page of this site' }).click();
  await page.getByRole('heading', { name: 'On the pages of this site' }).waitFor();
  const { total } = await fetched.weigh((name) => name.includes('/pagefind/'));
  console.log(`the index of all pages, first query: ${total} bytes`);
  expect(total).toBeGreaterThan(0);
  await context.close();
});
