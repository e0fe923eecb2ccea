import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();

/** Types into the search box of the find page and waits until the answer is whole. */
async function search(page: Page, query: string) {
  await page.waitForFunction(() => customElements.get('way-find'));
  const box = page.locator('input[type=search]').first();
  await box.fill(query);
  await box.press('Enter');
  return answerTo(page, query);
}

async function answerTo(page: Page, query: string) {
  await page.waitForFunction((wanted) => document.querySelector<HTMLElement>('#results')?.dataset['query'] === wanted, query);
  return page.$$eval('#results [data-service]', (elements) =>
    elements
      .filter((element) => !element.closest('[hidden]'))
      .map(({ attributes }) => ({
        id: attributes.getNamedItem('data-service')?.value ?? '',
        needs: attributes.getNamedItem('data-needs')?.value.split(' ') ?? [],
      })),
  );
}

describe('searching', () => {
  test.each([
    ['oakland/find/', 'my kid has a toothache', 'dental-vision'],
    ['oakland/find/', 'no ride to school', 'transportation'],
    ['oakland/find/', 'evicton', 'housing'],
    ['oakland/es/find/', 'luz cortada', 'utilities'],
    ['oakland/es/find/', 'mi niña no quiere ir a la escuela', 'mental-health'],
    ['oakland/es/find/', 'pase de autobus', 'transportation'],
    ['solano/find/', 'food', 'food'],
    ['solano/es/find/', 'dentista', 'dental-vision'],
  ])('on %s for "%s" brings %s among the first three', async (path, query, need) => {
    const { page, context, errors, outside } = await site.open(path);
    const results = await search(page, query);
    expect(results.slice(0, 3).flatMap((result) => result.needs)).toContain(need);
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    await context.close();
  });

  test('keeps the query in the fragment, so that a link to it works and no server sees it', async () => {
    const { page, context } = await site.open('oakland/find/');
    const first = await search(page, 'diapers');
    expect(new URL(page.url()).search).toBe('');
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain('q=diapers');
    const again = await site.open(page.url());
    expect(await answerTo(again.page, 'diapers')).toEqual(first);
    await again.context.close();
    await context.close();
  });

  test('takes ?q= on arrival and moves it into the fragment', async () => {
    const { page, context } = await site.open('oakland/find/?q=diapers');
    expect((await answerTo(page, 'diapers')).length).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });

  test('begins on the home page too', async () => {
    const { page, context } = await site.open('oakland/es/');
    await page.waitForFunction(() => customElements.get('way-find'));
    const box = page.locator('input[type=search]').first();
    await box.fill('comida');
    await box.press('Enter');
    await page.waitForURL('**/oakland/es/find/**');
    expect((await answerTo(page, 'comida')).slice(0, 3).flatMap((result) => result.needs)).toContain('food');
    await context.close();
  });

  test('finds nothing without a dead end', async () => {
    const { page, context } = await site.open('oakland/find/');
    await search(page, 'xqzvw');
    const ways = page.locator('main a:visible, main button:visible');
    expect(await ways.count()).toBeGreaterThan(2);
    await context.close();
  });

  test('goes back to what was searched before', async () => {
    const { page, context } = await site.open('oakland/find/');
    await search(page, 'food');
    await page.goto(new URL('oakland/needs/food/', site.url).href);
    await page.goBack();
    expect((await answerTo(page, 'food')).length).toBeGreaterThan(0);
    expect(await page.locator('input[type=search]').first().inputValue()).toBe('food');
    await context.close();
  });
});
