import { describe, expect, inject, test } from 'vitest';
import { openSite } from './open-page.ts';

// Built on 21 November 2026.
const site = await openSite(inject('dist').pseudo);
const service = (name: string) => `[data-service="everything.${name}"]`;

/** Opens a page at a moment, by the clock of the device. */
async function openAt(moment: string, path: string) {
  const { page, context } = await site.open('404.html');
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(new URL(path, site.url).href);
  await page.waitForLoadState('load');
  const read = async (selector: string) => {
    const text = await page.locator(selector).first().innerText();
    return text.replace(/[⟦⟧]/g, '').replace(/\s+/g, ' ').trim();
  };
  return { page, context, read };
}

describe('a listing that was checked in October 2026', () => {
  const checked = `${service('full')} .checked`;
  test.each([
    ['2026-11-22T20:00:00Z', 'Checked October 1, 2026 by A person', false],
    ['2027-11-22T20:00:00Z', 'Checked October 1, 2026 by A person, and not again since.', false],
    ['2029-11-22T20:00:00Z', 'Not checked since October 1, 2026. Call before you go.', true],
  ])('reads on %s: %s', async (moment, words, warns) => {
    const { page, context, read } = await openAt(moment, 'partners/everything/');
    expect(await read(checked)).toBe(words);
    expect(await page.locator(`${checked}.warns`).count()).toBe(warns ? 1 : 0);
    await context.close();
  });

  test.each([
    ['2026-11-22T20:00:00Z', false],
    ['2027-11-22T20:00:00Z', false],
    ['2029-11-22T20:00:00Z', true],
  ])('warns in a list on %s: %s', async (moment, warns) => {
    const { page, context, read } = await openAt(moment, 'needs/food/');
    expect(await page.locator(checked).isVisible()).toBe(warns);
    if (warns) expect(await read(checked)).toBe('Not checked since October 1, 2026. Call before you go.');
    await context.close();
  });

  test.each([
    ['2026-11-22T20:00:00Z', 0],
    ['2029-11-22T20:00:00Z', 1],
  ])('warns among the results of search on %s: %i', async (moment, count) => {
    const { page, context } = await openAt(moment, 'find/#q=full service');
    await page.locator(`#results[data-query="full service"] ${service('full')}`).waitFor();
    expect(await page.locator(`${service('full')} .checked.warns`).count()).toBe(count);
    await context.close();
  });
});

describe('a state', () => {
  test.each([
    ['2026-12-01T20:00:00Z', 'Has a waiting list (November 10, 2026)'],
    // By the district's clock, not by the device's: it is still the first of December in California.
    ['2026-12-02T05:00:00Z', 'Has a waiting list (November 10, 2026)'],
    ['2026-12-02T20:00:00Z', 'It had a waiting list on November 10, 2026. Call to ask.'],
  ])('that holds until 1 December reads on %s: %s', async (moment, words) => {
    for (const path of ['partners/everything/', 'needs/food/']) {
      const { context, read } = await openAt(moment, path);
      expect(await read(`${service('full')} .state > span`)).toBe(words);
      await context.close();
    }
  });

  test('that says "full" reads "call to ask" after thirty days, also in the build itself', async () => {
    const { context, read } = await openAt('2026-11-21T20:00:00Z', 'partners/everything/');
    expect(await read(`${service('nothing-to-bring')} .state > span`)).toBe('It was full on September 1, 2026. Call to ask.');
    await context.close();
  });
});

describe('news', () => {
  test.each([
    ['2026-11-22T20:00:00Z', ['everywhere', 'line']],
    ['2026-12-01T20:00:00Z', []],
    ['2026-12-05T20:00:00Z', ['later']],
    ['2026-12-21T20:00:00Z', []],
  ])('on %s: %j', async (moment, expected) => {
    const { page, context } = await openAt(moment, 'needs/food/');
    const shown = await page
      .locator('[data-notice]:visible')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['notice']));
    expect(shown.sort()).toEqual(expected);
    await context.close();
  });
});

describe('a place that is open on weekdays from 8:30 to 5', () => {
  const open = `${service('full')} .open-now`;
  test.each([
    ['2026-11-23T18:00:00Z', 'Open until 5:00 PM'],
    ['2026-11-23T14:00:00Z', 'Opens today at 8:30 AM'],
    ['2026-11-21T20:00:00Z', 'Opens Monday at 8:30 AM'],
    // A day of its own: nine to noon.
    ['2026-12-24T18:00:00Z', 'Open until 12:00 PM'],
    ['2026-12-25T18:00:00Z', 'Opens Monday at 8:30 AM'],
  ])('reads at %s: %s', async (moment, words) => {
    const { context, read } = await openAt(moment, 'partners/everything/');
    expect(await read(open)).toBe(words);
    await context.close();
  });

  test('says nothing when nobody has checked it for years', async () => {
    const { page, context } = await openAt('2029-11-26T18:00:00Z', 'partners/everything/');
    expect(await page.locator(open).first().isVisible()).toBe(false);
    await context.close();
  });
});

test('a page that stays open overnight follows the day', async () => {
  const { page, context } = await openAt('2026-12-01T20:00:00Z', 'needs/food/');
  const state = page.locator(`${service('full')} .state > span`).first();
  expect(await state.innerText()).toContain('Has a waiting list');
  await page.clock.setFixedTime(new Date('2026-12-02T20:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await state.innerText()).toContain('Call to ask');
  await context.close();
});

test('a clock that is behind the build changes nothing', async () => {
  const { page, context, read } = await openAt('2019-01-01T20:00:00Z', 'partners/everything/');
  expect(await read(`${service('full')} .checked`)).toBe('Checked October 1, 2026 by A person');
  expect(await page.locator('[data-notice="everywhere"]').isVisible()).toBe(true);
  await context.close();
});

test('without JavaScript the dates stand as they are, and what only a device can know is left out', async () => {
  const { page, context } = await site.open('partners/everything/', { javaScriptEnabled: false });
  expect(
    await page
      .locator(`${service('full')} .checked`)
      .first()
      .innerText(),
  ).toContain('October 1, 2026');
  expect(await page.locator('.open-now:visible').count()).toBe(0);
  expect(await page.locator('[data-notice="later"]').isVisible()).toBe(false);
  await context.close();
});
