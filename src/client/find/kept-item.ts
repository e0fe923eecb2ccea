import { make } from '../../map/client/dom.ts';
import type { KeptService } from './kept-list.ts';

/**
 * A kept service as an item of a list: what it is, whose, where, and its number large.
 * @param partner address of an organization's page, `*` for its id
 * @param heading the level of its name, one below that of the list
 */
export function keptItem(service: KeptService, partner: string, heading: 'h2' | 'h3' = 'h2'): HTMLLIElement {
  const digits = service.phone?.replace(/\D/g, '') ?? '';
  const number = digits.length === 10 || digits.length === 11 ? `+1${digits.slice(-10)}` : digits;
  return make(
    'li',
    { 'data-service': service.key },
    make(heading, {}, make('a', { href: addressOf(service.key, partner) }, make('bdi', {}, service.name))),
    make('p', {}, make('bdi', {}, service.organization)),
    service.address ? make('p', {}, make('bdi', {}, service.address)) : undefined,
    service.phone
      ? make('p', { class: 'number' }, make('a', { href: `tel:${number}` }, make('bdi', {}, service.phone)))
      : undefined,
  );
}

/** Where a kept service is told about. */
export function addressOf(key: string, partner: string): string {
  const [id = '', service] = key.split('.');
  return partner.replace('*', id) + (service ? `#${service}` : '');
}
