import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawPdf } from '../../src/build/paper/draw-pdf.ts';
import { fontFolder, typstFolder } from '../../src/build/paper/draw-pool.ts';
import { planLetterhead } from '../../src/build/paper/plan-paper.ts';
import { renderPng } from '../../src/build/render-png.ts';
import type { PaperContext } from '../../src/handout/paper-context.ts';
import { paperLogoOf } from '../../src/site/paper-logo.ts';
import { mapleLogo } from '../setup/maple-valley.ts';
import { allFormats, contextOf, draw, handoutOf } from './draw.ts';
import { readPdf } from './read-pdf.ts';

const compiler = NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontPaths: [fontFolder] }] });
const drawLetter = (context: PaperContext, paper: 'letter' | 'a4' = 'letter') =>
  drawPdf(compiler, { ...planLetterhead(paper, context), file: '' });
const withLogo = (district: string, lang: string): PaperContext => ({
  ...contextOf(district, lang),
  logo: { svg: mapleLogo, ratio: 3 },
});

describe('letter paper', () => {
  test.each([
    ['oakland', 'en', 'letter', 'Letter paper: Oakland family help'],
    ['solano', 'es', 'a4', 'Papel membretado: Ayuda para familias de Solano'],
  ] as const)('of %s in %s on %s is one tagged page with its own head and foot', async (district, lang, paper, title) => {
    for (const context of [contextOf(district, lang), withLogo(district, lang)]) {
      const { pages, pdf, faults } = drawLetter(context, paper);
      expect([pages, faults]).toEqual([1, []]);
      const read = await readPdf(pdf!);
      expect([read.isMarked, read.title, read.lang?.slice(0, 2)]).toEqual([true, title, lang]);
    }
  });

  test('with the logo is not the one without', () => {
    const plain = drawLetter(contextOf('oakland', 'en')).pdf!;
    expect(drawLetter(withLogo('oakland', 'en')).pdf!.equals(plain)).toBe(false);
  });
});

test.each(allFormats.map((format) => [format.suffix || 'letter', format] as const))(
  '%s takes the logo at its head',
  (_, format) => {
    const body = format.shape === 'wallet-card' ? 'Call **211**.' : '## Call\n\nCall **211**.';
    const { faults, pdf } = draw(handoutOf(body), withLogo('oakland', 'en'), format);
    expect(faults).toEqual([]);
    const plain = draw(handoutOf(body), contextOf('oakland', 'en'), format).pdf!;
    // A card for a wallet has no head.
    expect(pdf!.equals(plain)).toBe(format.shape === 'wallet-card');
  },
);

describe('a logo on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'logo-'));
  mkdirSync(join(folder, 'districts', 'maple'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', folder);
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('that is a large PNG is made as small as print needs', () => {
    const svg = mapleLogo.replace('<svg', '<svg width="2000" height="2000"');
    writeFileSync(join(folder, 'districts', 'maple', 'logo.png'), renderPng(svg, 2000));
    const brand = { color: '#7a1f2b', accent: '#8a4b00', shape: 'soft', logo: 'logo.png' } as const;
    const logo = paperLogoOf({ id: 'maple', brand })!;
    expect(logo.svg).toMatch(/^<svg [^>]*height="120"><image [^>]*href="data:image\/png;base64,/);
    expect(logo.svg.length).toBeLessThan(20_000);
    const { faults, pages } = drawLetter({ ...contextOf('oakland', 'en'), logo });
    expect([faults, pages]).toEqual([[], 1]);
  });
});
