import type { ServiceChange, ServiceView } from '../catalog/localize.ts';
import { changeKinds } from '../domain/partner.ts';

/** For how many months after its edition a sheet is good to use. */
const goodForMonths = 6;
/** For how many past months there is a page that says what has changed. */
const keptEditions = 24;

/** The edition of a day: its month, `2026-11`. Paper printed twice in a month is the same, so that builds stay equal. */
export const editionOf = (today: string): string => today.slice(0, 7);

/** The month until which paper of an edition may be used: `2027-05`. */
export const useUntil = (edition: string): string => addMonths(edition, goodForMonths);

/** Every edition that has a page, the newest first. */
export function listEditions(today: string): string[] {
  return Array.from({ length: keptEditions }, (_, back) => addMonths(editionOf(today), -back));
}

function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The first and the last day on which the facts of some listings were checked, where the day of each is known and they differ. */
export function checkedBetween(
  services: readonly Pick<ServiceView, 'assuredDate'>[],
): { first: string; last: string } | undefined {
  const dates = services.flatMap(({ assuredDate }) => assuredDate ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const known = dates.length === services.length;
  return known && first !== undefined && last !== undefined && first !== last ? { first, last } : undefined;
}

/** Days for which a listing itself says what has changed: as long as paper of before may still hang somewhere. */
const toldDays = 366;

/** The changes that a listing tells, the newest first: lately, and not what its state says anyway. */
export function recentChanges({ changes, state }: Pick<ServiceView, 'changes' | 'state'>, today: string): ServiceChange[] {
  const from = new Date(Date.parse(today) - toldDays * 86_400_000).toISOString().slice(0, 10);
  return changes.filter(({ date, kind }) => date >= from && kind !== state?.status).toSorted(newestFirst);
}

/** What has changed since an edition, the newest first: dated changes of the listings, and states such as "moved". */
export function changesSince(
  edition: string,
  services: readonly ServiceView[],
): { service: ServiceView; change: ServiceChange }[] {
  const from = `${edition}-01`;
  return services
    .flatMap((service) => {
      const dated = service.changes.filter(({ date }) => date >= from);
      // A change and the state that came of it are one thing.
      const stated = statedChange(service).filter(({ date, kind }) => date >= from && !dated.some((each) => each.kind === kind));
      return [...dated, ...stated].map((change) => ({ service, change }));
    })
    .sort((a, b) => newestFirst(a.change, b.change) || a.service.key.localeCompare(b.service.key));
}

function statedChange({ state }: ServiceView): ServiceChange[] {
  const kind = changeKinds.find((name) => name === state?.status);
  return state && kind ? [{ date: state.asOf, kind, ...(state.note ? { note: state.note } : {}) }] : [];
}

const newestFirst = (a: ServiceChange, b: ServiceChange) => b.date.localeCompare(a.date);
