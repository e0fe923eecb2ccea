import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { packPdf } from './pack-pdf.ts';

/** A document to draw. */
export interface DrawOrder {
  /** Typst, as `writeDocument` makes it. */
  source: string;
  /** Where to put it; `{pages}` becomes the number of its pages. */
  file: string;
  mostPages: number;
  /** Sizes of letters in points to try, the best first; none: only the document's own. */
  sizes: readonly number[];
  /** True where a smaller size is better if it saves a page. */
  saves?: boolean;
  /** Sizes to try with less air between the parts, where that saves a page. */
  tight?: readonly number[];
}

/** What came of it: a number of pages, or what is wrong, with the line of the text where that is known. */
export interface Drawn {
  pages: number;
  bytes: number;
  faults: readonly { line?: number; what: string }[];
}

interface Diagnostic {
  message: string;
  path?: string;
  range?: { start: { line: number } } | null;
  hints?: string[];
}

/**
 * Draws one document as a tagged PDF of the standard PDF/UA-1, which Typst refuses to write where a title, an alt text or a
 * letter is missing, or a heading level is skipped.
 */
export function drawPdf(compiler: NodeCompiler, order: DrawOrder): { pages: number; pdf?: Buffer; faults: Drawn['faults'] } {
  const { source, mostPages } = order;
  const compile = (inputs: Record<string, string>) => compiler.compile({ mainFileContent: source, inputs });
  const sized: Record<string, string>[] = order.sizes.length > 0 ? order.sizes.map((size) => ({ size: String(size) })) : [{}];
  const attempts = [...sized, ...(order.tight ?? []).map((size) => ({ size: String(size), tight: 'yes' }))];
  let best: NodeTypstDocument | undefined;
  for (const inputs of attempts) {
    const result = compile(inputs);
    const document = result.result;
    if (!document) return { pages: 0, faults: faultsOf(compiler, result.takeDiagnostics(), source) };
    if (document.numOfPages <= mostPages && document.numOfPages < (best?.numOfPages ?? Infinity)) best = document;
    if (best && (best.numOfPages === 1 || !order.saves)) break;
  }
  if (best) {
    try {
      return { pages: best.numOfPages, pdf: packPdf(compiler.pdf(best, { pdfStandard: 'ua-1' })), faults: [] };
    } catch (error) {
      return { pages: 0, faults: [pdfFault(error, source)] };
    }
  }
  return { pages: 0, faults: [findOverflow(compiler, order, sized.at(-1) ?? {})] };
}

/** The first part of the text that stands on a page too many. */
function findOverflow(
  compiler: NodeCompiler,
  { source, mostPages }: DrawOrder,
  inputs: Record<string, string>,
): Drawn['faults'][number] {
  const what = `This is longer than ${mostPages} ${mostPages === 1 ? 'page' : 'pages'} even in the smallest letters. From here on it has no room: shorten it, or ask for fewer services.`;
  const result = compiler.compile({ mainFileContent: source, inputs: { ...inputs, diagnose: 'yes' } });
  if (!result.result) return { what };
  const marks = compiler.query(result.result, { selector: '<mark>', field: 'value' }) as { line: number; page: number }[];
  const first = marks.find(({ page }) => page > mostPages);
  return first ? { line: first.line, what } : { what };
}

function faultsOf(compiler: NodeCompiler, error: NodeError | null, source: string): Drawn['faults'] {
  if (!error) return [{ what: 'Typst could not draw it, and does not say why.' }];
  const diagnostics = compiler.fetchDiagnostics(error) as Diagnostic[];
  const lines = source.split('\n');
  const [first] = diagnostics;
  const overflow = /OVERFLOW ?(\d*)/.exec(first?.message ?? '');
  if (overflow) {
    const what =
      'From here on the text has no room in this shape, even in the smallest letters. Shorten it, or take the shape out of formats:.';
    return [overflow[1] ? { line: Number(overflow[1]), what } : { what }];
  }
  const line = lineOfPart(diagnostics.map((d) => lines[d.range?.start.line ?? -1]).find(isPart));
  return [{ ...(line ? { line } : {}), what: `Typst says: ${first?.message ?? 'unknown'}.` }];
}

/** What the PDF standard refuses. The error gives no place, so a letter without a glyph is looked for in the parts. */
function pdfFault(error: unknown, source: string): Drawn['faults'][number] {
  const said = error instanceof Error ? error.message : String(error);
  const missing = [
    ...new Set([...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1] ?? '')),
  ];
  if (missing.length === 0) {
    const messages = [...said.matchAll(/message: "(.*?)", trace/g)].map((match) => match[1]);
    return { what: `The PDF would not be accessible: ${messages.length > 0 ? messages.join('; ') : said}.` };
  }
  const line = lineOfPart(source.split('\n').find((part) => isPart(part) && missing.some((letter) => part.includes(letter))));
  const what = `No font here has ${missing
    .slice(0, 5)
    .map((letter) => `"${letter}"`)
    .join(', ')}, so paper would show empty boxes. Write it otherwise, or add a font to src/handout/fonts.`;
  return line ? { line, what } : { what };
}

const isPart = (text: string | undefined): text is string => text !== undefined && /^\(\d+, /.test(text);
const lineOfPart = (part: string | undefined) => (isPart(part) ? Number(/^\((\d+)/.exec(part)?.[1]) : undefined);
