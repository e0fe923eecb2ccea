import { expect, inject, test } from 'vitest';
import { findElements, textOf } from './built-site.ts';
import { openSite } from './open-page.ts';
import { runAxe } from './run-axe.ts';

const site = await openSite(inject('dist').pseudo, { CONTENT_DIR: 'tests/sites/pseudo' });
/** What a family opens: a frame has no foot, and the table of coverage is for the staff. */
const isForFamilies = ({ template }: { template: string }) => !/^(404|coverage|embed|staff)/.test(template);
const arabic = site.examples.filter((page) => page.lang === 'ar' && isForFamilies(page));
const narrow = { viewport: { width: 320, height: 640 } };

test('no page from the right scrolls sideways at 320 px', async () => {
  const { page, context } = await site.open('ar/', narrow);
  const wide: string[] = [];
  for (const { path } of arabic) {
    await page.goto(new URL(path, site.url).href);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0 || (await page.getAttribute('html', 'dir')) !== 'rtl') wide.push(path);
  }
  expect(arabic.length).toBeGreaterThan(20);
  expect(wide).toEqual([]);
  await context.close();
});

test.each(['home', 'find', 'needs/*', 'partners/*', 'schools/*'])('%s from the right has no barrier', async (template) => {
  const example = arabic.find((page) => page.template === template);
  const { page, context, errors } = await site.open(example?.path ?? '', narrow);
  expect(await runAxe(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('a search in Arabic finds the dentist, and shows the number as one dials it', async () => {
  const { page, context } = await site.open('ar/find/');
  await page.locator('input[type=search]').first().fill('عيادة أسنان');
  await page.locator('#results[data-query="عيادة أسنان"] [data-service]').first().waitFor();
  const first = page.locator('#results [data-service]').first();
  expect(await first.locator('.title').textContent()).toContain('عيادة أسنان للأطفال');
  const edges = await first.locator('.call').evaluate((call) => {
    const text = document.createTreeWalker(call, NodeFilter.SHOW_TEXT);
    while (text.nextNode()) {
      const node = text.currentNode as Text;
      if (!node.data.includes('(510)')) continue;
      const range = document.createRange();
      const leftOf = (at: number) => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      return [leftOf(node.data.indexOf('(')), leftOf(node.data.length - 1)];
    }
    return [];
  });
  expect(edges[0]).toBeLessThan(edges[1]!);
  await context.close();
});

test('the foot of a page says whether a native speaker has read the translation', () => {
  const said = (lang: string) =>
    site.pages
      .filter((page) => page.lang === lang && isForFamilies(page))
      .map((page) =>
        findElements(page, (e) => 'data-awaiting-reader' in e.attribs)
          .map(textOf)
          .join(),
      );
  expect(new Set(said('ar'))).toEqual(new Set(['لم يقرأ هذه الترجمة بعد شخص لغته العربية. أخبرنا بما يمكن أن نكتبه بشكل أفضل.']));
  expect(new Set(said('en'))).toEqual(new Set(['']));
});
