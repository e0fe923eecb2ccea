import { makePalettes } from '../../brand/palette.ts';
import { nearestKey } from '../../catalog/parse-entry.ts';
import { ContentError } from '../../catalog/problems.ts';
import { type Handout, schoolSheetId } from '../../handout/handout.ts';
import { writePacket } from '../../handout/typst/write-packet.ts';
import { makePaperContext } from '../../site/paper-context.ts';
import { readHandout } from '../../site/read-handout.ts';
import type { SiteData } from '../../site/make-site.ts';
import type { PaperSite } from './read-sites.ts';

/** What somebody wants in a booklet; the ids as they stand in the addresses of the pages. */
export interface PacketOrder {
  lang?: string | undefined;
  /** Its sheet comes first, and all lists are of places near it. */
  school?: string | undefined;
  handouts: readonly string[];
  needs: readonly string[];
  title?: string | undefined;
  a4: boolean;
  large: boolean;
}

/** How many services a booklet lists for a need. */
const servicesOfNeed = 12;

/**
 * A booklet as a Typst document.
 * @param sites one district in every language that it has paper in
 * @param origin scheme and host of the site
 * @throws Error with everything about the order that cannot be, and what there is instead
 * @throws ContentError where a handout cannot be read
 */
export function planPacket(order: PacketOrder, sites: readonly PaperSite[], origin: string): { source: string; parts: number } {
  const faults: string[] = [];
  const pick = <T>(items: readonly T[], idOf: (item: T) => string, id: string, kind: string): T | undefined => {
    const found = items.find((item) => idOf(item) === id);
    if (!found) faults.push(sayMissing(kind, id, items.map(idOf)));
    return found;
  };
  const first = sites[0]!.site;
  const site = pick(sites, (each) => each.site.lang, order.lang ?? first.lang, 'paper in the language')?.site ?? first;
  const school = order.school ? pick(site.schools, ({ id }) => id, order.school, 'school') : undefined;
  const entries = [...(school ? [schoolSheetId] : []), ...order.handouts].flatMap(
    (id) => pick(site.handouts, ({ entry }) => entry.id, id, `handout in "${site.lang}"`) ?? [],
  );
  const needs = order.needs.flatMap((id) => pick(site.needs, (need) => need.id, id, 'need') ?? []);
  if (!order.school && order.handouts.length + order.needs.length === 0) {
    faults.push('Choose what goes in: --school ID, --handouts a,b or --need food,housing.');
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const read = entries.map(({ entry }) => readHandout(entry));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) throw new ContentError(problems);
  const texts = [...read.map(({ handout }) => handout), ...needs.map((need) => listOf(need, site.lang))];
  const { brand, short_name } = site.district;
  const source = writePacket(order.title ?? site.t('handout.packetTitle'), texts, makePaperContext(site, origin, school), {
    paper: order.a4 ? 'a4' : 'letter',
    large: order.large,
    color: makePalettes(brand).light['brand-strong'],
    lines: [school?.name ?? site.say(short_name)],
  });
  return { source, parts: texts.length };
}

function sayMissing(kind: string, id: string, known: readonly string[]): string {
  const near = nearestKey(id, known);
  if (near) return `There is no ${kind} "${id}". Did you mean "${near}"?`;
  const there = known.length > 40 ? 'Its id is the last part of the address of its page.' : `There is: ${known.join(', ')}.`;
  return `There is no ${kind} "${id}". ${there}`;
}

/** A text that lists the services of a need. */
function listOf({ id, label, explanation }: SiteData['needs'][number], lang: string): Handout {
  return {
    id: `need-${id}`,
    title: label,
    summary: explanation,
    lang,
    awaitsReader: false,
    sources: [],
    tree: { blocks: [{ type: 'resource-list', by: { need: id }, count: servicesOfNeed, line: 1 }], notes: [] },
    file: id,
  };
}
