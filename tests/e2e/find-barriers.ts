import { desk, type openSite, phone } from './open-page.ts';
import { runAxe } from './run-axe.ts';

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
    const found = await runAxe(page, colorScheme === 'dark' ? { rules: colours } : {});
    for (const fault of found) faults.add(`${fault} (${colorScheme}, ${viewport.width})`);
  }
  await context.close();
  return [...faults].slice(0, 20);
}
