import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../src/build/paper/draw-pdf.ts';
import { fontFolder, typstFolder } from '../../src/build/paper/draw-pool.ts';
import { planBooklets } from '../../src/build/paper/plan-booklet.ts';
import { listSeries } from '../../src/site/toolkit-lists.ts';
import { origin, sites } from './draw.ts';
import { readPdf } from './read-pdf.ts';

const compiler = NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontPaths: [fontFolder] }] });
const withPages = sites.filter(({ paperOnly }) => !paperOnly).map(({ site }) => site);

describe.each(withPages.map((site) => [site.param ?? '', site] as const))('the booklet of %s', (param, site) => {
  const { papers, problems } = planBooklets(site, origin);

  test('comes on Letter, on A4 and in large print', () => {
    expect(problems).toEqual([]);
    expect(papers.map(({ address }) => address)).toEqual(
      ['booklet.pdf', 'booklet.a4.pdf', 'booklet.large.pdf'].map((name) => `${param}/toolkits/${name}`),
    );
  });

  test('holds every module in order, each under its own heading, behind a cover with contents', async () => {
    const { pdf, pages, faults } = drawPdf(compiler, { ...papers[0]!, file: '' });
    expect(faults).toEqual([]);
    const modules = listSeries(site)[0]!.modules.map(({ entry }) => entry.data);
    const { text, title, lang, isMarked } = await readPdf(pdf!);
    const plain = text.replace(/\s+/g, ' ');
    const starts = modules.map((module) => plain.indexOf(`${module.title} ${module.summary}`));
    expect(starts).toEqual(starts.filter((start) => start > 0).toSorted((a, b) => a - b));
    const cover = plain.slice(0, starts[0]);
    expect(modules.filter((module) => !cover.includes(module.title))).toEqual([]);
    expect({ title, lang, isMarked }).toEqual({ title: listSeries(site)[0]!.label, lang: site.lang, isMarked: true });
    expect(pages).toBeGreaterThan(modules.length);
  });
});
