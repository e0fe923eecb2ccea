import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AnswerDetail } from '../../src/client/find/box.ts';
import { encodeState } from '../../src/search/state-codec.ts';
import { anyState } from '../search/any-state.ts';
import { untilSearchIsKept } from './kept-files.ts';
import { hold, openSite, refuse, withoutWorker } from './open-page.ts';
import { runAxe } from './run-axe.ts';

const site = await openSite();

/** Opens a find page and waits for its first answer, filters and all. */
async function openFind(path = 'oakland/find/', options = {}) {
  const opened = await site.open(path, options);
  await opened.page.locator('.find-panel').waitFor();
  await opened.page.locator('#find-near, .find-place').first().waitFor();
  return opened;
}

/** Does what changes the question, and waits until the last answer to it is drawn, filters and count with it. */
async function answerAfter(page: Page, act: () => Promise<unknown>) {
  const handle = await page.evaluateHandle(() => ({
    answered: new Promise<void>((done) => {
      document.addEventListener('way-answer', (event) => {
        if ((event as CustomEvent<AnswerDetail>).detail.isLast) done();
      });
    }),
  }));
  await act();
  await handle.evaluate(({ answered }) => answered);
  await handle.dispose();
}

/** Sets the fragment as a link would, and waits for the answer. */
const goTo = (page: Page, fragment: string) => answerAfter(page, () => page.evaluate((hash) => (location.hash = hash), fragment));

const countOf = async (page: Page) => Number(/\d+/.exec((await page.textContent('[data-find-count]')) ?? '')?.[0]);

/** How many services the list holds, all of it drawn. */
async function listed(page: Page): Promise<number> {
  const more = page.locator('.find-more');
  while (await more.isVisible()) await more.click();
  return page.locator('#results > [data-service]').count();
}

describe('suggestions', () => {
  test('follow the combobox pattern and keep the focus in the box', async () => {
    const { page, context } = await site.open('oakland/');
    const box = page.locator('input[type=search]').first();
    expect(await box.getAttribute('role')).toBe('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.pressSequentially('toothache');
    const list = page.locator(`#${await box.getAttribute('aria-controls')}`);
    await list.getByRole('option').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('toothache');
    await context.close();
  });

  test('give the box back to who types on after an arrow key', async () => {
    const { page, context } = await site.open('oakland/');
    const box = page.locator('input[type=search]').first();
    await box.pressSequentially('foo');
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).not.toBeNull();
    await box.press('d');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
    await box.press('Enter');
    await page.waitForURL('**/oakland/find/#q=food');
    await context.close();
  });

  test('name needs before anything has been fetched', async () => {
    const { page, context } = await site.open('oakland/', withoutWorker);
    await page.route('**/api/find/**', (route) => route.abort());
    await page.locator('input[type=search]').first().pressSequentially('diaper');
    await page.getByRole('option', { name: /Baby/ }).first().waitFor();
    await context.close();
  });
});

