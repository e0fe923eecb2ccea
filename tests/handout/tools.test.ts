import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHandout } from '../../src/site/read-handout.ts';
import { allFormats, contextOf, draw, handoutOf, sites } from './draw.ts';

/*
 * What other programs say of the files: pdfinfo (poppler-utils) and qpdf, which .ci/run installs where it may. Where one is
 * missing, the name of its test says that nothing was checked.
 */

const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;
const nameOf = (program: string, name: string) => (isThere(program) ? name : `not checked: ${program} is not installed here`);

/** "Where to find help" in each language, a school's sheet with its map, and a text in every format. */
function drawExamples(): [name: string, title: string, file: string][] {
  const findHelp = sites.map(({ site }) => {
    const { handout } = readHandout(site.handouts.find(({ entry }) => entry.id === 'find-help')!.entry);
    const { pdf } = draw(handout, contextOf(site.district.id, site.lang));
    return [`${site.district.id}-${site.lang}`, handout.title, pdf!] as const;
  });
  const sheet = sites[0]!.site.handouts.find(({ entry }) => entry.id === 'school-sheet')!.entry;
  const school = draw(readHandout(sheet).handout, contextOf('oakland', 'en', 'castlemont-high')).pdf!;
  const words = handoutOf('\n## Eat\n\n<ResourceList need="food" count="1" />\n\n<TearOff label="Take" />');
  const formats = allFormats.map(
    (format) => [`format-${format.suffix}`, words.title, draw(words, contextOf('oakland', 'es'), format).pdf!] as const,
  );
  return [...findHelp, ['school', 'Help near Castlemont High', school] as const, ...formats].map(([name, title, pdf]) => {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, pdf);
    return [name, title, file];
  });
}

let examples: ReturnType<typeof drawExamples> = [];
beforeAll(() => {
  examples = drawExamples();
});

describe('a file', () => {
  test(nameOf('pdfinfo', 'is tagged and titled, as pdfinfo reads it'), () => {
    if (!isThere('pdfinfo')) return;
    for (const [name, title, file] of examples) {
      const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(stdout, name).toMatch(/Tagged: +yes/);
      expect(stdout, name).toMatch(new RegExp(`Title: +${title}\n`));
      expect(stdout, name).toMatch(name.endsWith('a4') ? /Page size: .*A4/ : /Page size: .*letter/);
    }
  });

  test(nameOf('qpdf', 'is sound in every part, as qpdf checks it'), () => {
    if (!isThere('qpdf')) return;
    for (const [name, , file] of examples) {
      const { stdout, stderr, status } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect([status, stderr], name).toEqual([0, '']);
      expect(stdout, name).toContain('No syntax or stream encoding errors found');
    }
  });

  test(nameOf('qpdf', 'says its language and that it is PDF/UA-1'), () => {
    if (!isThere('qpdf')) return;
    for (const [name, , file] of examples) {
      const { stdout } = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { encoding: 'latin1' });
      const lang = /^(?:oakland|solano)-([a-z]+)/.exec(name)?.[1] ?? (name === 'school' ? 'en' : 'es');
      expect(/\/Lang \(([a-z]+)/.exec(stdout)?.[1], name).toBe(lang);
      expect(stdout, name).toMatch(/<pdfuaid:part>1</);
    }
  });
});
