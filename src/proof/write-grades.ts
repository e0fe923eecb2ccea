import type { ProseEntry } from '../catalog/read-prose.ts';
import { parseProse } from '../handout/parse-prose.ts';
import { listFiles } from './check-prose.ts';
import { gradeProse, readersOf } from './grade-prose.ts';
import { isTooHard, limits } from './grade-text.ts';

/** A table of how hard each text is to read, the hardest of each language and readers last, with the limit. */
export function writeGrades(prose: readonly ProseEntry[], textOf: (file: string) => string): string {
  const entries = listFiles(prose);
  const graded = entries.flatMap((entry) => {
    const grade = gradeProse(entry, parseProse(textOf(entry.file), entry.file).tree);
    return grade ? { file: entry.file, readers: readersOf(entry), ...grade } : [];
  });
  const groups = Map.groupBy(graded, ({ lang, readers }) => `${lang} ${readers}`);
  const tables = [...groups].sort().map(([, texts]) => {
    const [{ lang, readers }] = texts as [(typeof texts)[number]];
    const harder = lang === 'en' ? 1 : -1;
    const sorted = texts.toSorted((a, b) => harder * (a.value - b.value) || a.file.localeCompare(b.file));
    const head =
      lang === 'en'
        ? `English for ${readers}: Flesch-Kincaid grade, ${limits.en[readers]} at most`
        : `Spanish for ${readers}: Fernández Huerta, ${limits.es[readers]} at least`;
    const lines = sorted.map(
      (one) =>
        `${isTooHard(one, readers) ? '!' : ' '} ${one.value.toFixed(1).padStart(5)} ${String(one.words).padStart(5)} words  ${one.file}`,
    );
    const within = texts.filter((one) => !isTooHard(one, readers)).length;
    return [head, ...lines, `  ${within} of ${texts.length} within the limit`].join('\n');
  });
  return [
    ...tables,
    `${entries.length - graded.length} texts are too short to grade, or in a language without a formula here.`,
  ].join('\n\n');
}
