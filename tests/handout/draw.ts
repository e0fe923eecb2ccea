import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawPdf } from '../../src/build/paper/draw-pdf.ts';
import { fontFolder, typstFolder } from '../../src/build/paper/draw-pool.ts';
import { planDocument } from '../../src/build/paper/plan-paper.ts';
import { readPaperSites } from '../../src/build/paper/read-sites.ts';
import { type Format, formatsOf } from '../../src/handout/formats.ts';
import type { Handout } from '../../src/handout/handout.ts';
import { parseProse } from '../../src/handout/parse-prose.ts';
import type { PaperContext } from '../../src/handout/paper-context.ts';
import { makePaperContext } from '../../src/site/paper-context.ts';

export const origin = 'https://help.example.org';
export const allFormats = formatsOf(['half-sheet', 'tri-fold', 'poster', 'wallet-card']);

/** The sample districts in every language that they have paper in. */
export const sites = readPaperSites({ ids: ['oakland', 'solano'], single: false, base: '/', today: '2026-11-21' });

/** A district in a language, as texts see it. @param school the id of a school, for a sheet of its own */
export function contextOf(district: string, lang: string, school?: string): PaperContext {
  const { site } = sites.find((candidate) => candidate.site.district.id === district && candidate.site.lang === lang)!;
  return makePaperContext(site, origin, school === undefined ? undefined : site.schools.find(({ id }) => id === school)!);
}

/** A text of one's own. */
export function handoutOf(body: string, given: Partial<Handout> = {}): Handout {
  const { tree, problems } = parseProse(`---\ntitle: T\n---\n${body}`, 'test.mdx');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {
    id: 'test',
    title: 'A test',
    summary: 'Only a test.',
    lang: 'en',
    awaitsReader: false,
    sources: [],
    tree,
    file: 'test.mdx',
    ...given,
  };
}

let compiler: NodeCompiler | undefined;

/** The printer, made once. */
export const compilerOf = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace: typstFolder, fontArgs: [{ fontPaths: [fontFolder] }] }));

/** Draws a text. */
export function draw(handout: Handout, context: PaperContext, format: Format = allFormats[0]!) {
  return drawPdf(compilerOf(), { ...planDocument(handout, format, context), file: '' });
}
