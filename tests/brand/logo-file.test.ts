import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { examineFont } from '../../src/brand/font-file.ts';
import { appIconSvg, faviconSvg } from '../../src/brand/icons.ts';
import { examineLogo } from '../../src/brand/logo-file.ts';
import { socialCardSvg } from '../../src/brand/social-card.ts';
import { renderPng } from '../../src/build/render-png.ts';
import { examineSmallSite } from '../catalog/write-tree.ts';
import { readFileSync } from 'node:fs';
import { mapleLogo } from '../setup/maple-valley.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  examineLogo(bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`), 'logo.svg');

describe('an SVG logo', () => {
  test('of shapes is fine, with its size', () => {
    expect(svg('<path d="M0 0h9"/><use href="#a"/><g fill="url(#b)"/>')).toEqual({
      value: { kind: 'svg', width: 10, height: 10 },
    });
    expect(svg('<g/>', 'width="40px" height="20"')).toEqual({ value: { kind: 'svg', width: 40, height: 20 } });
    expect(examineLogo(bytes(`<?xml version="1.0"?>\n<!-- Made by hand -->\n${mapleLogo}\n`), 'logo.svg')).toHaveProperty(
      'value',
    );
  });
  test.each([
    ['a script', '<script>alert(1)</script>', 'a script'],
    ['a script in another namespace', '<svg:script href="#a"/>', 'a script'],
    ['an event', '<g onload="x()"/>', 'a script'],
    ['a javascript address', '<g style="x" href="javascript:x()"/>', 'a script'],
    ['a javascript address in numbers', '<use href="&#106;avascript:x()"/>', 'a script'],
    ['a link', '<a href="#x"/>', 'something other than shapes'],
    ['HTML inside', '<foreignObject/>', 'something other than shapes'],
    ['an animation that changes a link', '<set attributeName="href" to="x"/>', 'something other than shapes'],
    ['a picture from outside', '<image href="https://example.org/a.png"/>', 'a link to something outside'],
    ['a picture from outside, the old way', '<image xlink:href="//example.org/a.png"/>', 'a link to something outside'],
    ['an SVG inside that could hold a script', '<image href="data:image/svg+xml;base64,AA"/>', 'a link to something outside'],
    ['a style from outside', '<style>@import "https://example.org/a.css"</style>', 'a style sheet from outside'],
    ['an address in disguise', '<g style="fill:u\\72l(//example.org/a)"/>', 'a style in disguise'],
    ['a font from outside', '<style>@font-face{src:url(https://example.org/f)}</style>', 'a link to something outside'],
  ])('with %s is refused', (_, inside, what) => {
    const result = svg(inside);
    expect('problem' in result && result.problem).toContain(`logo.svg holds ${what}`);
  });
  test.each([
    ['that is something else', bytes('<html></html>'), 'is not an SVG picture'],
    ['with entities', bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"></svg>'), 'is not an SVG picture'],
    ['without a size', bytes('<svg><g/></svg>'), 'does not say how large it is'],
    ['of too many bytes', new Uint8Array(200_001), 'at most 200 KB'],
  ])('%s is refused', (_, content, what) => {
    const result = examineLogo(content, 'logo.svg');
    expect('problem' in result && result.problem).toContain(what);
  });
});

describe('a PNG logo', () => {
  const png = renderPng(mapleLogo, 64);
  test('is read with its size', () =>
    expect(examineLogo(png, 'logo.png')).toEqual({ value: { kind: 'png', width: 64, height: 64 } }));
  test.each([
    ['an SVG by another name', bytes(mapleLogo), 'is not a PNG picture'],
    ['one that breaks off', png.slice(0, png.length - 12), 'breaks off'],
    ['one that is too small', renderPng(mapleLogo, 16), '16 × 16 pixels'],
    ['zipped noise', new Uint8Array(deflateSync(new Uint8Array(500))), 'is not a PNG picture'],
  ])('but not %s', (_, content, what) => {
    const result = examineLogo(content, 'logo.png');
    expect('problem' in result && result.problem).toContain(what);
  });
});

test('a font is what its name says', () => {
  expect(examineFont(bytes('wOF2 and so on'), 'a.woff2')).toEqual({ value: true });
  expect(examineFont(bytes('OTTO and so on'), 'a.woff2')).toHaveProperty('problem');
});

test('check says that a logo is missing, or is not what it claims', () => {
  const file = 'districts/bayview/district.yaml';
  const own = readFileSync(`tests/sites/small/${file}`, 'utf8').replace('accent:', 'logo: mark.svg, accent:');
  expect(examineSmallSite({ [file]: own }).problems.join()).toContain(
    'brand.logo: There is no file mark.svg beside district.yaml.',
  );
  const bad = examineSmallSite({ [file]: own, 'districts/bayview/mark.svg': '<svg><script/></svg>' });
  expect(bad.problems.join()).toContain('mark.svg holds a script');
  expect(examineSmallSite({ [file]: own, 'districts/bayview/mark.svg': mapleLogo }).problems).toEqual([]);
});

test('icons are drawn from the logo, else from a sign in the district’s colour', () => {
  const brand = { color: '#7a1f2b', accent: '#8a4b00' };
  const logo = { width: 64, height: 64, dataUri: `data:image/svg+xml;base64,${btoa(mapleLogo)}` };
  expect(faviconSvg(brand)).toContain('#7a1f2b');
  expect(faviconSvg(brand, logo)).toContain(logo.dataUri);
  expect(faviconSvg(brand, { ...logo, width: 300 })).not.toContain(logo.dataUri);
  expect(appIconSvg(brand, { ...logo, width: 300 })).toContain(logo.dataUri);
  expect(examineLogo(renderPng(appIconSvg(brand, logo), 192), 'i.png')).toEqual({
    value: { kind: 'png', width: 192, height: 192 },
  });
});

test('the card of a shared link bears its words where their letters can be drawn', () => {
  const card = (title: string, dir: 'ltr' | 'rtl' = 'ltr') =>
    socialCardSvg({ color: '#7a1f2b', accent: '#8a4b00' }, { title, tagline: 'a', name: 'b', dir });
  expect(card('Help & <more>')).toContain('Help &#38; &#60;more&#62;');
  expect(card('مساعدة', 'rtl')).toContain('text-anchor="end"');
  expect(card('도움')).not.toContain('<text');
  const drawn = renderPng(card('Ayuda para familias de Maple Valley y de todos los pueblos vecinos del condado'), 1200);
  expect(examineLogo(drawn, 'card.png')).toEqual({ value: { kind: 'png', width: 1200, height: 630 } });
});
