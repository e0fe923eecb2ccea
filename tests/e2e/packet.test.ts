import { describe, expect, test } from 'vitest';
import { encodeKept } from '../../src/client/find/kept-link.ts';
import { openSite, refuse } from './open-page.ts';
import { readPdf } from '../handout/read-pdf.ts';

const site = await openSite();
const kept = [
  {
    key: 'harbor-house.emergency-food-box',
    name: 'A box of groceries once a month',
    organization: 'Harbor House',
    phone: '(510) 534-0165',
  },
  {
    key: 'bananas',
    name: 'Help to find child care',
    organization: 'BANANAS',
    phone: '(510) 658-0381',
    address: '5232 Claremont Avenue',
  },
];

/** Opens the packet page, with a list that this device keeps or that the link holds. */
async function openPacket(fragment: string, own: readonly object[] = [], part = 'oakland') {
  const opened = await site.open(`${part}/packet/`);
  const { page } = opened;
  await page.evaluate((list) => localStorage.setItem('waypost:list', JSON.stringify(list)), own);
  await page.goto(new URL(`${part}/packet/`, site.url).href + fragment);
  await page.reload();
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await page.locator('way-packet button[type=submit]').waitFor();
  return opened;
}

const pressPrint = async ({ page }: Awaited<ReturnType<typeof openPacket>>) => {
  await page.locator('way-packet button[type=submit]').click();
  await page.locator('body[data-printed]').waitFor();
};

describe('a packet', () => {
  test('of the list on this device and two handouts prints them as one, each on a new page', async () => {
    const opened = await openPacket('#handouts=find-help,attendance-plan', kept);
    await pressPrint(opened);
    const { text, pages } = await readPdf(await opened.page.pdf({ format: 'Letter', tagged: true }));
    const places = [
      'My list',
      kept[0]!.name,
      kept[0]!.phone,
      kept[1]!.name,
      kept[1]!.address!,
      'attendance plan',
      'Where to find help',
    ];
    const at = places.map((words) => text.replace(/\s+/g, ' ').indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain('Print these as one');
    expect(text.replace(/\s+/g, ' ').slice(0, at[5])).toContain('Use it until');
    expect([opened.outside, opened.errors]).toEqual([[], []]);
    await opened.context.close();
  });

  test('of a list that somebody sent prints that list and not the own one', async () => {
    const opened = await openPacket(`#${encodeKept([kept[1]!])}`, [kept[0]!]);
    expect(await opened.page.locator('[data-part=names]').textContent()).toBe(kept[1]!.name);
    await pressPrint(opened);
    const { text, pages } = await readPdf(await opened.page.pdf({ format: 'Letter', tagged: true }));
    expect([text.includes(kept[1]!.organization), text.includes(kept[0]!.organization), pages]).toEqual([true, false, 1]);
    await opened.context.close();
  });

  test('keeps the choice and the sent list in its address', async () => {
    const opened = await openPacket(`#${encodeKept([kept[1]!])}`);
    await opened.page.locator('input[value=find-help]').check();
    expect(new URL(opened.page.url()).hash).toBe(`#handouts=find-help&${encodeKept([kept[1]!])}`);
    await opened.context.close();
  });

  test('without the list has only handouts, and of nothing says so', async () => {
    const opened = await openPacket('#handouts=find-help', kept);
    await opened.page.locator('input[name=list]').uncheck();
    await pressPrint(opened);
    expect(await opened.page.locator('[data-part=packet] h1').allTextContents()).toEqual(['Where to find help']);
    await opened.page.locator('input[value=find-help]').uncheck();
    await opened.page.locator('way-packet button[type=submit]').click();
    expect(await opened.page.locator('[data-part=status]').textContent()).toBe('Choose at least one.');
    await opened.context.close();
  });

  test.each([
    ['cannot be reached', undefined],
    ['is not there', 404],
  ])('with a handout that %s is not printed without it, and says so', async (_, status) => {
    const { page, context } = await openPacket('#handouts=find-help,attendance-plan', kept);
    const mend = await refuse(page, '**/handouts/find-help/', status);
    await page.locator('way-packet button[type=submit]').click();
    await page.locator('[data-part=status]', { hasText: 'could not be loaded' }).waitFor();
    expect(await page.locator('body[data-printed]').count()).toBe(0);
    mend();
    await page.locator('way-packet button[type=submit]').click();
    await page.locator('body[data-printed]').waitFor();
    expect(await page.locator('[data-part=status]').textContent()).toBe('');
    await context.close();
  });

  test('on a device that keeps nothing offers no list', async () => {
    const opened = await openPacket('');
    expect(await opened.page.locator('[data-part=mine]').isVisible()).toBe(false);
    await opened.context.close();
  });

  test('is one press away from my list, also from one that somebody sent', async () => {
    const { page, context } = await openPacket('', kept);
    await page.goto(new URL('oakland/my-list/', site.url).href);
    await page.getByRole('link', { name: 'Add handouts and print' }).click();
    await page.locator('[data-part=names]', { hasText: kept[0]!.name }).waitFor();
    await page.goto(new URL(`oakland/my-list/#${encodeKept([kept[1]!])}`, site.url).href);
    await page.getByRole('link', { name: 'Add handouts and print' }).click();
    await page.locator('[data-part=names]', { hasText: kept[1]!.name }).waitFor();
    expect(await page.locator('[data-part=names]').textContent()).toBe(kept[1]!.name);
    await context.close();
  });
});

test('a handout printed from its own page begins on the first sheet, and ends with its age and not with the foot of the site', async () => {
  const opened = await site.open('oakland/handouts/find-help/');
  const { pageTexts, pages } = await readPdf(await opened.page.pdf({ format: 'Letter', tagged: true }));
  expect(pages).toBe(2);
  expect(pageTexts[0]).toContain('Where to find help');
  expect(pageTexts[0]).toContain('Start with your school');
  expect(pageTexts[1]!.trim().split('\n').at(-1)).toContain('/oakland/editions/');
  await opened.context.close();
});
