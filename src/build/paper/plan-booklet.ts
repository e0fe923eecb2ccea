import { makePalettes } from '../../brand/palette.ts';
import type { Problem } from '../../catalog/problems.ts';
import { pdfPath, sheetFormats } from '../../handout/formats.ts';
import { writePacket } from '../../handout/typst/write-packet.ts';
import type { SiteData } from '../../site/make-site.ts';
import { makePaperContext } from '../../site/paper-context.ts';
import { readHandout } from '../../site/read-handout.ts';
import { listSeries } from '../../site/toolkit-lists.ts';
import type { PlannedPaper } from './plan-paper.ts';

/** Only a runaway is caught: large print has twice the pages. */
const mostPages = 120;
/** Sizes of letters to try, so that no module ends with a line or two on a page of its own. */
const sizes = [10.5, 10];

/**
 * The modules of the first series as one booklet with a cover, contents and page numbers, on Letter, on A4 and in large
 * print; nothing where a district has no modules.
 * @param origin scheme and host of the site
 */
export function planBooklets(site: SiteData, origin: string): { papers: PlannedPaper[]; problems: Problem[] } {
  const [series] = listSeries(site);
  const read = (series?.modules ?? []).map(({ entry }) => readHandout(entry));
  const problems = read.flatMap((one) => one.problems);
  if (!series || problems.length > 0) return { papers: [], problems };
  // What a note names need not stand once more below it.
  const modules = read.map(({ handout }) => (handout.tree.notes.length > 0 ? { ...handout, sources: [] } : handout));
  const context = makePaperContext(site, origin);
  const color = makePalettes(site.district.brand).light['brand-strong'];
  const lines = [site.say(site.district.name), site.t('toolkit.scope')];
  const papers = sheetFormats.map((format): PlannedPaper => {
    const { paper, large } = format;
    const source = writePacket(series.label, modules, context, { paper, large, color, lines });
    const address = `${site.param ? `${site.param}/` : ''}${pdfPath('toolkits', 'booklet', format).slice(1)}`;
    return { source, mostPages, sizes: large ? [] : sizes, saves: true, address, file: series.modules[0]!.entry.file };
  });
  return { papers, problems };
}
