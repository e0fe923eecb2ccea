import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../src/build/paper/draw-pdf.ts';
import { planDocument } from '../../src/build/paper/plan-paper.ts';
import { readHandout } from '../../src/site/read-handout.ts';
import { allFormats, compilerOf, contextOf, draw, handoutOf, sites } from './draw.ts';
import { readPdf } from './read-pdf.ts';

const ofShape = (suffix: string) => allFormats.find((format) => format.suffix === suffix)!;
const plain = (text: string) => text.replace(/\s+/g, ' ');

test.each(['poster', 'wallet-card'])('a %s says until when it is good, and that the district is an example', async (suffix) => {
  const { pdf } = draw(handoutOf('\n- Call 211.\n'), contextOf('oakland', 'en'), ofShape(suffix));
  const text = plain((await readPdf(pdf!)).text);
  expect(text).toContain('Edition 2026-11. Use it until May 2027.');
  expect(text).toContain('It is not run by Oakland schools.');
});

describe('a sheet that is a little too long', () => {
  const context = contextOf('oakland', 'en');
  test.each(['', 'large'])('is set with less air where that saves a page, and only there ("%s")', (suffix) => {
    const saved = Array.from({ length: 12 }, (_, i) => {
      const order = planDocument(handoutOf('\n## A heading\n\nA line.\n'.repeat(12 + i)), ofShape(suffix), context);
      const { tight: _tight, ...airy } = order;
      const draws = [airy, order].map((each) => drawPdf(compilerOf(), { ...each, mostPages: 20, file: '' }));
      const [before, after] = draws as [(typeof draws)[0], (typeof draws)[0]];
      if (before.pages === after.pages) expect(after.pdf!.equals(before.pdf!)).toBe(true);
      return before.pages - after.pages;
    });
    expect(new Set(saved)).toEqual(new Set([0, 1]));
  });
});

test('a sheet in traditional Chinese has its commas and colons from the font of its letters', () => {
  const { site } = sites.find(({ site: { district, lang } }) => district.id === 'oakland' && lang === 'zh-Hant')!;
  const { handout } = readHandout(site.handouts.find(({ entry }) => entry.id === 'find-help')!.entry);
  const { source } = planDocument(handout, allFormats[0]!, contextOf('oakland', 'zh-Hant'));
  expect(source).toMatch(/，[^]*：/);
  const { result } = compilerOf().compile({ mainFileContent: source });
  const fonts = new Set(
    compilerOf()
      .pdf(result!, {})
      .toString('latin1')
      .match(/(?<=\+)NotoSans[A-Z]*(?=-)/g),
  );
  expect(fonts).toEqual(new Set(['NotoSans', 'NotoSansTC']));
});

test('a long title has no word alone on its last line', async () => {
  const title = 'Every day counts, for each child in every elementary school';
  const { pdf } = draw(handoutOf('\nText.\n', { title }), contextOf('oakland', 'en'));
  const lines = (await readPdf(pdf!)).text.split('\n').filter((line) => line.trim() && title.includes(line.trim()));
  expect(lines.join('').length).toBeGreaterThan(50);
  expect(lines.at(-1)!.length).toBeGreaterThan(lines[0]!.length / 2);
});
