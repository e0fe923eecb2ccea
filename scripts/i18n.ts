import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDate, contentRoots, loadCatalog } from '../src/catalog/load.ts';
import { readProseBelow } from '../src/catalog/read-prose-below.ts';
import { stampTranslation } from '../src/catalog/prose-stamp.ts';
import { ContentError } from '../src/catalog/problems.ts';
import { judgeTranslation } from '../src/proof/check-translations.ts';
import { publishedDistricts } from '../src/site/address.ts';

/**
 * `npm run i18n`: for each language, how many texts are translated, and which translations are older than their text.
 * `npm run i18n -- --stamp FILE …`: notes in these translations that they say what their text says today.
 */
const { values, positionals } = parseArgs({ options: { stamp: { type: 'boolean' } }, allowPositionals: true });
const roots = contentRoots();
const textOf = (file: string) => readFileSync(file, 'utf8');
try {
  const districts = publishedDistricts().ids.map((id) => {
    const catalog = loadCatalog(id, { roots, buildDate: buildDate() });
    return { district: catalog.district, prose: catalog.prose, below: readProseBelow(catalog, roots) };
  });
  const all = districts.flatMap(({ prose, below }) => [...prose, ...below]);
  const sourceOf = new Map(all.filter(({ wanted, lang }) => wanted === lang).map(({ file, source }) => [file, source]));
  if (values.stamp) {
    for (const file of positionals) {
      const source = sourceOf.get(file);
      if (!source || source === file) {
        console.error(
          `✗ ${file} is not a translation that a published district uses. Expected a path such as content/layers/base/pages/about/es.mdx.`,
        );
        process.exitCode = 1;
        continue;
      }
      writeFileSync(file, stampTranslation(textOf(file), textOf(source)));
      console.log(`✓ ${file} says what ${source} says today`);
    }
    if (positionals.length === 0) throw new TypeError('Expected the files of translations after --stamp.');
  } else {
    for (const { district, prose, below } of districts) {
      for (const lang of district.languages.slice(1)) {
        const texts = prose.filter(({ wanted }) => wanted === lang);
        const there = texts.filter((entry) => entry.lang === lang);
        const old = [...there, ...below.filter((entry) => entry.lang === lang)].filter(
          ({ file, source }) => judgeTranslation(textOf(file), textOf(source)) !== 'fresh',
        );
        console.log(
          `${district.id}, ${lang}: ${there.length} of ${texts.length} texts translated, ${old.length} to be read again`,
        );
        for (const { file } of old) console.log(`  ${file}`);
      }
    }
  }
} catch (error) {
  if (!(error instanceof ContentError) && !(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
