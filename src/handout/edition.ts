import type { ServiceView } from '../catalog/localize.ts';

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

/** The first and the last day on which the facts of some listings were checked, of those whose day is known. */
export function checkedBetween(
  services: readonly Pick<ServiceView, 'assuredDate'>[],
): { first: string; last: string } | undefined {
  const dates = services.flatMap(({ assuredDate }) => assuredDate ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

export const changeKinds = ['moved', 'closed', 'paused', 'full', 'number', 'hours'] as const;
/** Something about a listing that is no longer as older paper says. */
export interface Change {
  date: string;
  kind: (typeof changeKinds)[number];
  note?: { text: string; lang: string };
}
/** A service that may carry dated changes. */
export type ChangingService = ServiceView & { changes?: readonly Change[] };

/** What has changed since an edition, the newest first: dated changes of the listings, and states such as "moved". */
export function changesSince(edition: string, services: readonly ChangingService[]): { service: ServiceView; change: Change }[] {
  const from = `${edition}-01`;
  return services
    .flatMap((service) => {
      const { state } = service;
      const kind = changeKinds.find((name) => name === state?.status);
      const stated: Change[] = state && kind ? [{ date: state.asOf, kind, ...(state.note ? { note: state.note } : {}) }] : [];
      const dated = service.changes ?? [];
      const all = [...dated, ...stated.filter((s) => !dated.some((d) => d.kind === s.kind && d.date === s.date))];
      return all.filter(({ date }) => date >= from).map((change) => ({ service, change }));
    })
    .sort((a, b) => b.change.date.localeCompare(a.change.date) || a.service.key.localeCompare(b.service.key));
}
