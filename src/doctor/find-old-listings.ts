import { freshnessOf } from '../domain/freshness.ts';
import { type Partner, serviceKey } from '../domain/partner.ts';
import type { Finding } from './finding.ts';

interface Setting {
  /** ISO day that counts as today. */
  today: string;
  /** After how many days a listing counts as old. */
  staleAfterDays: number;
}

/** Listings that nobody has checked for long or ever, the oldest first. */
export function findOldListings(partners: readonly Partner[], { today, staleAfterDays }: Setting): Finding[] {
  const listed = partners.flatMap((partner) =>
    partner.services.map((service) => ({ about: serviceKey(partner.id, service.id), date: service.assured_date })),
  );
  return listed
    .filter(({ date }) => freshnessOf(date, { today, staleAfterDays }) !== 'fresh')
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.about.localeCompare(b.about))
    .map(({ about, date }) => ({
      section: 'old',
      about,
      what: date ? `last checked ${date}` : 'nobody has said when it was checked',
    }));
}
