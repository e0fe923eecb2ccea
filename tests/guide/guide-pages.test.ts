import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type GuidePlace, drawGuide } from '../../src/guide/draw-guide.ts';
import { listPictures, measurePicture, readPicture } from '../../src/guide/pictures.ts';
import { neighboursIn, parseGuidePage, readGuide } from '../../src/guide/read-guide.ts';

const pages = readGuide();
const place: GuidePlace = {
  district: 'maple-valley',
  href: (path) => `/es/staff/${path}`,
  ids: pages.map(({ id }) => id),
  sizeOf: (name) => measurePicture(name, readPicture(name)),
};
const draw = (markdown: string) => drawGuide(parseGuidePage('start', `# A\n\nB.\n\n${markdown}`), place).html;

test('the guide begins with how to start and ends with the messages', () => {
  expect(pages[0]?.id).toBe('start');
  expect(place.ids).toEqual(expect.arrayContaining(['listings', 'spreadsheet', 'brand', 'words', 'publish', 'fields', 'errors']));
  expect(neighboursIn(pages, 'listings').previous?.id).toBe('start');
  expect(neighboursIn(pages, 'start').previous).toBeUndefined();
});

test('a page without a title or a first sentence is refused', () => {
  expect(() => parseGuidePage('x', 'No title.')).toThrow('docs/x.md: Expected "# "');
  expect(() => parseGuidePage('x', '# Title\n\n- a list')).toThrow('then a sentence');
});

test('the summary of a page is its first sentence, without marks', () => {
  expect(parseGuidePage('x', '# T\n\nSee [what](y.md) `v1.2` says,\nin short. More.').summary).toBe(
    'See what v1.2 says, in short.',
  );
});

test('the folder of the district stands in place of <district>', () => {
  expect(draw('`content/districts/<district>/partners/`')).toContain('content/districts/maple-valley/partners/');
});

test('links between pages lead to the same pages of the site, with their place on them', () => {
  expect(draw('[a](fields.md#the-district) [b](https://example.org/) [c](#here)')).toContain(
    '<a href="/es/staff/fields/#the-district">a</a> <a href="https://example.org/">b</a> <a href="#here">c</a>',
  );
  expect(() => draw('[a](nowhere.md)')).toThrow('There is no page "nowhere.md" in the guide');
});

test('every link of the guide leads to a page, and every # to a heading of it', () => {
  const drawn = new Map(pages.map((page) => [page.id, drawGuide(page, place).html]));
  const broken = [...drawn].flatMap(([from, html]) =>
    [...html.matchAll(/href="(?:\/es\/staff\/([\w-]+)\/)?#([^"]+)"/g)].flatMap(([whole, id = from, anchor]) =>
      drawn.get(id)?.includes(`id="${anchor}"`) ? [] : [`${from}: ${whole}`],
    ),
  );
  expect(broken).toEqual([]);
});

test('every picture is used, says what it shows, and is small', () => {
  const markdown = pages.map(({ text }) => text).join('\n');
  for (const name of listPictures()) {
    const alt = new RegExp(`!\\[([^\\]]*)\\]\\(pictures/${name}\\)`).exec(markdown)?.[1] ?? '';
    expect(alt.length, name).toBeGreaterThan(15);
    expect(statSync(`docs/pictures/${name}`).size, name).toBeLessThanOrEqual(60_000);
    const { width, height } = place.sizeOf(name);
    expect(Math.min(width, height), name).toBeGreaterThan(100);
  }
  expect(() => measurePicture('a.png', new Uint8Array(40))).toThrow('docs/pictures/a.png: Expected an SVG');
});

test('each cell of a table says what it is, but for the first of its row', () => {
  const html = draw('| need | what |\n| --- | --- |\n| food | to *eat* |');
  expect(html).toContain('<td>food</td>\n<td data-label="what">to <em>eat</em></td>');
});

test('pictures stand below the main language, at the size at which they are sharp', () => {
  expect(draw('![The steps from a copy to a site](pictures/steps.svg)')).toContain(
    '<a href="/es/staff/pictures/steps.svg"><img src="/es/staff/pictures/steps.svg" alt="The steps from a copy to a site" width="720" height="250" loading="lazy">',
  );
});

test('the workflows and settings that the guide names exist', () => {
  const names = [...readFileSync('docs/publish.md', 'utf8').matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name]) => name!);
  const read = (name: string) => readFileSync(`.github/workflows/${name}.yml`, 'utf8');
  const used = read('publish') + read('publish-elsewhere');
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !new RegExp(`(vars|secrets)\\.${name}\\b|\\b${name}:`).test(used))).toEqual([]);
});
