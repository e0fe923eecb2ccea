import type { ContentFiles } from '../catalog/content-files.ts';
import { findDrift, type OldText } from '../catalog/find-drift.ts';
import { formatDrift } from '../catalog/format-drift.ts';
import { examineCatalog } from '../catalog/load.ts';
import { formatProblems } from '../catalog/problems.ts';
import { checkProse } from '../proof/check-prose.ts';
import { routes } from '../setup/routes.ts';
import { findOldListings } from './find-old-listings.ts';
import { findOver } from './find-over.ts';
import { findTranslations } from './find-translations.ts';
import { findTwice } from './find-twice.ts';
import type { Finding } from './finding.ts';

/**
 * Everything about a district that somebody should look at: what is broken, what changed below its own files, what is old,
 * over, not translated, or there twice. Where something is broken, what can be told of listings is not.
 * @param today ISO day that counts as today
 * @param oldText gives a text by its git hash, to say what changed
 */
export function examineDistrict(files: ContentFiles, districtId: string, today: string, oldText: OldText): Finding[] {
  const { catalog, problems } = examineCatalog(districtId, { roots: files.roots, buildDate: today });
  const prose = catalog ? checkProse({ catalog, routes, textOf: files.text }) : [];
  // What is only a warning there, such as an old translation, has its own place below.
  const broken = [...problems, ...prose.filter(({ severity }) => severity === 'error')].map((problem): Finding => {
    const [told = ''] = formatProblems([problem]).split(/\n\d+ errors?, \d+ warnings?\.$/);
    const [about = '', ...what] = told.slice(2).split('\n');
    return { section: 'broken', about, what: what.map((line) => line.trim()).join(' ') };
  });
  const drift = findDrift(files, districtId, oldText).map((one): Finding => {
    const [about = '', ...what] = formatDrift(one, files.name(one.override.file)).split('\n    ');
    return { section: one.state === 'unnoted' ? 'unnoted' : 'drift', about, what: what.join('\n') };
  });
  if (!catalog) return [...broken, ...drift];
  const { partners, district } = catalog;
  return [
    ...broken,
    ...drift,
    ...findOldListings(partners, { today, staleAfterDays: district.stale_after_days }),
    ...findOver(catalog, today),
    ...findTranslations(catalog),
    ...findTwice(partners),
  ];
}
