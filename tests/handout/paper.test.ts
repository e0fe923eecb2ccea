import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needIds } from '../../src/domain/needs.ts';
import { listedServices } from '../../src/handout/handout.ts';
import type { PaperContext } from '../../src/handout/paper-context.ts';
import { viewLocalMap } from '../../src/handout/views/local-map.ts';
import { chooseServices, viewResourceList } from '../../src/handout/views/resource-list.ts';
import { readHandout } from '../../src/site/read-handout.ts';
import { allFormats, contextOf, draw, handoutOf, sites } from './draw.ts';
import { joined, readPdf } from './read-pdf.ts';

const english = contextOf('oakland', 'en');
const findHelp = (district: string, lang: string) => {
  const { site } = sites.find((candidate) => candidate.site.district.id === district && candidate.site.lang === lang)!;
  return readHandout(site.handouts.find(({ entry }) => entry.id === 'find-help')!.entry).handout;
};

describe('a sheet', () => {
  test('is tagged, titled and says its language, in every language', async () => {
    for (const { site } of sites.filter(({ site }) => site.district.id === 'oakland')) {
      const { pdf, faults } = draw(findHelp('oakland', site.lang), contextOf('oakland', site.lang));
      expect(faults).toEqual([]);
      const read = await readPdf(pdf!);
      expect(read.isMarked).toBe(true);
      expect(read.title).toBe(findHelp('oakland', site.lang).title);
      expect(read.lang?.split('-')[0]).toBe(site.lang.split('-')[0]);
      expect(read.roles.get('H1')).toBeGreaterThan(3);
      expect(read.alts.length).toBeGreaterThan(0);
    }
  });

  test('of "find help" has two pages at most, and weighs little', () => {
    for (const { site } of sites) {
      const { pages, pdf } = draw(findHelp(site.district.id, site.lang), contextOf(site.district.id, site.lang));
      expect(pages, `${site.district.id} ${site.lang}`).toBeLessThanOrEqual(2);
      expect(pdf!.length, `${site.district.id} ${site.lang}`).toBeLessThan(site.lang.startsWith('zh') ? 200_000 : 60_000);
    }
  });

  test.each(['attendance-plan', 'school-partner-agreement', 'data-sharing-one-page'])(
    'of "%s" is one page, as it says of itself',
    (id) => {
      for (const { site } of sites.filter(({ paperOnly }) => !paperOnly)) {
        const { handout } = readHandout(site.handouts.find(({ entry }) => entry.id === id)!.entry);
        for (const format of allFormats.slice(0, 2)) {
          const where = `${site.district.id} ${site.lang} ${format.paper}`;
          expect(draw(handout, contextOf(site.district.id, site.lang), format).pages, where).toBe(1);
        }
      }
    },
  );

  test('has letters as large as the fewest pages allow', async () => {
    const short = await readPdf(draw(handoutOf('\nWords.'), english).pdf!);
    const lines = Array.from({ length: 26 }, () => '<WriteIn label="Label" lines="1" />').join('\n\n');
    const full = await readPdf(draw(handoutOf(`\n${lines}`), english).pdf!);
    expect([short.pages, full.pages]).toEqual([1, 1]);
    expect(short.sizes.get('Words.')).toBeCloseTo(12);
    expect(full.sizes.get('Label')).toBeLessThan(12);
  });

  test('has the same bytes when it is drawn again', () => {
    const handout = findHelp('oakland', 'es');
    const first = draw(handout, contextOf('oakland', 'es')).pdf!;
    expect(draw(handout, contextOf('oakland', 'es')).pdf!.equals(first)).toBe(true);
  });
});

test('every format of a short text can be drawn, right to left as well', () => {
  const body = '## Eat\n\n<ResourceList need="food" count="1" />\n\n<TearOff label="Take" />';
  for (const lang of ['en', 'es', 'ar', 'zh-Hant', 'vi']) {
    for (const format of allFormats) {
      const { faults } = draw(handoutOf(body), contextOf('oakland', lang), format);
      expect(faults, `${lang} ${format.suffix}`).toEqual([]);
    }
  }
});

