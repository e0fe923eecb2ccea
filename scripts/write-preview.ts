import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linkFiles } from '../src/build/link-files.ts';
import { siteAddress } from '../src/site/address.ts';

/*
 * Copies a built site so that it can be looked at without a web server, by opening its `index.html`:
 * `node scripts/write-preview.ts --site dist --out preview`.
 */
const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'preview' } },
});
const { base } = siteAddress();
rmSync(values.out, { recursive: true, force: true });
cpSync(values.site, values.out, { recursive: true });
const pages = readdirSync(values.out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
for (const page of pages) {
  const file = join(values.out, page);
  writeFileSync(file, linkFiles(readFileSync(file, 'utf8'), page.replaceAll('\\', '/'), base));
}
console.log(`${pages.length} pages in ${values.out}: open index.html.`);
