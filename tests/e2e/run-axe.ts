import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where a place is on a map is what a mark says (WCAG 2.5.8, essential); the list has the same, larger. */
const isMark = (rule: string, node: string) => rule === 'target-size' && /map-point|leaflet-marker-icon/.test(node);

/**
 * What axe finds on an open page: rule, place and message. Only what is wrong comes back from the page: the rest is most of
 * a run's cost.
 * @param within a selector; by default the whole page
 * @param rules ids; by default all of WCAG 2.2 AA and axe's best practice
 * @param without ids of rules that do not hold here
 */
export async function runAxe(
  page: Page,
  { within, rules, without = [] }: { within?: string; rules?: string[]; without?: string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: wcag },
    rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
  };
  const violations = await page.evaluate(
    async ([context, settings]) => {
      const { axe } = globalThis as unknown as { axe: { run: (c: unknown, o: RunOptions) => Promise<AxeResults> } };
      return (await axe.run(context ?? document, settings)).violations;
    },
    [within, options] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html, target }) => !isMark(id, `${html} ${target.join(' ')}`))
      .map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