describe('what cannot be printed says so, with its line', () => {
  test('a letter that no font has', () => {
    expect(draw(handoutOf('\nFine.\n\nไทย'), english).faults[0]).toMatchObject({ line: 7, what: expect.stringContaining('"ไ"') });
  });
  test('a sheet of more than two pages', () => {
    const list = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} with some words in it.\n\n<WriteIn label="L" lines="3" />`);
    const [fault] = draw(handoutOf(`\n${list.join('\n\n')}`), english).faults;
    expect(fault?.what).toContain('longer than 2 pages');
    expect(fault?.line).toBeGreaterThan(30);
  });
  test.each(allFormats.filter(({ shape }) => shape !== 'sheet'))('a $suffix that is too full', (format) => {
    const list = Array.from({ length: 90 }, (_, i) => `- A line of some words that takes its room ${i}`);
    const [fault] = draw(handoutOf(`\nWords.\n\n${list.join('\n')}\n\nEnd.`), english, format).faults;
    expect(fault?.what).toContain('no room');
    expect(fault?.line).toBe(7);
  });
});

test('a text has the same services in the same order on paper as its list gives them', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...needIds), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('oakland', 'solano'),
      fc.constantFrom('en', 'es'),
      fc.option(fc.nat(100), { nil: undefined }),
      async (needs, count, district, lang, schoolAt) => {
        const { site } = sites.find((candidate) => candidate.site.district.id === district && candidate.site.lang === lang)!;
        const school = schoolAt === undefined ? undefined : site.schools[schoolAt % site.schools.length]!.id;
        const context = contextOf(district, lang, school);
        const handout = handoutOf(`\n${needs.map((need) => `<ResourceList need="${need}" count="${count}" />`).join('\n\n')}`, {
          lang,
        });
        const names = needs.flatMap((need) =>
          viewResourceList({ by: { need }, count }, context).items.map(({ name }) => name.text),
        );
        expect(listedServices(handout, context).map(({ name }) => name.text)).toEqual(names);
        const { text } = await readPdf(draw(handout, context).pdf!);
        let from = 0;
        for (const name of names) {
          const at = joined(text).indexOf(joined(name), from);
          expect(at, name).toBeGreaterThanOrEqual(0);
          from = at + joined(name).length;
        }
      },
    ),
    { numRuns: 25 },
  );
});

describe('a list', () => {
  const service = english.services[0]!;
  const make = (key: string, topics: string[], called = true) => ({
    ...service,
    ...{
      key,
      topics,
      name: { text: key, lang: 'en' },
      phones: called ? [{ display: '211', href: 'tel:211', type: 'voice' as const }] : [],
    },
  });
  const services = [
    make('besides', ['clinic', 'asthma']),
    make('uncalled', ['asthma'], false),
    make('mainly', ['asthma', 'clinic']),
  ];
  const keys = (context: PaperContext) => chooseServices({ id: 'asthma', services }, 3, context).map((near) => near.service.key);

  test('begins with what is there for its topic and can be called', () => {
    expect(keys(english)).toEqual(['mainly', 'besides', 'uncalled']);
  });
  test('leaves out what is closed', () => {
    const closed = services.map((each) => ({ ...each, state: { status: 'closed' as const, asOf: '2026-11-01' } }));
    expect(chooseServices({ id: 'asthma', services: closed }, 3, english)).toEqual([]);
  });
});

test('a map near a school shows what the lists of its needs and topics begin with', () => {
  const context = contextOf('oakland', 'en', 'castlemont-high');
  const map = viewLocalMap({ of: ['food-pantry', 'clinic', 'childcare'] }, 'm', context)!;
  const nearest = (by: { need: string } | { topic: string }) => viewResourceList({ by, count: 1 }, context).items[0]!;
  const organizations = map.legend.map(({ runs }) => runs[1]!.text);
  const lists = [nearest({ topic: 'food-pantry' }), nearest({ topic: 'clinic' }), nearest({ need: 'childcare' })];
  expect(organizations).toEqual(lists.map(({ lines }) => lines[0]![0]!.text));
  // The nearest bus tickets of Vallejo are at no known point: those of the next town do not take their place.
  expect(viewLocalMap({ of: ['bus-pass'] }, 'm', contextOf('solano', 'en', 'vallejo-high'))).toBeUndefined();
});

test.each([
  ['a district', english],
  ['a school', contextOf('oakland', 'en', 'castlemont-high')],
  ['a school in Spanish', contextOf('oakland', 'es', 'castlemont-high')],
])('a confidential service on paper of %s shows its phone and nothing that locates it, in any format', async (_, base) => {
  const service = base.services.find(({ places, phones }) => places[0]?.point && places[0].address && phones.length > 0)!;
  const secret = { ...service, confidential: true, key: 'secret', name: { text: 'A safe house', lang: 'en' } };
  const need = base.needs.find(({ id }) => id === service.needs[0])!;
  const context: PaperContext = {
    ...base,
    services: [secret],
    needs: base.needs.map((each) => (each.id === need.id ? { ...each, services: [secret] } : each)),
  };
  const handout = handoutOf(
    `\n<ResourceList need="${need.id}" count="1" />\n\n<LocalMap need="${need.id}" />\n\n<LocalMap of="${need.id}" />\n\n<TearOff label="Take" />`,
  );
  for (const format of allFormats) {
    // Posters and cards that have room show the list as well.
    const { text, alts } = await readPdf(draw(handout, context, format).pdf!);
    expect(joined(text), format.suffix).toContain(joined(secret.phones[0]!.display));
    for (const { street } of secret.places.flatMap(({ address }) => address ?? [])) {
      expect(joined(text), format.suffix).not.toContain(joined(street));
    }
    expect(text, format.suffix).not.toMatch(/\d (mi|ft)\b/);
    expect(alts.join(' '), format.suffix).not.toMatch(/Map|Mapa/);
  }
});
