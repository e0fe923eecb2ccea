import type { Problem } from '../../catalog/problems.ts';
import { type Format, formatsOf, letterheadPath, type PaperSize, pdfPath, sheetFormats } from '../../handout/formats.ts';
import { type Handout, schoolSheetId } from '../../handout/handout.ts';
import type { PaperContext } from '../../handout/paper-context.ts';
import { writeDocument } from '../../handout/typst/write-document.ts';
import { writeLetterhead } from '../../handout/typst/write-letterhead.ts';
import { makePalettes } from '../../brand/palette.ts';
import { makePaperContext } from '../../site/paper-context.ts';
import { readHandout } from '../../site/read-handout.ts';
import type { DrawOrder } from './draw-pdf.ts';
import { planBooklets } from './plan-booklet.ts';
import type { PaperSite } from './read-sites.ts';

/** A PDF to be made. */
export interface PlannedPaper extends Omit<DrawOrder, 'file'> {
  /** Below the base path: `oakland/es/handouts/find-help.pdf`. */
  address: string;
  /** The text's file, for messages. */
  file: string;
}

/** Sizes of letters that a sheet may have: as large as the fewest pages allow. */
const sheetSizes = [12, 11.25, 10.5, 9.75, 9.25];
/** With less air a sheet is one page less in letters that are still easy to read. */
const tightSheetSizes = [9.75, 9.25];
const largeSizes = [18];
/** A school's sheet is two sides of one leaf in any case, and full; there are hundreds, so that each try costs time. */
const schoolSizes = [9.75, 9.25, 8.75];

/** How to draw one text: what the threads need to know. */
export function planDocument(handout: Handout, format: Format, context: PaperContext): Omit<PlannedPaper, 'address'> {
  const { brand } = context.district;
  const ofSchool = handout.id === schoolSheetId;
  const color = makePalettes(brand).light['brand-strong'];
  return {
    source: writeDocument(handout, format, context, color),
    mostPages: format.mostPages,
    ...sizesOf(format, ofSchool),
    file: handout.file,
  };
}

/** The sizes of letters that a format may have; what is not a sheet finds its own. */
function sizesOf({ shape, large }: Format, ofSchool: boolean): Pick<DrawOrder, 'sizes' | 'saves' | 'tight'> {
  if (shape !== 'sheet') return { sizes: [] };
  if (ofSchool) return { sizes: large ? largeSizes : schoolSizes };
  return { saves: true, sizes: large ? largeSizes : sheetSizes, tight: large ? largeSizes : tightSheetSizes };
}

/** How to draw the letter paper of a district. */
export function planLetterhead(paper: PaperSize, context: PaperContext): Omit<PlannedPaper, 'address'> {
  const { id, brand } = context.district;
  const source = writeLetterhead(paper, context, makePalettes(brand).light['brand-strong']);
  return { source, mostPages: 1, sizes: [], file: `districts/${id}/district.yaml` };
}

/**
 * Everything a build prints: letter paper, each handout in each of its formats, the school sheet for each school, and the
 * toolkit's booklet.
 * @param origin scheme and host of the site; that of this machine is not printed
 */
export function planPaper(sites: readonly PaperSite[], origin: string): { papers: PlannedPaper[]; problems: Problem[] } {
  const papers: PlannedPaper[] = [];
  const problems: Problem[] = [];
  for (const { site, paperOnly } of sites) {
    const context = makePaperContext(site, origin);
    if (!paperOnly) {
      const booklets = planBooklets(site, origin);
      papers.push(...booklets.papers);
      problems.push(...booklets.problems);
    }
    const below = (path: string) => `${site.param ? `${site.param}/` : ''}${path.slice(1)}`;
    if (!paperOnly) {
      for (const paper of ['letter', 'a4'] as const)
        papers.push({ ...planLetterhead(paper, context), address: below(letterheadPath(paper)) });
    }
    for (const { entry } of site.handouts) {
      const { handout, problems: found } = readHandout(entry);
      problems.push(...found);
      if (found.length > 0) continue;
      for (const format of formatsOf(entry.data.formats)) {
        papers.push({
          ...tell(handout, () => planDocument(handout, format, context), problems),
          address: below(pdfPath('handouts', handout.id, format)),
        });
      }
      if (handout.id !== schoolSheetId || paperOnly) continue;
      for (const school of site.schools) {
        const near = makePaperContext(site, origin, school);
        for (const format of sheetFormats) {
          papers.push({ ...planDocument(handout, format, near), address: below(pdfPath('schools', school.id, format)) });
        }
      }
    }
  }
  return { papers, problems: unique(problems) };
}

/** Turns what a view cannot do, such as an unknown topic, into a problem of the text. */
function tell(handout: Handout, plan: () => Omit<PlannedPaper, 'address'>, problems: Problem[]): Omit<PlannedPaper, 'address'> {
  try {
    return plan();
  } catch (error) {
    problems.push({ file: handout.file, what: error instanceof Error ? error.message : String(error), severity: 'error' });
    return { source: '', mostPages: 0, sizes: [], file: handout.file };
  }
}

export const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.what}`, p])).values(),
];
