import type { HandoutSchema } from '../domain/prose.ts';
import type { z } from 'zod';

/** What a handout's front matter may name. */
export type Shape = z.output<typeof HandoutSchema>['formats'][number];
export type PaperSize = 'letter' | 'a4';

/** One way to print a handout: its shape, on which paper, in which size of letters. */
export interface Format {
  /** What stands in the address between the name and `.pdf`; nothing for the Letter sheet. */
  suffix: string;
  shape: Shape;
  paper: PaperSize;
  large: boolean;
  /** More pages than this are an overflow. */
  mostPages: number;
}

const sheet: Format = { suffix: '', shape: 'sheet', paper: 'letter', large: false, mostPages: 2 };

/** Every sheet comes on Letter, on A4 and in large print (18 pt); other shapes on Letter and on A4. */
export const sheetFormats: readonly Format[] = [
  sheet,
  { ...sheet, suffix: 'a4', paper: 'a4' },
  // Twice the size of letters is a booklet; only a runaway is caught.
  { ...sheet, suffix: 'large', large: true, mostPages: 12 },
];

/** All ways to print a handout that names some shapes. */
export function formatsOf(shapes: readonly Shape[]): Format[] {
  const others = (['half-sheet', 'tri-fold', 'poster', 'wallet-card'] as const).filter((shape) => shapes.includes(shape));
  return [
    ...sheetFormats,
    ...others.flatMap((shape): Format[] => {
      const mostPages = shape === 'tri-fold' ? 2 : 1;
      return [
        { suffix: shape, shape, paper: 'letter', large: false, mostPages },
        { suffix: `${shape}.a4`, shape, paper: 'a4', large: false, mostPages },
      ];
    }),
  ];
}

/** The address of a format below the district's root: `/handouts/find-help.a4.pdf`. */
export function pdfPath(folder: 'handouts' | 'schools' | 'toolkits', id: string, { suffix }: Pick<Format, 'suffix'>): string {
  return `/${folder}/${id}${suffix ? `.${suffix}` : ''}.pdf`;
}

/** The address of the letter paper below the district's root. */
export const letterheadPath = (paper: PaperSize): string => `/brand/letterhead${paper === 'a4' ? '.a4' : ''}.pdf`;
