import type { Tree } from '../import/format-tree.ts';
import { sameTree } from '../import/same-tree.ts';
import { mainId, normalizeFlatPartner } from '../domain/partner.ts';
import { isTree } from './fill-form.ts';

/**
 * Writes an organization with one service and at most one place as a flat file, the reverse of `normalizeFlatPartner`.
 * @returns undefined where only the full shape can say it
 */
export function flattenPartner(full: Tree): Tree | undefined {
  const { services, locations, ...organization } = full;
  if (services === undefined) return full;
  const [service, ...more] = Array.isArray(services) ? (services as unknown[]) : [];
  const [place, ...others] = Array.isArray(locations) ? (locations as unknown[]) : [];
  if (!isTree(service) || more.length > 0 || others.length > 0 || service['id'] !== mainId) return undefined;
  const ofService: Tree = { ...service };
  for (const key of ['id', 'name', 'locations']) delete ofService[key];
  const ofPlace: Tree = isTree(place) ? { ...place } : {};
  delete ofPlace['id'];
  const named = sameTree(service['name'], full['name']) ? {} : { service_name: service['name'] };
  const flat = { ...organization, ...named, ...ofService, ...ofPlace };
  return sameTree(normalizeFlatPartner(flat), full) ? flat : undefined;
}
