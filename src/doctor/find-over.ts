import type { Catalog } from '../catalog/load.ts';
import { serviceKey } from '../domain/partner.ts';
import type { Finding } from './finding.ts';

/** After how many days "full" or "paused" is no longer news; the site then says "call to ask". */
const stateHoldsDays = 30;

/** Notices that have ended, states of services that are not news any more, and links and coalitions that are gone. */
export function findOver({ notices, partners, links, coalitions }: Catalog, today: string): Finding[] {
  const latest = new Date(Date.parse(today) - stateHoldsDays * 86_400_000).toISOString().slice(0, 10);
  const found = (about: string, what: string): Finding => ({ section: 'over', about, what });
  return [
    ...notices
      .filter(({ until }) => until < today)
      .map(({ id, until }) => found(`notices/${id}`, `ended ${until}; it is not shown any more and can be taken away`)),
    ...partners.flatMap(({ id, services }) =>
      services.flatMap(({ id: service, state }) => {
        if (!state || state.status === 'open' || state.status === 'closed') return [];
        const about = serviceKey(id, service);
        if (state.until && state.until < today)
          return [found(about, `"${state.status}" until ${state.until}: ask how it is now`)];
        return state.as_of < latest ? [found(about, `"${state.status}" since ${state.as_of}: ask how it is now`)] : [];
      }),
    ),
    ...links.filter(({ state }) => state === 'gone').map(({ id }) => found(`links/${id}`, 'its page is gone')),
    ...coalitions.filter(({ state }) => state === 'gone').map(({ id }) => found(`coalitions/${id}`, 'its page is gone')),
  ];
}
