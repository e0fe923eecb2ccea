import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { localizePartner } from '../../src/catalog/localize.ts';
import { pickText } from '../../src/domain/text.ts';
import { programColumns } from '../../src/site/program-columns.ts';
import { testDate } from './build-site.ts';
import { type BuiltPage, findElements, type HtmlElement, readPages, textOf } from './built-site.ts';

/*
 * Every row of the seeds that asks for the toolkit leads to a page, in both districts and every language. What a page must
 * have is looked for by what templates mark it with, so that the same test reads all languages.
 */
const pages = readPages(inject('dist').root);
const stages = ['prevention', 'early-identification', 'intervention'];

describe.each(['oakland', 'solano'])('%s', (district) => {
  const catalog = loadCatalog(district, { roots: ['content'], buildDate: testDate });
  const { vocabularies } = catalog;
  const groups = vocabularies['partner-groups'].filter((group) => !group.listing_only).map(({ id }) => id);
  const languages = catalog.district.languages;
  const own = new Map(pages.filter((page) => page.district === district).map((page) => [`${page.lang} ${page.local}`, page]));
  const pageAt = (lang: string, local: string): BuiltPage => {
    const page = own.get(`${lang} ${local}`);
    if (!page) throw new Error(`${district} has no page ${local} in ${lang}.`);
    return page;
  };
  const inAll = (local: string) => languages.map((lang) => pageAt(lang, local));
  const having = (page: BuiltPage, name: string) => findElements(page, (e) => name in e.attribs);
  const valuesOf = (page: BuiltPage, name: string) => having(page, name).map((e) => e.attribs[name] ?? '');
  const named = (page: BuiltPage, name: string) => inMain(page, (e) => e.name === name);
  const leadsTo = (page: BuiltPage, end: string) =>
    inMain(page, (e) => e.name === 'a' && (e.attribs['href'] ?? '').endsWith(end));
  const writeIns = (page: BuiltPage) => inMain(page, (e) => /\bwrite\b/.test(e.attribs['class'] ?? ''));
  const partsOf = (page: BuiltPage) => inArticle(page, 'h2').filter((e) => e.attribs['id'] !== 'footnote-label');

  test('S3: each audience has a page that is never empty', () => {
    for (const { id } of vocabularies.audiences) {
      for (const page of inAll(`/partner-with-us/${id}/`)) {
        const further = inMain(page, (e) => /\/(toolkits|handouts|worksheets)\/[\w-]+\/$/.test(e.attribs['href'] ?? ''));
        expect({ path: page.path, empty: further.length === 0 }).toEqual({ path: page.path, empty: false });
      }
    }
  });

  test('S4: three stories say who, where, what, and an outcome only where a source states one', () => {
    const outcomes = { 'kent-school-services-network': 'stated', 'missing-matters': 'none', 'attendance-collaborative': 'none' };
    for (const [id, outcome] of Object.entries(outcomes)) {
      for (const page of inAll(`/stories/${id}/`)) {
        expect(valuesOf(page, 'data-outcome')).toEqual([outcome]);
        expect(named(page, 'dt').length).toBeGreaterThanOrEqual(5);
        expect(inArticle(page, 'a').some((e) => /^https?:/.test(e.attribs['href'] ?? ''))).toBe(true);
      }
    }
    for (const page of inAll('/stories/')) {
      expect(valuesOf(page, 'data-strategy').length).toBeGreaterThanOrEqual(5);
      expect(valuesOf(page, 'data-place').length).toBeGreaterThanOrEqual(3);
      const [map] = inMain(page, (e) => e.name === 'svg' && e.attribs['role'] === 'img');
      expect(textOf(map!)).toMatch(/1.*2.*3/s);
      for (const id of Object.keys(outcomes)) expect(leadsTo(page, `/stories/${id}/`).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('S5: a coalition is mobilized in four steps, and coalitions are typed', () => {
    for (const page of inAll('/toolkits/mobilize-a-coalition/')) {
      expect(inArticle(page, 'ol').some((list) => list.children.filter((e) => 'name' in e && e.name === 'li').length === 4)).toBe(
        true,
      );
      expect(leadsTo(page, '/coalitions/').length).toBeGreaterThan(0);
    }
    for (const page of inAll('/coalitions/')) {
      const kinds = valuesOf(page, 'data-kind');
      for (const kind of ['cradle-to-career', 'grade-level-reading', 'grad-nation', 'united-way']) expect(kinds).toContain(kind);
    }
  });

  test('S6: where a percent is not worked out, the toolkit says how to', () => {
    for (const page of inAll('/toolkits/first-meeting/')) {
      expect(inArticle(page, 'a').some((e) => e.attribs['href']?.includes('calculate-the-data'))).toBe(true);
    }
  });

  test('S7: the matrix asks of each root cause who addresses it, from the directory, and there is a blank one', () => {
    for (const page of inAll('/matrix/')) {
      expect(valuesOf(page, 'data-cause')).toEqual(['myths', 'barriers', 'aversion', 'disengagement']);
      const needs = new Set(valuesOf(page, 'data-need'));
      expect(vocabularies['root-causes'].flatMap((cause) => cause.needs).filter((id) => !needs.has(id))).toEqual([]);
      expect(inMain(page, (e) => /\/partners\/[\w-]+\/$/.test(e.attribs['href'] ?? '')).length).toBeGreaterThan(20);
      const blank = named(page, 'table').at(-1)!;
      expect(textOf(blank)).toContain(textOf(findElements(page, (e) => e.attribs['id'] === 'barriers')[0]!));
    }
  });

  test('S8: a gap is claimed only where the need was canvassed; else the matrix and the partner pages ask for one', () => {
    const canvassed = Object.keys(catalog.district.canvassed);
    for (const page of [...inAll('/matrix/'), ...groups.flatMap((id) => inAll(`/partner-with-us/${id}/`))]) {
      for (const row of having(page, 'data-state')) {
        const need = row.attribs['data-need'] ?? row.attribs['data-wanted'] ?? '';
        if (row.attribs['data-state'] === 'gap') expect(canvassed).toContain(need);
        if (['none', 'few'].includes(row.attribs['data-state'] ?? '')) expect(asks(row)).toBe(true);
      }
    }
    const states = inAll('/matrix/').flatMap((page) => valuesOf(page, 'data-state'));
    expect(states.filter((state) => state !== 'listed').length).toBeGreaterThan(0);
  });

  test('S9: six reflections are worksheets with space to write', () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      for (const page of inAll(`/worksheets/reflection-${number}/`)) {
        expect(writeIns(page).length).toBeGreaterThan(2);
        expect(having(page, 'data-worksheet').length).toBe(1);
      }
    }
  });

  test('S10: the ten groups each have a page and the number of their partners in the directory', () => {
    expect(groups.length).toBe(10);
    const reader = { lang: 'en', fallback: 'en', today: testDate, staleAfterDays: 365 };
    const counts = Map.groupBy(
      catalog.partners.flatMap((partner) => localizePartner(partner, reader)[0] ?? []),
      (service) => service.group,
    );
    for (const page of inAll('/partner-with-us/')) {
      const told = having(page, 'data-group').map((e) => [e.attribs['data-group'], Number(e.attribs['data-count'])]);
      expect(told).toEqual(groups.map((id) => [id, counts.get(id)?.length ?? 0]));
      for (const id of groups) expect(leadsTo(page, `/partner-with-us/${id}/`).length).toBe(1);
    }
  });

  test('S11, S23: each group reads how missions meet, what it could give, why, and what it gains', () => {
    const heads = [
      'How our missions meet',
      'What missed days cost you',
      'What you could give',
      'What you gain',
      'Three ways to start',
    ];
    for (const id of groups) {
      const told = partsOf(pageAt('en', `/partner-with-us/${id}/`)).map(textOf);
      expect({ id, missing: heads.filter((head) => !told.includes(head)) }).toEqual({ id, missing: [] });
      for (const page of inAll(`/partner-with-us/${id}/`)) {
        expect(partsOf(page).length).toBe(told.length);
        expect(writeIns(page).length).toBeGreaterThanOrEqual(3);
        expect(valuesOf(page, 'data-wanted-by')).toEqual([id]);
      }
    }
  });

  test('each group reads who leads, who helps, what by when, what may be shared, and what is missing', () => {
    for (const id of groups) {
      for (const page of inAll(`/partner-with-us/${id}/`)) {
        const [answers] = having(page, 'data-in-short');
        const told = findElements(page, (e) => e.name === 'dd' && isWithin(e, answers!)).map(textOf);
        expect({ page: page.path, answers: told.filter((text) => text.trim().length > 20).length }).toEqual({
          page: page.path,
          answers: 5,
        });
        const wanted = valuesOf(page, 'data-wanted').map((need) => vocabularies.needs.find((term) => term.id === need)!);
        for (const need of wanted) expect(told[4]).toContain(pickText(need.label, page.lang, 'en').text);
        expect(leadsTo(page, '/toolkits/share-data/').length).toBeGreaterThan(0);
        expect(named(page, 'a').filter((e) => e.attribs['href'] === '#contacts' || e.attribs['href'] === '#wanted').length).toBe(
          4,
        );
      }
    }
  });

  test('S12: each group has a sheet that makes the case', () => {
    for (const id of groups) {
      for (const page of inAll(`/partner-with-us/${id}/`)) {
        expect({ id, links: leadsTo(page, `/handouts/making-the-case-${id}/`).length }).toEqual({ id, links: 1 });
      }
      inAll(`/handouts/making-the-case-${id}/`);
    }
  });

  test('S13: a meeting plan has commitments with a role, an act and a day', () => {
    for (const page of inAll('/worksheets/meeting-plan/')) {
      expect(having(page, 'data-commitments').length).toBe(1);
      const days = writeIns(page).filter((e) => /\(\p{L}+-\p{L}+-\p{L}+\)/u.test(textOf(e)));
      expect(days.length).toBeGreaterThanOrEqual(6);
      expect(writeIns(page).length).toBeGreaterThanOrEqual(days.length * 3);
    }
  });

  test('S16: sharing data has three tiers in order, forms to print, and is no legal advice', () => {
    for (const page of inAll('/toolkits/share-data/')) {
      const tiers = inArticle(page, 'tr').flatMap((e) => /^([123])\./.exec(textOf(e))?.[1] ?? []);
      expect(tiers.slice(0, 3)).toEqual(['1', '2', '3']);
      for (const id of ['data-sharing-one-page', 'school-partner-agreement'])
        expect(leadsTo(page, `/handouts/${id}/`).length).toBeGreaterThan(0);
    }
    expect(textOf(named(pageAt('en', '/toolkits/share-data/'), 'article')[0]!)).toContain('not legal advice');
  });

  test('S17, S18: the links that the sources name all stand there, with publisher, kind, day and what was found', () => {
    const wanted = [
      ...['count-us-in-toolkit', 'confidentiality-forms', 'making-the-case-handouts'],
      ...[
        'lacoe-attendance-playbook',
        'lacoe-home-visit-checklist',
        'lacoe-sart-guide',
        'attendance-works',
        'safe-supportive-schools',
      ],
      ...['everyday-labs', 'cde-attendance', 'duardo-commentary', 'nces', 'lacoe-2023-resolution', 'every-day-counts-fact-sheet'],
      ...['bullying-support', 'healing-schools', 'lacoe-child-welfare-attendance'],
    ];
    for (const page of inAll('/links/')) {
      const ids = valuesOf(page, 'data-link');
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
      for (const link of catalog.links) {
        const shown = having(page, 'data-link').find((e) => e.attribs['data-link'] === link.id)!;
        expect(textOf(shown)).toContain(link.publisher);
        expect(link.checked && textOf(shown)).toContain('2026');
        if (link.state === 'gone' && link.note) expect(textOf(shown)).toContain(pickText(link.note, page.lang, 'en').text);
      }
    }
  });

  test('S19: links and toolkits are sorted by prevention, early identification and intervention', () => {
    for (const page of [...inAll('/links/'), ...inAll('/toolkits/')]) {
      const lists = having(page, 'data-stage');
      expect(lists.map((e) => e.attribs['data-stage'])).toEqual(stages);
      for (const list of lists) expect(linksIn(list).length).toBeGreaterThan(2);
    }
  });

  test('S20, S21: modules have an order, notes with sources, a way to the top, and print as a booklet', () => {
    const modules = catalog.prose
      .filter(
        (entry) =>
          entry.kind === 'toolkits' &&
          entry.wanted === 'en' &&
          (entry.data as { series?: string }).series === 'attendance-toolkit',
      )
      .sort((a, b) => orderOf(a.data) - orderOf(b.data))
      .map(({ id }) => id);
    expect(modules.length).toBe(12);
    for (const lang of languages) {
      modules.forEach((id, i) => {
        const page = pageAt(lang, `/toolkits/${id}/`);
        const way = (rel: string) =>
          inMain(page, (e) => e.attribs['rel'] === rel).map((e) => e.attribs['href']?.split('/').at(-2));
        expect([id, way('prev'), way('next')]).toEqual([id, modules.slice(Math.max(0, i - 1), i), modules.slice(i + 1, i + 2)]);
        expect(leadsTo(page, '#main').length).toBe(1);
        expect(inMain(page, (e) => 'data-footnotes' in e.attribs).length).toBe(1);
      });
      const booklet = pageAt(lang, '/toolkits/booklet/');
      expect(named(booklet, 'article').length).toBe(modules.length);
      const series = pageAt(lang, '/toolkits/series/');
      expect(inArticle(series, 'tr').flatMap((e) => /^(\d+)/.exec(textOf(e))?.[1] ?? [])).toEqual(
        Array.from({ length: 13 }, (_, i) => String(i + 1)),
      );
    }
  });

  test('S22: kinds of partnership and of service are told, with the partners whose source says so', () => {
    const kinds = [...vocabularies['partnership-kinds'], ...vocabularies['service-kinds']].map(({ id }) => id);
    const known = catalog.partners.filter((one) => one.partnership_kinds || one.service_kinds);
    expect(known.length).toBeGreaterThanOrEqual(3);
    for (const page of inAll('/partner-with-us/')) {
      expect(valuesOf(page, 'data-kind')).toEqual(kinds);
      expect(valuesOf(page, 'data-partner').toSorted()).toEqual(known.map(({ id }) => id).toSorted());
    }
    for (const { id } of known) for (const page of inAll(`/partners/${id}/`)) expect(kindsTitle(page)).toBe(1);
  });

  test('S22: a partnership has documents attached', () => {
    const papers = catalog.partners.filter((one) => one.documents);
    expect(papers.length).toBeGreaterThanOrEqual(1);
    for (const { id, documents } of papers) {
      for (const page of inAll(`/partners/${id}/`)) expect(leadsTo(page, documents![0]!.url).length).toBeGreaterThan(0);
    }
  });

  test('S24: families are equal partners, in every language of the site', () => {
    for (const lang of languages) {
      const page = pageAt(lang, '/toolkits/families-as-equals/');
      expect(named(page, 'article')[0]!.attribs['lang']).toBeUndefined();
      expect(partsOf(page).length).toBeGreaterThan(3);
    }
  });

  test('a program is added on the paper form or as a row with the same columns', () => {
    for (const page of inAll('/partner-with-us/add-your-program/')) {
      const labels = writeIns(page).map((e) => textOf(e).split(':')[0]);
      const columns = page.lang === 'en' ? programColumns : [];
      expect(columns.filter((column) => !labels.includes(column))).toEqual([]);
      const file = join(inject('dist').root, page.path, '..', 'add-your-program.csv');
      expect(readFileSync(file, 'utf8')).toBe(`${programColumns.join(',')}\r\n`);
    }
    const header = readFileSync(`content/districts/${district}/sources/local/services.csv`, 'utf8').split('\n')[0]?.trim();
    expect(header).toBe(programColumns.join(','));
  });

  test('S2: at least three texts say it differently from the base, and none names the other district', () => {
    const told = catalog.prose.filter(
      (entry) => entry.wanted === 'en' && entry.file.startsWith(`content/districts/${district}/`),
    );
    const different = told.filter((entry) => existsSync(entry.file.replace(`districts/${district}`, 'layers/base')));
    expect(different.length).toBeGreaterThanOrEqual(3);
    const other = district === 'oakland' ? 'Solano' : 'Oakland';
    const naming = [...own.values()].filter(
      (page) =>
        /^\/(toolkits|partner-with-us|stories|worksheets)\//.test(page.local) &&
        named(page, 'article').some((e) => textOf(e).includes(other)),
    );
    expect(naming.map((page) => page.path)).toEqual([]);
  });
});

const kindsTitle = (page: BuiltPage) => findElements(page, (e) => e.attribs['id'] === 'kinds').length;

const orderOf = (data: object) => (data as { order?: number }).order ?? Infinity;

function inMain(page: BuiltPage, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return findElements(page, (e) => test(e) && isInside(e, 'main'));
}

const inArticle = (page: BuiltPage, name: string) => findElements(page, (e) => e.name === name && isInside(e, 'article'));

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (let node = element.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}

function isInside(element: HtmlElement, name: string): boolean {
  for (let node = element.parent; node; node = node.parent) if ('name' in node && node.name === name) return true;
  return false;
}

function linksIn(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    'attribs' in child ? [...(child.name === 'a' ? [child as HtmlElement] : []), ...linksIn(child as HtmlElement)] : [],
  );
}

/** Whether a row asks its reader for a partner. */
const asks = (row: HtmlElement): boolean =>
  linksIn(row).some((e) => (e.attribs['href'] ?? '').endsWith('/partner-with-us/add-your-program/'));
