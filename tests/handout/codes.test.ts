import { describe, expect, test } from 'vitest';
import { planDocument } from '../../src/build/paper/plan-paper.ts';
import { viewCode } from '../../src/handout/views/code.ts';
import { makePaperContext } from '../../src/site/paper-context.ts';
import { allFormats, contextOf, draw, handoutOf, origin, sites } from './draw.ts';
import { joined, readPdf } from './read-pdf.ts';

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
    test('paper says things in the order of the text', async () => {
      const text = handoutOf('\n<Contact purpose="absence" />\n\n<Code to="/find/" label="Find help" />\n\nEnd.');
      const read = joined((await readPdf(draw(text, context).pdf!)).text);
      expect(read).toContain('ReportanabsenceWritethenumberhereFindhelp/oakland/find/End.');
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

test('an address, a name or a word to type has one hyphen where a line of Spanish ends at it', async () => {
  const context = contextOf('oakland', 'es');
  const words = Array.from({ length: 120 }, (_, i) => `${'a'.repeat((i % 9) + 2)}-bcdefg`);
  const text = handoutOf(
    `\n${words.join(' ')}\n\n<Code to="/handouts/what-to-say-when-you-call-for-help-with-a-very-long-name/" label="L" />`,
    {
      lang: 'es',
    },
  );
  for (const format of allFormats.slice(0, 3)) {
    const read = joined((await readPdf(draw(text, context, format).pdf!)).text);
    expect(read, format.suffix).not.toContain('--');
    expect(read, format.suffix).toContain(joined(words.join('')));
    expect(read, format.suffix).toContain('with-a-very-long-name');
  }
});
