import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoots, examineCatalog, loadCatalog } from '../../src/catalog/load.ts';
import { readProseBelow } from '../../src/catalog/read-prose-below.ts';
import { stampOf, stampTranslation } from '../../src/catalog/prose-stamp.ts';
import { componentNames } from '../../src/handout/components.ts';
import { checkProse } from '../../src/proof/check-prose.ts';
import { routes } from '../../src/setup/routes.ts';
import { smallSite, today, writeTree } from '../catalog/write-tree.ts';

const textOf = (file: string) => readFileSync(file, 'utf8');
const folder = 'districts/bayview/pages/new';
const words = (body: string, more = '') => `---\ntitle: T\nsummary: S\n${more}---\n\n${body}\n`;

/** Each problem of Bayview's prose with these files on top, as `file:line what`. */
function problemsOf(files: Record<string, string>): string[] {
  const root = writeTree(files);
  const { catalog, problems } = examineCatalog('bayview', { roots: [root, smallSite], buildDate: today });
  if (!catalog) throw new Error(JSON.stringify(problems));
  return checkProse({ catalog, routes, textOf })
    .filter(({ file }) => file.startsWith(root))
    .map((p) => `${p.severity} ${p.file.slice(root.length + 1)}:${p.line ?? ''} ${p.what}`);
}
const told = (body: string, more = '') => problemsOf({ [`${folder}/en.mdx`]: words(body, more) });

test.each(['oakland', 'solano'])('all prose of %s is as careful editors want it, lower layers too', (id) => {
  const catalog = loadCatalog(id, { roots: contentRoots(), buildDate: today });
  const problems = checkProse({ catalog, below: readProseBelow(catalog, contentRoots()), routes, textOf });
  expect(problems.map(({ file, line, what }) => `${file}:${line ?? ''} ${what}`)).toEqual([]);
});

test('a page of plain words with a link has no problem', () => {
  expect(told('Call us. [Find help](/needs/food/) or go [home](/).')).toEqual([]);
});

test('an unknown topic is told with its line', () => {
  expect(told('<ResourceList topic="asthmaa" />')).toEqual([
    `error ${folder}/en.mdx:6 There is no topic "asthmaa". The list is in content/vocabularies/topics.yaml.`,
  ]);
});

test.each([
  ['/needs/fod/', 'There is no need "fod". Did you mean "food"?'],
  ['/pages/about/', 'There is no page "pages". There are: '],
  ['/partners/harbour-pantry/#top', 'There is no partner "harbour-pantry". Did you mean "harbor-pantry"?'],
])('a link to %s, which is nothing, is told with what was perhaps meant', (url, what) => {
  const [problem] = told(`Look [here](${url}).`);
  expect(problem).toContain(`error ${folder}/en.mdx:6 "${url}" leads to nothing. ${what}`);
});

test('a code to scan must lead somewhere too', () => {
  expect(told('<Code to="/needs/fod/" label="Scan" />')[0]).toContain('"/needs/fod/" leads to nothing.');
});

test('a page that leads nowhere is told; a link, a contact or a line to write on is enough', () => {
  expect(told('All is well.')).toEqual([expect.stringContaining('Nothing on this page leads on.')]);
  for (const way of ['[On](/find/)', '<Contact purpose="office" />', '<WriteIn label="My plan" />']) {
    expect({ way, told: told(`All is well.\n\n${way}`) }).toEqual({ way, told: [] });
  }
});

test('a claim without a source is told with its line', () => {
  expect(told('[Home](/).\n\nAbsence fell by 10 percent.')).toEqual([
    expect.stringContaining(`error ${folder}/en.mdx:8 "0 percent" is a claim without a source.`),
  ]);
});

test('a note that is not named, or named and not there, is told', () => {
  expect(told('[Home](/).[^1]')).toEqual([expect.stringContaining('The note [^1] is named here, but its text is missing.')]);
  expect(told('[Home](/).\n\n[^1]: A source.')).toEqual([
    expect.stringContaining(`error ${folder}/en.mdx:8 The note [^1] is never named in the text`),
  ]);
});

test('a text that is hard to read is a warning, with the limit of its readers', () => {
  const hard = `${'Administrative accountability necessitates comprehensive interdisciplinary documentation. '.repeat(12)}\n\n[Home](/).`;
  expect(told(hard)).toEqual([expect.stringMatching(/^warning .* It reads at grade \d+\.\d; for families the limit is 6\./)]);
});

describe('a translation', () => {
  const english = words('Call us. [Home](/).');
  const spanish = words('Llame. [Inicio](/).');
  const both = (es: string, en = english) => problemsOf({ [`${folder}/en.mdx`]: en, [`${folder}/es.mdx`]: es });

  test('that bears the stamp of its text is fine, whatever facts and line breaks have changed since', () => {
    const stamped = stampTranslation(spanish, english);
    expect(both(stamped)).toEqual([]);
    expect(both(stamped, words('Call us.\n[Home](/).', 'reviewed: "2026-01-02"\n'))).toEqual([]);
  });
  test('is older than its text once a word of it has changed', () => {
    expect(both(stampTranslation(spanish, english), words('Text us. [Home](/).'))).toEqual([
      expect.stringMatching(/^warning .*es\.mdx:1 .*en\.mdx has changed since this was translated\./),
    ]);
  });
  test('without a stamp says which command sets it', () => {
    expect(both(spanish)).toEqual([expect.stringContaining(`npm run i18n -- --stamp `)]);
  });
  test('may be the one that the text of the first language was made from', () => {
    expect(both(spanish, stampTranslation(english, spanish))).toEqual([]);
  });
  test('keeps one stamp, however often it is stamped', () => {
    const twice = stampTranslation(stampTranslation(spanish, 'old'), english);
    expect(twice.match(/translated_from/g)).toHaveLength(1);
    expect(twice).toContain(`translated_from: "${stampOf(english)}"`);
  });
});

test('what a language lacks is told in one line of the district', () => {
  const root = writeTree({ [join(folder, 'en.mdx')]: words('[Home](/).') });
  const { catalog } = examineCatalog('bayview', { roots: [root, smallSite], buildDate: today });
  const found = checkProse({ catalog: catalog!, routes, textOf }).filter(({ at }) => at === 'languages: es');
  expect(found).toHaveLength(1);
  expect(found[0]!.what).toMatch(/^2 of 2 texts are not in this language/);
});

test('Astro is given every component of the set', () => {
  const prose = readFileSync('src/components/prose/Prose.astro', 'utf8');
  for (const name of componentNames) expect(prose).toMatch(new RegExp(`import ${name} from`));
});
