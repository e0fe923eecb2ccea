import { describe, expect, test } from 'vitest';
import { planDocument } from '../../src/build/paper/plan-paper.ts';
import { viewCode } from '../../src/handout/views/code.ts';
import { makePaperContext } from '../../src/site/paper-context.ts';
import { allFormats, contextOf, draw, handoutOf, origin, sites } from './draw.ts';
import { readPdf } from './read-pdf.ts';

const { site } = sites.find((candidate) => candidate.site.district.id === 'oakland' && candidate.site.lang === 'en')!;
const handout = handoutOf('\nSee [help](/find/).\n\n<Code to="/find/" label="Find help" />\n\n<TearOff label="Take" />');

describe('where the site will stand is known', () => {
  test('a code leads to the whole address, which stands beside it', async () => {
    const code = viewCode('/find/', 'Find help', contextOf('oakland', 'en'));
    expect([code.words, code.url]).toEqual(['help.example.org/oakland/find', `${origin}/oakland/find/`]);
    const { text, alts } = await readPdf(draw(handout, contextOf('oakland', 'en')).pdf!);
    expect(text).toContain('help.example.org/oakland/find');
    expect(alts).toContain('Code to scan. It leads to help.example.org/oakland/find');
  });
});

describe.each([undefined, 'http://localhost:4321', 'http://127.0.0.1:8080', 'http://[::1]:4321'])(
  'where the site is only at %s',
  (address) => {
    const context = makePaperContext(site, address);

    test('paper has the path in words and no code to scan', async () => {
      const { text, alts } = await readPdf(draw(handout, context).pdf!);
      expect(alts).toEqual([]);
      expect(text).toContain('Find help');
      expect(text).toContain('/oakland/find/');
    });
    test('no format names this machine or links to it', () => {
      for (const format of allFormats) {
        expect(planDocument(handout, format, context).source, format.suffix).not.toMatch(/localhost|127\.0|::1|link\("/);
        expect(draw(handout, context, format).faults, format.suffix).toEqual([]);
      }
    });
  },
);

test('a code to another site is printed in any case', () => {
  expect(viewCode('https://www.211.org/', '211', makePaperContext(site, undefined)).scan).toBeDefined();
});
