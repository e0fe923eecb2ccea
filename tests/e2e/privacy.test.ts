import { expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();

// Districts and languages differ in colours, listings and words; none of them asks for anything.
test.each(site.oneLanguage.map((page) => [page.path, page] as const))(
  '%s asks nobody else, sets no cookie, logs no error',
  async (path) => {
    const { page, context, outside, errors } = await site.open(path);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect({ outside, errors, cookies: await context.cookies(), stored: (await context.storageState()).origins }).toEqual({
      outside: [],
      errors: [],
      cookies: [],
      stored: [],
    });
    await context.close();
  },
);

test.each(site.examples.filter((page) => ['home', 'find'].includes(page.template)).map((page) => [page.path]))(
  '%s neither sends nor stores what is typed',
  async (path) => {
    const { page, context, outside, errors } = await site.open(path);
    const typed = 'zzyzx eviction';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    const box = page.locator('input[type=search]').first();
    await box.fill(typed);
    await box.press('Enter');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    expect(asked.filter((request) => /zzyzx/i.test(decodeURIComponent(request)))).toEqual([]);
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
    ).not.toContain('zzyzx');
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    await context.close();
  },
);
