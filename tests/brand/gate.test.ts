import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContrastFaults } from '../../src/brand/gate.ts';
import { contrastOf, makePalettes, shared } from '../../src/brand/palette.ts';
import { brandCss } from '../../src/brand/style-sheet.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { examineSmallSite, today } from '../catalog/write-tree.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const good = { color: '#14554f', accent: '#b4460f' };

test.each(['oakland', 'solano'])('the colours of %s pass as they are', (id) => {
  const { brand } = loadCatalog(id, { roots: ['content'], buildDate: today }).district;
  expect(findContrastFaults(brand)).toEqual([]);
  expect(makePalettes(brand).light.brand).toBe(brand.color);
});

describe('a colour that cannot be read', () => {
  const [fault] = findContrastFaults({ ...good, color: '#ffd200' });
  test('is named with its pair and ratio', () => {
    expect(fault).toMatchObject({ key: 'color', mode: 'light', least: 4.5, front: '#ffd200' });
    expect(fault!.ratio).toBeLessThan(1.5);
  });
  test('has two others that pass, and they are not the same twice', () => {
    expect(fault!.nearest).toHaveLength(2);
    expect(new Set(fault!.nearest).size).toBe(2);
    for (const color of fault!.nearest) expect(findContrastFaults({ ...good, color })).toEqual([]);
  });
  test('is found at night, and where text or paper is the district’s own', () => {
    expect(findContrastFaults({ ...good, color_dark: '#444444' }).map(({ key, mode }) => [key, mode])).toEqual([
      ['color_dark', 'dark'],
    ]);
    expect(findContrastFaults({ ...good, text: '#bbbbbb' }).map(({ key }) => key)).toEqual(['text']);
    expect(findContrastFaults({ ...good, paper: '#777777' }).map(({ key }) => key)).toContain('paper');
  });
});

test('of any two colours, what the gate lets pass reads on every ground, by day, by night and on paper', () => {
  fc.assert(
    fc.property(hex, hex, (color, accent) => {
      if (findContrastFaults({ color, accent }).length > 0) return;
      const palettes = makePalettes({ color, accent });
      for (const palette of Object.values(palettes)) {
        for (const front of ['text', 'brand', 'accent', 'brand-strong'] as const) {
          for (const back of ['paper', 'surface', 'brand-tint'] as const) {
            expect(contrastOf(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
          }
        }
        expect(contrastOf(palette['on-brand'], palette.brand)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 200 },
  );
});

test('of any two colours, every suggestion passes', () => {
  fc.assert(
    fc.property(hex, hex, (color, accent) => {
      for (const { key, nearest } of findContrastFaults({ color, accent })) {
        expect(nearest).toHaveLength(2);
        for (const other of nearest) {
          expect(findContrastFaults({ color, accent, [key]: other }).filter((fault) => fault.key === key)).toEqual([]);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('check names the file and line, the pair, the ratio and what to type', () => {
  const file = 'districts/bayview/district.yaml';
  const own = readFileSync('tests/sites/small/districts/bayview/district.yaml', 'utf8').replace('#1f5c4d', '#e8c200');
  const { catalog, problems } = examineSmallSite({ [file]: own });
  expect(catalog).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    /district\.yaml:\d+ brand\.color: #e8c200 on #\w+ \(.+, on a light screen\) has a contrast of 1\.\d+ to 1/,
  );
  expect(problems[0]).toMatch(/needs 4\.5 to 1\. The nearest that pass: #\w{6} or #\w{6}\.$/);
});

test('the grounds that the gate reckons with are those of the style sheet', () => {
  const css = readFileSync('src/styles/global.css', 'utf8');
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, inside]) => inside);
  const long = (color: string) => color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  for (const [mode, text] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [name, color] of Object.entries(shared[mode])) {
      expect(long(new RegExp(`--${name}: (#\\w+)`).exec(text)?.[1] ?? '')).toBe(color);
    }
  }
});

test('the style sheet bears the shape, the font and the night', () => {
  const css = brandCss({ ...good, shape: 'square', text: '#111111' }, '/x/font.woff2');
  expect(css).toContain('--radius:0;');
  expect(css).toContain('url("/x/font.woff2")');
  expect(css).toContain('--text:#111111');
  // A text colour of the day must not reach the night.
  expect(css).toContain(`--text:${shared.dark.text}`);
});
