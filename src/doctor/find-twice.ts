import type { Partner } from '../domain/partner.ts';
import type { Finding } from './finding.ts';

/**
 * Listings that seem to be the same organization twice: the same name but for signs, capitals and small words, or the same
 * phone at the same street.
 */
export function findTwice(partners: readonly Partner[]): Finding[] {
  const pairs = new Map<string, string>();
  const meet = (keyOf: (partner: Partner) => string[], why: string) => {
    const seen = new Map<string, string>();
    for (const partner of partners) {
      for (const key of new Set(keyOf(partner))) {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, partner.id);
        else if (first !== partner.id && !pairs.has(`${first} ${partner.id}`)) pairs.set(`${first} ${partner.id}`, why);
      }
    }
  };
  meet(({ name }) => [plainName(typeof name === 'string' ? name : (Object.values(name)[0] ?? ''))], 'the same name');
  meet(
    ({ phones, locations }) =>
      phones.flatMap(({ number }) =>
        locations.flatMap(({ address }) => (address ? [`${number.replace(/\D/g, '')} ${plainName(address.street)}`] : [])),
      ),
    'the same phone and street',
  );
  return [...pairs].map(([pair, why]) => {
    const [first = '', second = ''] = pair.split(' ');
    return { section: 'twice', about: first, what: `and ${second} have ${why}: are they one?` };
  });
}

const plainName = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|inc|llc|of|and|a)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
