import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = join(process.cwd(), 'src', 'handout', 'fonts');
const byScript: readonly [RegExp, string[]][] = [
  [/\p{Script=Han}/u, ['NotoSansSC-Regular.ttf', 'NotoSansSC-Bold.ttf']],
  [/\p{Script=Arabic}/u, ['IBMPlexSansArabic-Regular.ttf', 'IBMPlexSansArabic-Bold.ttf']],
];

/**
 * Draws an SVG as PNG, with the fonts that paper is set in and no others: the same bytes on every machine.
 * @param width pixels
 */
export function renderPng(svg: string, width: number): Uint8Array {
  const needed = [
    'NotoSans-Regular.ttf',
    'NotoSans-Bold.ttf',
    ...byScript.flatMap(([script, fonts]) => (script.test(svg) ? fonts : [])),
  ];
  const font = {
    loadSystemFonts: false,
    fontFiles: needed.map((name) => join(folder, name)),
    defaultFontFamily: 'Noto Sans',
  };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng();
}
