import { describe, expect, test } from 'vitest';
import { schoolSheetId } from '../../src/handout/handout.ts';
import { readHandout } from '../../src/site/read-handout.ts';
import { allFormats, contextOf, draw, sites } from './draw.ts';
import { joined, readPdf } from './read-pdf.ts';
import { sheetText } from './sheet-text.ts';

/** The first, a middle and the last school of each district, in each of its languages. */
const samples = sites
  .filter(({ paperOnly }) => !paperOnly)
  .flatMap(({ site }) => {
    const { handout } = readHandout(site.handouts.find(({ entry }) => entry.id === schoolSheetId)!.entry);
    return [0, 0.5, 0.999].map((part) => {
      const school = site.schools[Math.floor(part * site.schools.length)]!.id;
      return { name: `${school} in ${site.lang}`, handout, context: contextOf(site.district.id, site.lang, school) };
    });
  });

describe.each(samples)('the sheet of $name', ({ handout, context }) => {
  test('is two pages that hold every word in its order', async () => {
    const { pdf, pages } = draw(handout, context);
    expect(pages).toBe(2);
    expect(joined((await readPdf(pdf!)).text)).toBe(joined(sheetText(handout, context)));
  });
});

test('a sheet is there on A4 and in large print too', () => {
  const { handout, context } = samples[0]!;
  const [, a4, large] = allFormats;
  expect(draw(handout, context, a4).pages).toBe(2);
  expect(draw(handout, context, large).pages).toBeGreaterThan(3);
});