describe('services below the box of the front page', () => {
  const inList = '[role=listbox] [role=option]:not(:has(.hint:text-matches("^(topic|kind of help)$")))';

  test('follow what the words may mean, misspelt ones too, and lead to their pages', async () => {
    const { page, context } = await site.open('oakland/');
    await page.locator('input[type=search]').first().pressSequentially('salvaton army');
    const service = page.locator(inList, { hasText: /Salvation Army/ }).first();
    await service.waitFor();
    await service.click();
    await page.waitForURL('**/partners/**');
    await context.close();
  });

  test.each([
    ['services', 'r', 'salvaton army', /Salvation Army/],
    ['words in other languages', 'o', '没饭吃', /[Ff]ood/],
  ])('come for what was typed before the file of %s', async (_, file, query, name) => {
    const { page, context } = await site.open('404.html', withoutWorker);
    const release = await hold(page, `**/api/find/${file}-*`);
    await page.goto(new URL('oakland/', site.url).href);
    const asked = page.waitForRequest(`**/api/find/${file}-*`);
    await page.locator('input[type=search]').first().pressSequentially(query);
    await asked;
    await page.waitForTimeout(600);
    const service = page.locator(inList, { hasText: name });
    expect(await service.count()).toBe(0);
    release();
    await service.first().waitFor();
    await context.close();
  });

  test('come with a later letter where the network failed', async () => {
    const { page, context } = await site.open('oakland/', withoutWorker);
    const mend = await refuse(page, '**/api/find/**');
    const box = page.locator('input[type=search]').first();
    await box.pressSequentially('diaper');
    await page.getByRole('option', { name: /Baby/ }).first().waitFor();
    expect(await page.locator(inList).count()).toBe(0);
    mend();
    await box.pressSequentially('s and wipes');
    await page.locator(inList).first().waitFor();
    await context.close();
  });

  test('stand below the line for a hard moment, which can be tapped until the box is emptied', async () => {
    const { page, context } = await site.open('oakland/');
    const box = page.locator('input[type=search]').first();
    const urgent = page.locator('[data-find-urgent]');
    await box.pressSequentially('i want to die');
    await page.locator(inList).first().waitFor();
    await urgent.locator('a[href="tel:988"]').click({ trial: true });
    await box.fill('');
    await urgent.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('stay while a misspelt word goes on', async () => {
    const { page, context } = await site.open('oakland/');
    const box = page.locator('input[type=search]').first();
    await box.pressSequentially('fod pantre');
    await page.locator(inList).nth(4).waitFor();
    await box.press('y');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page
      .locator(inList, { hasText: /pantry/ })
      .first()
      .waitFor();
    await context.close();
  });

  test('do not open the list again once it was closed', async () => {
    const { page, context } = await site.open('oakland/');
    const box = page.locator('input[type=search]').first();
    await box.pressSequentially('food pantre');
    await page.locator(inList).nth(4).waitFor();
    await box.press('y');
    await box.press('Escape');
    await page.waitForTimeout(600);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await context.close();
  });
});

test('what is typed before the scripts have come is answered too', async () => {
  const { page, context } = await site.open('oakland/', withoutWorker);
  await page.route('**/find-page.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(new URL('oakland/find/', site.url).href, { waitUntil: 'commit' });
  await page.locator('input[type=search]').first().fill('diapers');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#results')?.dataset['query'] === 'diapers');
  expect(await page.locator('#results > li').first().getAttribute('data-needs')).toContain('baby-supplies');
  await context.close();
});

test('the list that came while one typed is the one that Enter gives', async () => {
  const { page, context } = await openFind();
  const list = () => page.$$eval('#results > li', (rows) => rows.map((row) => row.dataset['service']));
  await page.locator('input[type=search]').first().pressSequentially('food', { delay: 60 });
  await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 20);
  const typed = await list();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('q=food'));
  expect(await list()).toEqual(typed);
  await context.close();
});

describe('filters', () => {
  const fragments = [
    'q=food',
    'q=food&with=free',
    'q=doctor&with=weekend.free',
    'with=papers',
    'need=health&lang=es',
    'age=8&way=remote',
    'need=food&zip=94601&mi=3',
    'q=dentist&way=in-person&school=fremont-high',
    'with=now.wheelchair.car&lang=vi',
  ];
  test.each(fragments)('#%s shows the same number on the list, in words and on its badges', async (fragment) => {
    const { page, context } = await openFind();
    await goTo(page, fragment);
    const count = await countOf(page);
    expect(await listed(page)).toBe(count);
    const badges = await page.$$eval('.find-flags input:checked', (inputs) =>
      inputs.map((input) => Number(/\d+/.exec(input.closest('label')?.querySelector('.count')?.textContent ?? '')?.[0])),
    );
    const chosen = await page.$$eval('.find-selects option:checked', (options) =>
      options.flatMap((option) => /\((\d+)\)$/.exec(option.textContent ?? '')?.[1] ?? []).map(Number),
    );
    for (const badge of [...badges, ...chosen]) expect(badge).toBe(count);
    await context.close();
  });

  test('stand in the fragment, and the back button takes the last one away', async () => {
    const { page, context } = await openFind();
    await goTo(page, 'q=food');
    const before = await countOf(page);
    await page.locator('.find-panel summary').click();
    await answerAfter(page, () => page.locator('.find-flags input[name=free]').check());
    expect(new URL(page.url()).hash).toBe('#q=food&with=free');
    expect(await countOf(page)).toBeLessThan(before);
    expect(await page.locator('.find-panel summary').textContent()).toContain('Free');
    await answerAfter(page, () => page.goBack());
    expect(await countOf(page)).toBe(before);
    await context.close();
  });
});

describe('near', () => {
  test('a school puts distances on the list, is remembered here, and is forgotten with one tap', async () => {
    const { page, context } = await openFind();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#find-near').pressSequentially('fremont hi');
    await page.getByRole('option', { name: 'Fremont High' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.find-place').waitFor();
    await goTo(page, 'q=doctor&school=fremont-high');
    const items = await page.$$eval('#results > li', (all) => all.map((li) => li.querySelector('.away')?.textContent ?? ''));
    expect(items.filter((text) => /\d mi/.test(text)).length).toBeGreaterThan(3);
    expect(asked.filter((url) => /fremont/i.test(url))).toEqual([]);
    await page.goto(new URL('oakland/es/find/', site.url).href);
    await page.locator('.find-place').waitFor();
    expect(await page.locator('.find-place').textContent()).toContain('Fremont High');
    await page.locator('.find-place button').click();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('remont');
    await page.locator('#find-near').waitFor();
    await context.close();
  });

  test('says that the schools could not be loaded, and tries again at the next letter', async () => {
    const { page, context, errors } = await openFind('oakland/find/', withoutWorker);
    const mend = await refuse(page, '**/api/find/p-*');
    const box = page.locator('#find-near');
    await box.press('f');
    await page.locator('[data-find-near] [role=status]', { hasText: 'could not be loaded' }).waitFor();
    mend();
    await box.pressSequentially('remo');
    await page.getByRole('option', { name: 'Fremont High' }).waitFor();
    expect(await page.locator('[data-find-near] [role=status]').textContent()).toBe('');
    expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  test('schools that come late open no list once the box was left', async () => {
    const { page, context } = await openFind('oakland/find/', withoutWorker);
    const release = await hold(page, '**/api/find/p-*');
    const come = page.waitForResponse('**/api/find/p-*');
    const box = page.locator('#find-near');
    await box.pressSequentially('frem');
    await box.blur();
    release();
    await come;
    await page.waitForTimeout(300);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await context.close();
  });

  test('a ZIP code works, and no service without a place is lost', async () => {
    const { page, context } = await openFind();
    await goTo(page, 'q=food');
    const before = await countOf(page);
    await goTo(page, 'q=food&zip=94601');
    await page.locator('.find-place', { hasText: '94601' }).waitFor();
    expect(await countOf(page)).toBe(before);
    await context.close();
  });

  test('the place of the device stays out of the address', async () => {
    const { page, context } = await openFind('oakland/find/', {
      geolocation: { latitude: 37.7701, longitude: -122.2 },
      permissions: ['geolocation'],
    });
    await page.getByRole('button', { name: 'Use where I am' }).click();
    await page.locator('.find-place').waitFor();
    expect(page.url()).not.toContain('37.');
    await context.close();
  });
});

describe('urgent words', () => {
  test.each([
    ['oakland/find/', 'my son wants to kill himself', '988'],
    ['oakland/es/find/', 'me quiero morir', '988'],
    ['oakland/find/', 'we are sleeping in the car tonight', '211'],
  ])('on %s "%s" puts %s on top', async (path, query, number) => {
    const { page, context } = await openFind(path);
    await goTo(page, `q=${encodeURIComponent(query)}`);
    const lines = page.locator('[data-find-urgent] a');
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining(number)]));
    await goTo(page, 'q=soccer');
    expect(await page.locator('[data-find-urgent]').isVisible()).toBe(false);
    await context.close();
  });
});

describe('sharing and keeping', () => {
  test('a kept service is on my list, and a link holds the list itself', async () => {
    const { page, context } = await openFind();
    await goTo(page, 'q=toothache');
    const first = page.locator('#results > li').first();
    const name = await first.locator('.title a').textContent();
    await first.getByRole('button', { name: /Keep/ }).click();
    expect(await first.locator('[data-hole=keep]').getAttribute('aria-pressed')).toBe('true');
    await page.goto(new URL('oakland/my-list/', site.url).href);
    await page.locator('way-list li').waitFor();
    expect(await page.locator('way-list li h2').textContent()).toBe(name);
    await page.locator('way-list .code svg').waitFor();
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.getByRole('button', { name: 'Send this list' }).click();
    const href = (await page.locator('.find-share a').first().getAttribute('href')) ?? '';
    const link = /https?:\S+#list=\S+/.exec(decodeURIComponent(href))?.[0] ?? '';
    const other = await site.open(link);
    expect(await other.page.locator('way-list li h2').textContent()).toBe(name);
    await other.context.close();
    await context.close();
  });

  test('a service is sent as plain words', async () => {
    const { page, context } = await openFind();
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await goTo(page, 'q=toothache');
    const first = page.locator('#results > li').first();
    await first.getByRole('button', { name: /Send/ }).click();
    const text = decodeURIComponent((await first.locator('.find-share a').first().getAttribute('href')) ?? '');
    expect(text).toContain(await first.locator('.title a').textContent());
    expect(text).toContain((await first.locator('.call').textContent())?.trim());
    await context.close();
  });
});

test.each(['q=toothache', 'q=xqzvw', 'q=food&with=free&school=fremont-high', 'q=i+want+to+die', 'with=now.wheelchair&lang=vi'])(
  'axe finds no barrier on the find page in the state #%s',
  async (fragment) => {
    const { page, context } = await openFind();
    await goTo(page, fragment);
    await page.locator('.find-panel summary').click();
    expect(await runAxe(page)).toEqual([]);
    await context.close();
  },
);

test('axe finds no barrier while suggestions are open', async () => {
  const { page, context } = await site.open('oakland/');
  await page.locator('input[type=search]').first().pressSequentially('food');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await runAxe(page)).toEqual([]);
  await context.close();
});

test('a search of all pages that fails says so, and can be tried again', async () => {
  const { page, context } = await openFind('oakland/find/', withoutWorker);
  await goTo(page, 'q=toothache');
  const mend = await refuse(page, '**/pagefind/**');
  const button = page.getByRole('button', { name: 'Search every page of this site' });
  await button.click();
  await page.locator('[data-find-guides] [role=status]', { hasText: 'could not be loaded' }).waitFor();
  mend();
  await button.click();
  await page.getByRole('heading', { name: 'On the pages of this site' }).waitFor();
  await context.close();
});

test('search works without a network after the first visit', async () => {
  const { page, context } = await openFind();
  await untilSearchIsKept(page);
  await context.setOffline(true);
  await page.goto(new URL('oakland/', site.url).href);
  await page.goto(new URL('oakland/find/#q=toothache', site.url).href);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#results')?.dataset['query'] === 'toothache');
  expect(await page.locator('#results > li').first().getAttribute('data-needs')).toContain('dental-vision');
  await context.close();
});

describe('Enter pressed before the search has come', () => {
  test.each(['oakland/', 'oakland/find/'])('on %s keeps the query, and tells no server', async (path) => {
    const { page, context, errors } = await site.open('404.html', withoutWorker);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const release = await hold(page, '**/_astro/SearchBox*');
    await page.goto(new URL(path, site.url).href, { waitUntil: 'commit' });
    const box = page.locator('input[type=search]').first();
    await box.fill('my kid has a toothache');
    await box.press('Enter');
    await page.waitForURL(/find\/#q=/, { waitUntil: 'commit' });
    release();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#results')?.dataset['query'] === 'my kid has a toothache',
    );
    expect(await page.locator('#results > li').first().getAttribute('data-needs')).toContain('dental-vision');
    expect(asked.filter((url) => /toothache/.test(url.split('#')[0]!))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('the kept list opens without a network', async () => {
  const { page, context } = await openFind();
  await goTo(page, 'q=toothache');
  const first = page.locator('#results > li').first();
  const name = await first.locator('.title a').textContent();
  await first.getByRole('button', { name: /Keep/ }).click();
  const isKept = () => page.evaluate(async () => (await caches.match('/oakland/my-list/')) !== undefined);
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  await context.setOffline(true);
  await page.goto(new URL('oakland/my-list/', site.url).href);
  await page.locator('way-list li').waitFor();
  expect(await page.locator('way-list li h2').textContent()).toBe(name);
  await page.locator('way-list .code svg').waitFor();
  await context.close();
});

test('with the map open, list, count, map and badges agree in every state', async () => {
  const { page, context, errors } = await openFind();
  await page.locator('way-map [data-part=open]').click();
  await page.locator('.leaflet-container .map-point, .leaflet-container .mark-cluster').first().waitFor();
  const states = fc.sample(anyState, { numRuns: 12, seed: 5 });
  for (const { filters } of states) {
    const fragment = encodeState({ query: '', filters, place: { kind: 'zip', id: '94601' } });
    await goTo(page, fragment);
    const count = await countOf(page);
    expect(await listed(page), fragment).toBe(count);
    const shown = () =>
      page.evaluate(() => {
        const map = document.querySelector('way-map') as HTMLElement & { shownIds?: readonly string[] };
        return map.shownIds?.length;
      });
    await expect.poll(shown, { message: fragment }).toBe(count);
    const badges = await page.$$eval('.find-flags input:checked', (inputs) =>
      inputs.map((input) => Number(/\d+/.exec(input.closest('label')?.querySelector('.count')?.textContent ?? '')?.[0])),
    );
    for (const badge of badges) expect(badge, fragment).toBe(count);
  }
  expect(errors).toEqual([]);
  await context.close();
});
