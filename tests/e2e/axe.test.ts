import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { desk, openSite, phone } from './open-page.ts';

const site = await openSite();
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that see colours; in the dark nothing else differs. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Of a second district only the colours differ, so the phone is enough. */
const looks = [
  { colorScheme: 'light', viewport: phone },
  { colorScheme: 'dark', viewport: phone },
  { colorScheme: 'light', viewport: desk },
  { colorScheme: 'dark', viewport: desk },
] as const;

test.each(site.examples.map((page) => [page.path, page] as const))('%s has no barrier that axe finds', async (path, example) => {
  const { page, context } = await site.open(path);
  const faults = new Set<string>();
  for (const { colorScheme, viewport } of site.oneDistrict.includes(example) ? looks : looks.slice(0, 2)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(colours) : axe.withTags(wcag)).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes) {
        faults.add(`${id}: ${node.target.join(' ')} (${colorScheme}, ${viewport.width}) ${node.any[0]?.message ?? ''}`);
      }
    }
  }
  await context.close();
  expect([...faults].slice(0, 20)).toEqual([]);
});
