import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openSite } from './open-page.ts';
import { readSearchKeys } from './read-outputs.ts';
import { largeCount } from './write-large-content.ts';

const dist = inject('dist').large;
const site = await openSite(dist);

/** What the page holds before a place is chosen. */
async function openFind() {
  const opened = await site.open('find/');
  await opened.page.locator('.find-panel').waitFor();
  const partners = readdirSync(join(dist, 'partners'));
  const here = await opened.page.evaluate(async () => {
    const setup = JSON.parse(document.querySelector('#find-setup')?.textContent ?? '{}') as {
      base: string;
      files: { records: string };
    };
    const packed = (await (await fetch(`${setup.base}${setup.files.records}.json`)).json()) as {
      keys: string;
      organizations: string[];
      organization: number[];
    };
    return packed.organization.map((n) => packed.organizations[n]!.toLowerCase().replaceAll(' ', '-'));
  });
  return { ...opened, partners, here };
}

test('the page holds 300 services at most, and says how many there are', async () => {
  const { page, context, here, partners } = await openFind();
  expect(partners).toHaveLength(largeCount);
  expect(here.length).toBeLessThanOrEqual(300);
  expect(await page.textContent('[data-find-count]')).toContain(String(largeCount));
  // Somewhere in the district each of them is near.
  expect(readSearchKeys(dist).length).toBeGreaterThan(300);
  await context.close();
});

test('a service beyond them is found by its name, without a word of "nothing found"', async () => {
  const { page, context, here, partners, errors } = await openFind();
  const far = partners.find((id) => !here.includes(id))!;
  const box = page.locator('input[type=search]').first();
  await box.fill(far.replace('-house', ''));
  await box.press('Enter');
  const link = page.locator(`[data-find-guides] a[href*="/partners/${far}/"]`);
  await link.waitFor();
  expect(await page.locator('[data-find-none]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await link.click();
  expect(await page.textContent('h1')).toMatch(new RegExp(far.replace('-', ' '), 'i'));
  await context.close();
});

test('a query that they answer offers all pages by a button', async () => {
  const { page, context } = await openFind();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const box = page.locator('input[type=search]').first();
  await box.fill('food pantry');
  await box.press('Enter');
  const button = page.getByRole('button', { name: 'Search every page of this site' });
  await button.waitFor();
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await button.click();
  await page.locator('[data-find-guides] a[href*="/partners/"]').first().waitFor();
  await context.close();
});
