import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../src/build/paper/draw-pdf.ts';
import { type PacketOrder, planPacket } from '../../src/build/paper/plan-packet.ts';
import { compilerOf, origin, sites } from './draw.ts';
import { readPdf } from './read-pdf.ts';

const ofOakland = sites.filter(({ site }) => site.district.id === 'oakland');
const wanted = (order: Partial<PacketOrder>): PacketOrder => ({ handouts: [], needs: [], a4: false, large: false, ...order });
const make = (order: Partial<PacketOrder>) => {
  const { source, parts } = planPacket(wanted(order), ofOakland, origin);
  return { parts, ...drawPdf(compilerOf(), { source, file: '', mostPages: 200, sizes: [] }) };
};
const lines = (text: string) => text.replace(/\s+/g, ' ');

describe('a booklet', () => {
  test('has a cover, contents with the pages of its parts, and each part on a new page', async () => {
    const { parts, pdf, pages, faults } = make({
      lang: 'es',
      school: 'castlemont-high',
      handouts: ['attendance-plan', 'asthma-at-school'],
      needs: ['food'],
    });
    expect([parts, faults]).toEqual([4, []]);
    const read = await readPdf(pdf!);
    const [cover = '', ...rest] = read.pageTexts;
    expect(lines(cover)).toContain('Castlemont High');
    const titles = ['Ayuda cerca de Castlemont High', 'El plan de asistencia de mi hijo', 'Mi hijo tiene asma', 'Comida'];
    let last = 1;
    for (const title of titles) {
      const listed = Number(new RegExp(`${title} (?:\\. ?)*(\\d+)`).exec(lines(cover))?.[1]);
      expect(listed, title).toBeGreaterThan(last);
      expect(
        lines(rest[listed - 2] ?? '')
          .trim()
          .startsWith(title),
        title,
      ).toBe(true);
      last = listed;
    }
    expect(read.pages).toBe(pages);
    expect([read.title, read.lang, read.isMarked]).toEqual(['Ayuda para familias', 'es', true]);
  });

  test('of a need at a school lists the places near it, the nearest first', async () => {
    const { pdf } = make({ school: 'castlemont-high', needs: ['food'] });
    const list = lines((await readPdf(pdf!)).pageTexts.at(-1)!);
    const miles = [...list.matchAll(/· (?:about )?([\d.]+) mi/g)].map((match) => Number(match[1]));
    expect(miles.length).toBeGreaterThanOrEqual(8);
    expect(miles[0]).toBeLessThan(1);
  });

  test('can be on A4 and in large print', () => {
    const pages = (order: Partial<PacketOrder>) => make({ handouts: ['find-help'], ...order }).pages;
    expect(pages({ a4: true })).toBe(3);
    expect(pages({ large: true })).toBeGreaterThan(4);
  });

  test('that cannot be says everything that is wrong at once', () => {
    const order = wanted({ lang: 'de', school: 'castlemont-hig', handouts: ['find-hlep', 'zebra'], needs: ['fod'] });
    const said = () => planPacket(order, ofOakland, origin);
    expect(said).toThrow('There is no paper in the language "de".');
    expect(said).toThrow('There is no school "castlemont-hig". Did you mean "castlemont-high"?');
    expect(said).toThrow('There is no handout in "en" "find-hlep". Did you mean "find-help"?');
    expect(said).toThrow('There is no need "fod". Did you mean "food"?');
    expect(() => planPacket(wanted({}), ofOakland, origin)).toThrow('Choose what goes in');
  });
});
