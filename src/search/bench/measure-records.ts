import { brotliCompressSync } from 'node:zlib';
import { contentRoots, loadCatalog } from '../../catalog/load.ts';
import { localizePartner } from '../../catalog/localize.ts';
import { compareServices } from '../../catalog/order.ts';
import { listZips } from '../list-zips.ts';
import { chooseNeighbourhood } from '../neighbourhood.ts';
import { packRecords } from '../pack-records.ts';
import { makeServices } from './synthetic.ts';

/** A fixed day, so that runs agree. */
const today = '2026-11-21';

/**
 * The bytes (brotli) of the heaviest of some neighbourhood files, that of no place and those of a few ZIP codes, in a made-up
 * directory of a size.
 */
export function measureRecords(lang: string, size: number, district = 'oakland'): number {
  const catalog = loadCatalog(district, { roots: contentRoots(), buildDate: today });
  const { bounds } = catalog.district.place;
  const reader = { lang, fallback: catalog.district.languages[0]!, today, staleAfterDays: catalog.district.stale_after_days };
  const real = catalog.partners.flatMap((partner) => localizePartner(partner, reader));
  const services = makeServices(real, size).sort(compareServices());
  const topics = catalog.vocabularies.topics.map(({ id }) => id);
  const origin = { latitude: bounds[1], longitude: bounds[0] };
  const places = [undefined, ...listZips(bounds).slice(0, size > 300 ? 3 : 0)];
  return Math.max(
    ...places.map((near) => {
      const packed = packRecords(chooseNeighbourhood(services, near), { lang, total: size, origin, topics });
      return brotliCompressSync(JSON.stringify(packed)).length;
    }),
  );
}
