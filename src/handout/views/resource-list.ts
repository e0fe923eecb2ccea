import type { Block } from '../tree.ts';
import type { NearService, PaperContext, ServiceGroup } from '../paper-context.ts';
import type { ServiceView } from '../../catalog/localize.ts';
import { type ServiceLines, viewService } from './service-lines.ts';

type ResourceList = Extract<Block, { type: 'resource-list' }>;

export interface ResourceListView {
  items: readonly ServiceLines[];
  /** Said below the list where it is shorter than the text asked for. */
  fewer?: string;
}

/** The kind of help a list is about. @throws Error naming an unknown topic */
export function groupOf(by: ResourceList['by'], { needs, topics }: PaperContext): ServiceGroup {
  const group = 'need' in by ? needs.find(({ id }) => id === by.need) : topics.find(({ id }) => id === by.topic);
  if (!group)
    throw new Error(
      `<ResourceList> asks for ${'need' in by ? `the need "${by.need}"` : `the topic "${by.topic}"`}, which is not in the vocabulary.`,
    );
  return group;
}

/** The services a list shows: on a school's sheet the nearest, else the district's best; what is closed is left out. */
export function chooseServices(
  { id, services }: Pick<ServiceGroup, 'id' | 'services'>,
  count: number,
  context: PaperContext,
): NearService[] {
  const open = services.filter(({ state }) => !state || !['closed', 'paused'].includes(state.status));
  // What cannot be called is of little use on paper; then what a service is there for, before what it does besides.
  const rank = ({ phones, topics }: ServiceView) => Number(phones.length === 0) * 2 + Number(topics.indexOf(id) > 0);
  const best = open.toSorted((a, b) => rank(a) - rank(b));
  if (context.school) return context.nearest(best, context.school, count).slice(0, count);
  return best.slice(0, count).map((service) => ({ service }));
}

/**
 * The services that a list about a topic or a need shows. Those are shown with a topic's own whose need is the topic's and who
 * name no topic at all, as in a spreadsheet just read: nobody has said that they are something else. They stand behind its own,
 * but near a school before its own that have no place.
 */
export function chooseListed(group: Pick<ServiceGroup, 'id' | 'services'>, count: number, context: PaperContext): NearService[] {
  const own = chooseServices(group, count, context);
  const topic = context.topics.find(({ id }) => id === group.id);
  const need = topic && context.needs.find(({ id }) => id === topic.needs[0]);
  const untold = need?.services.filter(({ topics }) => topics.length === 0) ?? [];
  if (untold.length === 0) return own;
  const more = chooseServices({ id: group.id, services: untold }, count, context);
  const isNear = ({ distance }: NearService) => distance !== undefined;
  const isFar = (near: NearService) => !isNear(near);
  return [...own.filter(isNear), ...more.filter(isNear), ...own.filter(isFar), ...more.filter(isFar)].slice(0, count);
}

/** A list of places to get help, in the words that page and paper share. */
export function viewResourceList({ by, count }: Pick<ResourceList, 'by' | 'count'>, context: PaperContext): ResourceListView {
  const chosen = chooseListed(groupOf(by, context), count, context);
  const items = chosen.map((near) => viewService(near, context));
  if (items.length >= count) return { items };
  const place = context.say(context.district.short_name);
  const fewer =
    items.length === 0 ? context.t('handout.none', { place }) : context.t('handout.fewer', { place, count: items.length });
  return { items, fewer };
}
