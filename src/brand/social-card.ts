import { type LogoImage, image, signSvg, svg } from './icons.ts';
import { makePalettes } from './palette.ts';
import type { BrandStyle } from './style-sheet.ts';

/** What a shared link shows. */
export interface CardWords {
  title: string;
  tagline: string;
  name: string;
  dir: 'ltr' | 'rtl';
}

export const cardSize = { width: 1200, height: 630 } as const;
const margin = 80;

/** The scripts that the fonts beside the paper engine hold; a card in another one bears no words, rather than boxes. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The picture that a shared link shows: the logo or sign, the site's title and what it is for. */
export function socialCardSvg(brand: BrandStyle, words: CardWords, logo?: LogoImage): string {
  const { light } = makePalettes(brand);
  const { width, height } = cardSize;
  const rtl = words.dir === 'rtl';
  const start = rtl ? width - margin : margin;
  const line = (text: string, y: number, size: number, weight: number, fill: string) =>
    `<text x="${start}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${rtl ? 'end' : 'start'}">${escape(text)}</text>`;
  const speaks = [words.title, words.tagline, words.name].every((text) => drawable.test(text));
  const titles = wrap(words.title, 72, 0.58).slice(0, 2);
  const taglines = wrap(words.tagline, 38, 0.52).slice(0, 2);
  const below = 280 + (titles.length - 1) * 84;
  const mark = logo
    ? image(logo, rtl ? width - margin - 480 : margin, 64, 480, 112, rtl ? 'xMaxYMid' : 'xMinYMid')
    : `<g transform="translate(${rtl ? width - margin - 96 : margin} 72) scale(3)">${signSvg(brand)}</g>`;
  return svg(
    width,
    height,
    [
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      `<rect y="${height - 96}" width="${width}" height="96" fill="${light.brand}"/>`,
      mark,
      '<g font-family="Noto Sans, Noto Sans SC Thin, IBM Plex Sans Arabic">',
      ...(speaks
        ? [
            ...titles.map((text, i) => line(text, 280 + i * 84, 72, 700, light['brand-strong'])),
            ...taglines.map((text, i) => line(text, below + 68 + i * 50, 38, 400, light.text)),
            line(words.name, height - 34, 34, 400, light['on-brand']),
          ]
        : []),
      '</g>',
    ].join(''),
  );
}

/** Breaks a text into lines by the usual width of its letters, in ems: a Chinese sign is as wide as high. */
function wrap(text: string, size: number, letter: number): string[] {
  const most = (cardSize.width - 2 * margin) / size;
  const widthOf = (part: string) => [...part].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : letter), 0);
  const lines: string[] = [];
  for (const part of text.split(/(?<=\s)|(?<=\p{Script=Han})/u)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + part.trimEnd()) <= most) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((one) => one.trim()).filter(Boolean);
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
