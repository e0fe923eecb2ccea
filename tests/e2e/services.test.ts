import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { localizePartner } from '../../src/catalog/localize.ts';
import { needIds } from '../../src/domain/needs.ts';
import { publishedDistricts } from '../../src/site/address.ts';
import { testDate } from './build-site.ts';
import { type BuiltPage, findElements, readPages } from './built-site.ts';
import { isOnMap, readMapKeys, readSearchKeys } from './read-outputs.ts';

const dist = inject('dist').root;
const pages = readPages(dist);
const listed = (page: BuiltPage) => findElements(page, (element) => 'data-service' in element.attribs);
const keysOf = (some: readonly BuiltPage[]) =>
  [...new Set(some.flatMap(listed).map((e) => e.attribs['data-service'] ?? ''))].sort();
const words = (text: string | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

describe.each(publishedDistricts({}).ids)('the services of %s', (district) => {
  const catalog = loadCatalog(district, { roots: ['content'], buildDate: testDate });
  const { languages } = catalog.district;
  const [fallback = 'en'] = languages;
  const reader = { lang: fallback, fallback, today: testDate, staleAfterDays: catalog.district.stale_after_days };
  const services = catalog.partners.flatMap((partner) => localizePartner(partner, reader));
  const keys = services.map((service) => service.key).sort();
  const own = pages.filter((page) => page.district === district);
  const rootOf = (lang: string) => join(dist, district, lang === fallback ? '' : lang);
  const of = (lang: string, template: string) => own.filter((page) => page.lang === lang && page.template === template);

  test('bear their needs and topics wherever they stand, three needs at most', () => {
    const known = new Map(services.map((service) => [service.key, service]));
    const faults = own.flatMap((page) =>
      listed(page).flatMap((element) => {
        const service = known.get(element.attribs['data-service'] ?? '');
        const needs = words(element.attribs['data-needs']);
        const right =
          service !== undefined &&
          needs.length >= 1 &&
          needs.length <= 3 &&
          needs.every((need) => (needIds as readonly string[]).includes(need)) &&
          needs.join() === service.needs.join() &&
          words(element.attribs['data-topics']).join() === service.topics.join();
        return right ? [] : [`${page.path} ${element.attribs['data-service']}`];
      }),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  describe.each(languages)('in %s', (lang) => {
    test('all stand on the pages of their partners, and nothing else does', () => {
      expect(keysOf(of(lang, 'partners/*'))).toEqual(keys);
    });
    test('all stand on the pages of each of their needs and topics', () => {
      const missing = ['needs', 'topics'].flatMap((kind) => {
        const byTerm = new Map<string, Set<string>>();
        for (const page of own.filter((p) => p.lang === lang && p.local.startsWith(`/${kind}/`))) {
          const term = page.local.split('/')[2] ?? '';
          byTerm.set(term, new Set([...(byTerm.get(term) ?? []), ...keysOf([page])]));
        }
        return services.flatMap((service) =>
          (kind === 'needs' ? service.needs : service.topics).flatMap((term) =>
            byTerm.get(term)?.has(service.key) ? [] : [`${kind}/${term}: ${service.key}`],
          ),
        );
      });
      expect(missing.slice(0, 20)).toEqual([]);
    });
    test('stand once on a page of a need', () => {
      const twice = of(lang, 'needs/*').flatMap((page) => {
        const all = listed(page).map((e) => e.attribs['data-service']);
        return all.filter((key, i) => all.indexOf(key) !== i).map((key) => `${page.path} ${key}`);
      });
      expect(twice).toEqual([]);
    });
    test('are all in the data of the search, and nothing else is', () => {
      expect(readSearchKeys(rootOf(lang))).toEqual(keys);
    });
    test('are all in the data of the map if they have a place, and nothing else is', () => {
      const placed = services
        .filter((service) => service.places.some(({ point }) => point && isOnMap(rootOf(lang), point)))
        .map((service) => service.key);
      expect(readMapKeys(rootOf(lang))).toEqual(placed.sort());
    });
  });

  test('that are confidential say nowhere where they are', () => {
    const secret = services.filter((service) => service.confidential);
    expect(secret.filter((service) => service.places.length > 0).map((service) => service.key)).toEqual([]);
    const faults = own.flatMap((page) =>
      listed(page)
        .filter((element) => secret.some((service) => service.key === element.attribs['data-service']))
        .filter((element) => findElementsIn(element, (e) => e.name === 'address' || /maps|geo:/.test(e.attribs['href'] ?? '')))
        .map((element) => `${page.path} ${element.attribs['data-service']}`),
    );
    expect(faults).toEqual([]);
  });
});

type Element = ReturnType<typeof listed>[number];
function findElementsIn(element: Element, test: (element: Element) => boolean): boolean {
  return test(element) || element.children.some((child) => 'attribs' in child && findElementsIn(child as Element, test));
}
