import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { catalogLoader } from './build/catalog-loader.ts';
import type { Catalog } from './catalog/load.ts';
import type { ProseEntry } from './catalog/read-prose.ts';
import type { Partner } from './domain/partner.ts';
import type { Coalition, Link, ProseKind } from './domain/prose.ts';
import type { School } from './domain/school.ts';

/*
 * The collections, wiring only. Entries come merged, checked and typed from `src/catalog/`, one per district; their
 * ids are `<district>/<id>`, for prose `<district>/<language>/<id>`.
 */
const of = <T>(loader: ReturnType<typeof catalogLoader>) => defineCollection({ loader, schema: z.custom<T>() });
const prose = <K extends ProseKind>(kind: K) =>
  of<ProseEntry<K>>(
    catalogLoader((catalog) => catalog.prose.filter((entry) => entry.kind === kind).map((e) => [`${e.wanted}/${e.id}`, e])),
  );

/** What a district says of itself, with its words and lists. */
export type DistrictData = Pick<Catalog, 'district' | 'vocabularies' | 'notices' | 'schoolSources' | 'strings'>;

export const collections = {
  districts: of<DistrictData>(
    catalogLoader(({ district, vocabularies, notices, schoolSources, strings }) => [
      ['', { district, vocabularies, notices, schoolSources, strings }],
    ]),
  ),
  partners: of<Partner>(catalogLoader((catalog) => catalog.partners.map((p) => [p.id, p]))),
  schools: of<School>(catalogLoader((catalog) => catalog.schools.map((s) => [s.id, s]))),
  coalitions: of<Coalition>(catalogLoader((catalog) => catalog.coalitions.map((c) => [c.id, c]))),
  links: of<Link>(catalogLoader((catalog) => catalog.links.map((l) => [l.id, l]))),
  pages: prose('pages'),
  handouts: prose('handouts'),
  toolkits: prose('toolkits'),
  stories: prose('stories'),
  worksheets: prose('worksheets'),
};
