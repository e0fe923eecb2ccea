import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPdf } from '../../src/build/paper/pack-pdf.ts';
import type { ServiceView } from '../../src/catalog/localize.ts';
import { changesSince, checkedBetween, editionOf, listEditions, recentChanges, useUntil } from '../../src/handout/edition.ts';
import type { PaperContext } from '../../src/handout/paper-context.ts';
import { quote } from '../../src/handout/typst/literals.ts';
import { addressInWords } from '../../src/handout/views/service-lines.ts';
import { drawQr } from '../../src/handout/views/qr-code.ts';
import { viewContact } from '../../src/handout/views/contact.ts';
import { chooseListed, viewResourceList } from '../../src/handout/views/resource-list.ts';
import { contextOf, draw, handoutOf } from './draw.ts';
import { joined, readPdf } from './read-pdf.ts';

describe('editions', () => {
  test('are months, good for half a year, kept for two', () => {
    expect(editionOf('2026-11-21')).toBe('2026-11');
    expect(useUntil('2026-11')).toBe('2027-05');
    expect(listEditions('2026-01-31').slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(listEditions('2026-11-21')).toHaveLength(24);
  });
});

describe('what has changed', () => {
  const [any] = contextOf('oakland', 'en').services;
  const { state: _state, ...plain } = any!;
  const moved = {
    ...plain,
    key: 'a',
    changes: [
      { date: '2026-10-02', kind: 'number' as const },
      { date: '2025-01-15', kind: 'moved' as const },
    ],
  };
  const closed = { ...plain, key: 'b', state: { status: 'closed' as const, asOf: '2026-11-03' } };
  const kinds = (edition: string, services = [moved, closed]) => changesSince(edition, services).map(({ change }) => change.kind);

  test('since an edition is told with the newest first', () => {
    expect(kinds('2025-01')).toEqual(['closed', 'number', 'moved']);
    expect(kinds('2026-10')).toEqual(['closed', 'number']);
    expect(kinds('2026-11')).toEqual(['closed']);
    expect(kinds('2026-12')).toEqual([]);
  });
  test('is told once where the state says it too', () => {
    const both = { ...closed, changes: [{ date: '2026-11-01', kind: 'closed' as const }] };
    expect(changesSince('2026-10', [both]).map(({ change }) => change.date)).toEqual(['2026-11-01']);
    expect(recentChanges(both, '2026-11-21')).toEqual([]);
  });
  test('is told on the listing for a year', () => {
    expect(recentChanges(moved, '2026-11-21').map(({ kind }) => kind)).toEqual(['number']);
    expect(recentChanges(moved, '2027-10-03').map(({ kind }) => kind)).toEqual(['number']);
    expect(recentChanges(moved, '2027-10-04')).toEqual([]);
  });
});

test('a sheet says between which days all that it lists was checked, and nothing where that is not known of one', () => {
  const on = (assuredDate?: string) => (assuredDate ? { assuredDate } : {});
  expect(checkedBetween([on('2026-03-01'), on('2025-12-16')])).toEqual({ first: '2025-12-16', last: '2026-03-01' });
  for (const dates of [[], ['2026-03-01', undefined], ['2026-03-01', '2026-03-01']])
    expect(checkedBetween(dates.map(on))).toBeUndefined();
});

test('a list by topic takes what names no topic and answers its need, before it says that there is none', () => {
  const context = contextOf('oakland', 'en');
  const [any] = context.services;
  const untold = { ...any!, key: 'untold', topics: [] };
  const bare = {
    ...context,
    needs: context.needs.map((need) => ({ ...need, services: need.id === 'food' ? [untold] : [] })),
    topics: context.topics.map((topic) => ({ ...topic, services: [] })),
  };
  const show = (topic: string) => viewResourceList({ by: { topic }, count: 2 }, bare);
  expect(show('food-pantry').items).toHaveLength(1);
  expect(show('clinic')).toMatchObject({ items: [], fewer: expect.stringContaining('We have not listed one') as string });
  const told = { ...bare, needs: bare.needs.map((need) => ({ ...need, services: [{ ...untold, topics: ['wic'] }] })) };
  expect(viewResourceList({ by: { topic: 'food-pantry' }, count: 2 }, told).items).toEqual([]);
});

test('near a school it stands before a line that has no place', () => {
  const context = contextOf('oakland', 'en');
  const placed = context.services.find(({ places }) => places.some(({ point }) => point))!;
  const [line, near] = [
    { ...placed, key: 'line', places: [] },
    { ...placed, key: 'near', topics: [] },
  ];
  const group = { id: 'counseling', services: [line] };
  const needs = context.needs.map((need) => ({ ...need, services: need.id === 'mental-health' ? [near] : [] }));
  const nearest = (services: readonly ServiceView[]) =>
    services.map((service) => (service.key === 'near' ? { service, distance: 900 } : { service }));
  const school = contextOf('oakland', 'en', 'castlemont-high').school!;
  const first = (given: Partial<PaperContext>) =>
    chooseListed(group, 1, { ...context, needs, nearest, ...given })[0]!.service.key;
  expect([first({ school }), first({})]).toEqual(['near', 'line']);
});

test('any text stays text in a document', async () => {
  const words = fc.stringMatching(/^[ -~áéñ]{1,40}$/);
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const handout = handoutOf('\nWords.', { summary: text });
      const read = await readPdf(draw(handout, contextOf('oakland', 'en')).pdf!);
      expect(joined(read.text)).toContain(joined(text));
    }),
    { numRuns: 30 },
  );
  expect(quote('a "b" \\ #c\nd')).toBe('"a \\"b\\" \\\\ #c d"');
});

