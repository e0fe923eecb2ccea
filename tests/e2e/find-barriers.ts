import { AxeBuilder } from '@axe-core/playwright';
import { desk, type openSite, phone } from './open-page.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that see colours; in the dark nothing else differs. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Of a second district only the colours differ, so the phone is enough there. */
export const phoneLooks = [
  { colorScheme: 'light', viewport: phone },
  { colorScheme: 'dark', viewport: phone },
] as const;
export const allLooks = [
  ...phoneLooks,
  { colorScheme: 'light', viewport: desk },
  { colorScheme: 'dark', viewport: desk },
] as const;

/** What axe finds on a page in each of the looks: rule, place, look and message. */
export async function findBarriers(
  site: Awaited<ReturnType<typeof openSite>>,
  path: string,
  looks: readonly (typeof allLooks)[number][],
): Promise<string[]> {
  const { page, context } = await site.open(path);
  const faults = new Set<string>();
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(colours) : axe.withTags(wcag)).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes) {
        // Where a place is on a map is what a mark says (WCAG 2.5.8, essential); the list has the same, larger.
        if (id === 'target-size' && /map-point|leaflet-marker-icon/.test(`${node.html} ${node.target.join(' ')}`)) continue;
        faults.add(`${id}: ${node.target.join(' ')} (${colorScheme}, ${viewport.width}) ${node.any[0]?.message ?? ''}`);
      }
    }
  }
  await context.close();
  return [...faults].slice(0, 20);
}
