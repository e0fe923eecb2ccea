import { buildDate, contentRoots, loadCatalog } from '../src/catalog/load.ts';
import { localizePartner } from '../src/catalog/localize.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { countServices, formatCounts } from '../src/coverage/count-services.ts';
import { publishedDistricts } from '../src/site/address.ts';

/** `npm run coverage`: for each need and district, how many services are listed and how much is known of them. */
const roots = contentRoots();
const today = buildDate();
try {
  const counts = publishedDistricts().ids.map((id) => {
    const { district, partners } = loadCatalog(id, { roots, buildDate: today });
    const [lang = 'en'] = district.languages;
    const reader = { lang, fallback: lang, today, staleAfterDays: district.stale_after_days };
    const services = partners.flatMap((partner) => localizePartner(partner, reader));
    return { id, counts: countServices(services, district.place.bounds) };
  });
  console.log(formatCounts(counts));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
