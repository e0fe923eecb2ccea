import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { findUntoldMessages } from '../src/guide/error-messages.ts';
import { contentsFile, readGuide, writeContents } from '../src/guide/read-guide.ts';
import { writeFieldsGuide } from '../src/guide/write-fields.ts';

/**
 * Writes what of the guide is made from something else: the page of every field from the schemas, and the contents from the
 * pages. `--check` writes nothing and says whether they are up to date, and whether each error message has its paragraph.
 */
await write('docs/fields.md', writeFieldsGuide(), 'what the schemas say');
await write(`docs/${contentsFile}`, writeContents(readGuide()), 'what the pages say');

for (const { file, message } of findUntoldMessages()) {
  console.error(`docs/errors.md has no paragraph for: ${message} (${file})`);
  process.exitCode = 1;
}

async function write(target: string, markdown: string, source: string): Promise<void> {
  const text = await format(markdown, { parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not ${source}. Run npm run fix.`);
    process.exitCode = 1;
  }
}