test('a packed file is smaller and says the same', () => {
  const stream = deflateSync(Buffer.from('0 0 m '.repeat(200)), { level: 1 });
  const bodies: [number, Buffer][] = [
    [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [2, Buffer.from('<< /Type /Pages /Kids [] /Count 0 >>')],
    [
      3,
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    ],
    ...Array.from({ length: 40 }, (_, i): [number, Buffer] => [i + 4, Buffer.from(`<< /Type /StructElem /S /P /K [${i}] >>`)]),
  ];
  let pdf = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');
  const offsets = bodies.map(([number, body]) => {
    const at = pdf.length;
    pdf = Buffer.concat([pdf, Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n\r\n`).join('');
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f\r\n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`;
  pdf = Buffer.concat([pdf, Buffer.from(table)]);
  const packed = packPdf(pdf);
  expect(packed.length).toBeLessThan(pdf.length / 2);
  expect(packed.toString('latin1')).toMatch(/\/Type\/XRef[^]*\/Root 1 0 R[^]*startxref\n\d+\n%%EOF\n$/);
  expect(() => packPdf(packed)).toThrow('not one to pack');
});

test('an address is written as people type it', () => {
  expect(addressInWords('https://www.ousd.org/')).toBe('ousd.org');
  expect(addressInWords('http://help.example.org/a/b/')).toBe('help.example.org/a/b');
});

test('a code is drawn in whole squares inside its quiet zone', () => {
  const { size, path } = drawQr('https://help.example.org/oakland/find/');
  const marks = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map(
    (match) => match.slice(1).map(Number) as [number, number, number, number],
  );
  expect(marks.map(([x, y, w]) => `M${x} ${y}h${w}v1H${x}z`).join('')).toBe(path);
  for (const [x, y, w, back] of marks) {
    expect(back).toBe(x);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(2);
    expect(Math.max(x + w, y + 1)).toBeLessThanOrEqual(size - 2);
  }
});

test("a school's sheet has the school's own office first, and a line to write on where nobody is known", () => {
  const context = contextOf('oakland', 'en', 'castlemont-high');
  expect(viewContact('office', context).lines[0]!.name.text).toBe(context.school!.name);
  expect(viewContact('absence', context)).toMatchObject({ lines: [], writeIn: 'Write the number here' });
});
