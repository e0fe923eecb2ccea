import type { Problem } from '../catalog/problems.ts';
import { stampOf } from '../catalog/prose-stamp.ts';
import type { ProseEntry } from '../catalog/read-prose.ts';

/**
 * Whether a translation says what its text says today: `fresh`; `stale` where the text has moved on since; `unstamped` where
 * nobody has said which version was translated. Each of the two may be the one that was made from the other.
 */
export function judgeTranslation(translation: string, source: string): 'fresh' | 'stale' | 'unstamped' {
  const stamps = [translation, source].map((text) => /^translated_from:\s*["']?([0-9a-f]{8})/m.exec(text)?.[1]);
  if (stamps[0] === stampOf(source) || stamps[1] === stampOf(translation)) return 'fresh';
  return stamps.some((stamp) => stamp !== undefined) ? 'stale' : 'unstamped';
}

/** Translations whose text has moved on, or of which nobody has said which version they translate: a warning for each. */
export function findStaleTranslations(prose: readonly ProseEntry[], textOf: (file: string) => string): Problem[] {
  const read = prose.filter(({ file, source, wanted, lang }) => file !== source && wanted === lang);
  return read.flatMap(({ file, source }): Problem[] => {
    const state = judgeTranslation(textOf(file), textOf(source));
    if (state === 'fresh') return [];
    const what =
      state === 'stale'
        ? `${source} has changed since this was translated.`
        : `It does not say which version of ${source} it translates.`;
    return [
      {
        file,
        line: 1,
        at: 'translated_from',
        what: `${what} Read the two side by side, mend this one, then type: npm run i18n -- --stamp ${file}`,
        why: 'Families who read this language would be told something else.',
        severity: 'warning',
      },
    ];
  });
}

/** What a language of the site lacks: one warning for each language, as a new one begins with nothing translated. */
export function findUntranslated(prose: readonly ProseEntry[], districtFile: string): Problem[] {
  const byLanguage = Map.groupBy(prose, ({ wanted }) => wanted);
  return [...byLanguage].flatMap(([wanted, texts]): Problem[] => {
    const missing = texts.filter(({ lang }) => lang !== wanted);
    if (missing.length === 0) return [];
    const outdated = missing.filter((entry) => entry.outdated);
    const named = (outdated.length > 0 ? outdated : missing).slice(0, 3).map(({ kind, id }) => `${kind}/${id}`);
    const since = outdated.length > 0 ? `, ${outdated.length} of them because a higher layer says it anew` : '';
    return [
      {
        file: districtFile,
        at: `languages: ${wanted}`,
        what: `${missing.length} of ${texts.length} texts are not in this language${since}: ${named.join(', ')}${missing.length > named.length ? ' …' : ''}. Readers get them in ${missing[0]?.lang}, with a note that says so. Add ${wanted}.mdx beside ${missing[0]?.source}.`,
        severity: 'warning',
      },
    ];
  });
}
