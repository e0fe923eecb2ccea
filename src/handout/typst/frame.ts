import type { PaperSize } from '../formats.ts';
import type { PaperContext } from '../paper-context.ts';
import { editionLine } from '../views/imprint.ts';
import { addressInWords } from '../views/service-lines.ts';
import { fontsFor } from './fonts.ts';
import { array, named, quote, textLanguage } from './literals.ts';

/** How a document looks as a whole. */
export interface Look {
  paper: PaperSize;
  /** Letters of 18 points, one column. */
  large: boolean;
  /** For panels and cards. */
  narrow: boolean;
  /** The district's colour, dark enough to read. */
  color: string;
}

/** The beginning of every document: its parts in the right size, its title, language and fonts. */
export function writePreamble(title: string, { large, narrow, color }: Look, { lang, dir }: PaperContext): string {
  const own = textLanguage(lang);
  const kit = named({
    fine: large ? '1em' : '0.86em',
    phone: large ? '1.2em' : '1.32em',
    columns: large || narrow ? '1' : undefined,
    narrow: narrow ? 'true' : undefined,
    color: `rgb(${quote(color)})`,
    near: dir === 'rtl' ? quote('right') : undefined,
  });
  const base = named({
    title: quote(title),
    lang: quote(own.lang),
    region: own.region && quote(own.region),
    dir,
    fonts: array(fontsFor(lang).map(quote)),
    size: large ? '18pt' : '10.5pt',
    color: `rgb(${quote(color)})`,
  });
  return `#import "/paper.typ": *\n#let k = kit(${kit})\n#show: base.with(${base})\n`;
}

/** What every format is told: paper, colour, and whose it is. */
export function frameOf({ paper, color }: Look, { say, district, absolute, logo }: PaperContext): Record<string, string> {
  return {
    paper: quote(paper === 'a4' ? 'a4' : 'us-letter'),
    name: writeName(say(district.title), logo),
    words: quote(addressInWords(absolute('/') ?? '')),
    color: `rgb(${quote(color)})`,
  };
}

/** Height and most width of a logo at the head of a sheet, in letters. */
const logoHeight = 2.2;
const logoWidth = 8;

/** Whose paper it is: the name, beside the logo where there is one. */
function writeName(title: string, logo: PaperContext['logo']): string {
  if (!logo) return quote(title);
  const height = Math.min(logoHeight, logoWidth / logo.ratio).toFixed(2);
  const image = `image(bytes(${quote(logo.svg)}), format: "svg", height: ${height}em)`;
  return `grid(columns: 2, column-gutter: 0.6em, align: horizon, ${image}, ${quote(title)})`;
}

/** What stands at the foot of each page; in large print only what fits there. @param left Typst */
export function footOf(left: string, { large }: Pick<Look, 'large'>, context: PaperContext): Record<string, string> {
  const { t, say, district } = context;
  const [before = '', between = '', after = ''] = t('handout.page', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  return {
    left: large ? left : `${left} + " · " + ${quote(say(district.title))}`,
    edition: quote(editionLine(context)),
    ...(large ? { large: 'true' } : {}),
    'page-words': `(n, m) => ${quote(before)} + n + ${quote(between)} + m + ${quote(after)}`,
  };
}
