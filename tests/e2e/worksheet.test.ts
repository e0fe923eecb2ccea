import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSite } from './open-page.ts';

const site = await openSite();
const path = 'oakland/worksheets/meeting-plan/';
const typed = 'zzyzx brings the van';

test('what is typed stays on the device, over a reload and in the other language, and is cleared', async () => {
  const { page, context, outside, errors } = await site.open(path);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  const field = () => page.locator('way-worksheet .field').nth(4);
  await field().fill(typed);
  await page.reload();
  expect(await field().inputValue()).toBe(typed);
  await page.goto(new URL('oakland/es/worksheets/meeting-plan/', site.url).href);
  expect(await field().inputValue()).toBe(typed);
  await page.goto(new URL('solano/worksheets/meeting-plan/', site.url).href);
  expect(await field().inputValue()).toBe('');
  await page.goto(new URL(path, site.url).href);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('[data-act=clear]').click();
  expect(await field().inputValue()).toBe('');
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain(
    'zzyzx',
  );
  await page.waitForLoadState('networkidle');
  expect(asked.filter((request) => /zzyzx/i.test(decodeURIComponent(request)))).toEqual([]);
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  await context.close();
});

test('a sheet is saved as a file and opened again', async () => {
  const { page, context, errors } = await site.open(path);
  await page.locator('way-worksheet .field').nth(4).fill(typed);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=save]').click()]);
  const file = await download.path();
  expect(download.suggestedFilename()).toBe('meeting-plan.json');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('[data-act=clear]').click();
  await page.locator('way-worksheet input[type=file]').setInputFiles(file);
  await expect.poll(() => page.locator('way-worksheet .field').nth(4).inputValue()).toBe(typed);
  await page
    .locator('way-worksheet input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect.poll(() => page.locator('way-worksheet [role=status]').textContent()).not.toBe('');
  expect(await page.locator('way-worksheet .field').nth(4).inputValue()).toBe(typed);
  expect(errors).toEqual([]);
  await context.close();
});

test('commitments become calendar entries, and a day that is over is marked', async () => {
  const { page, context } = await site.open(path);
  const row = page.locator('way-worksheet .columns').first().locator('.field');
  await row.nth(0).fill('the nurse');
  await row.nth(1).fill('calls five families');
  await row.nth(2).fill('2020-01-31');
  expect(await page.locator('way-worksheet .overdue').count()).toBe(1);
  await row.nth(2).fill('2099-01-31');
  expect(await page.locator('way-worksheet .overdue').count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-act=calendar]').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('meeting-plan.ics');
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(1);
  expect(text).toContain('DTSTART;VALUE=DATE:20990131');
  expect(text).toContain('the nurse: calls five families');
  await context.close();
});

test('without JavaScript a worksheet is lines on paper', async () => {
  const { page, context } = await site.open(path, { javaScriptEnabled: false });
  expect(await page.locator('way-worksheet .write .blank').count()).toBeGreaterThan(20);
  expect(await page.locator('way-worksheet input, way-worksheet button').count()).toBe(0);
  await context.close();
});
