import { describe, expect, inject, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { publishedDistricts } from '../../src/site/address.ts';
import { testDate } from './build-site.ts';
import { districtTemplates, findElements, readPages, textOf } from './built-site.ts';

const pages = readPages(inject('dist').root);
const { ids } = publishedDistricts({});
const byPath = new Map(pages.map((page) => [page.path, page]));

test('there is a chooser and a page for what is not found', () => {
  expect(pages.filter((page) => page.district === undefined).map((page) => page.path)).toEqual(['/404.html', '/']);
});

describe.each(ids)('%s', (district) => {
  const { languages } = loadCatalog(district, { roots: ['content'], buildDate: testDate }).district;
  const own = pages.filter((page) => page.district === district);

  test('has every kind of page in every language', () => {
    for (const lang of languages) {
      const templates = new Set(own.filter((page) => page.lang === lang).map((page) => page.template));
      expect([...districtTemplates].filter((template) => !templates.has(template))).toEqual([]);
    }
  });

  test('has every page in every language, and says so in its head', () => {
    const faults = own.flatMap((page) => {
      const alternates = findElements(
        page,
        (e) => e.name === 'link' && e.attribs['rel'] === 'alternate' && 'hreflang' in e.attribs,
      );
      const told = new Map(
        alternates.map((e) => [e.attribs['hreflang'], new URL(e.attribs['href'] ?? '', 'http://x/').pathname]),
      );
      return languages.flatMap((lang) => {
        const target = byPath.get(told.get(lang) ?? '');
        return target?.lang === lang && target.local === page.local
          ? []
          : [`${page.path} -> ${lang}: ${told.get(lang) ?? 'none'}`];
      });
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('links each page to itself in the other languages, each named in its own words', () => {
    const faults = own.flatMap((page) => {
      const links = findElements(page, (e) => e.name === 'a' && 'hreflang' in e.attribs);
      return languages
        .filter((lang) => lang !== page.lang)
        .flatMap((lang) => {
          const link = links.find((e) => e.attribs['hreflang'] === lang && e.attribs['lang'] === lang);
          const target = byPath.get(new URL(link?.attribs['href'] ?? '', 'http://x/').pathname);
          const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? '';
          const named = link && textOf(link).toLowerCase() === name.toLowerCase();
          return named && target?.lang === lang && target.local === page.local ? [] : [`${page.path} -> ${lang}`];
        });
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

test('every drawn map brings its colours', () => {
  const drawn = pages.filter((page) => page.html.includes('class="static-map'));
  expect(drawn.length).toBeGreaterThan(100);
  const pale = drawn.filter(({ html }) => !/<style>[^<]*\.static-map/.test(html) || !html.includes('--map-home:'));
  expect(pale.map(({ path }) => path).slice(0, 10)).toEqual([]);
});

test('every page has one heading of the first rank, a title of its own, a description, and a main part', () => {
  const faults = pages.flatMap((page) => {
    const count = (test: (name: string) => boolean) => findElements(page, (e) => test(e.name)).length;
    const title = findElements(page, (e) => e.name === 'title').map(textOf)[0] ?? '';
    const description = findElements(page, (e) => e.name === 'meta' && e.attribs['name'] === 'description')[0]?.attribs[
      'content'
    ];
    const right =
      count((n) => n === 'h1') === 1 &&
      count((n) => n === 'main') === 1 &&
      title.length > 3 &&
      (description || page.template === '404');
    return right ? [] : [page.path];
  });
  expect(faults.slice(0, 20)).toEqual([]);
  const titles = pages
    // What other websites show in a frame is a part of another page.
    .filter((page) => page.district && !/\/embed\/./.test(page.path))
    .map((page) => `${page.district} ${page.lang} ${/<title>([^<]*)/.exec(page.html)?.[1]}`);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i).slice(0, 20)).toEqual([]);
});

test('a sample says on every page that it is one', () => {
  const catalogs = new Map(ids.map((id) => [id, loadCatalog(id, { roots: ['content'], buildDate: testDate })]));
  const silent = pages.filter((page) => {
    const catalog = page.district ? catalogs.get(page.district) : undefined;
    if (!catalog?.district.example) return false;
    const site = catalog.strings[page.lang]?.['site'];
    const sentence = typeof site === 'object' && typeof site['exampleShort'] === 'string' ? site['exampleShort'] : '';
    const words =
      sentence
        .split(/\{\w+\}/)[0]
        ?.trim()
        .slice(0, 18) ?? '';
    return words === '' || !textOf(findElements(page, (e) => e.name === 'body')[0]!).includes(words);
  });
  expect(silent.map((page) => page.path).slice(0, 10)).toEqual([]);
});

test('no page lets a script of its own, a style attribute or an event handler in past the security policy', () => {
  const faults = pages.flatMap((page) => {
    const policy =
      findElements(page, (e) => e.attribs['http-equiv']?.toLowerCase() === 'content-security-policy')[0]?.attribs['content'] ??
      '';
    const right = policy.includes("default-src 'self'") && !/script-src[^;]*'unsafe-(inline|eval)'/.test(policy);
    const inline = findElements(page, (e) => 'style' in e.attribs || Object.keys(e.attribs).some((key) => /^on[a-z]/.test(key)));
    return right && inline.length === 0 ? [] : [`${page.path} ${inline.map((e) => e.name).join(' ')}`];
  });
  expect(faults.slice(0, 10)).toEqual([]);
});
