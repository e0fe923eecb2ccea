import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { findUntoldMessages } from '../src/guide/error-messages.ts';
import { writeFieldsGuide } from '../src/guide/write-fields.ts';

/**
 * Writes `docs/fields.md` from the schemas. `--check` writes nothing and says whether it is up to date, and whether each
 * error message has its paragraph in `docs/errors.md`.
 */
const target = 'docs/fields.md';
const text = await format(writeFieldsGuide(), { parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what the schemas say. Run npm run fix.`);
    process.exitCode = 1;
  }
} else writeFileSync(target, text);

for (const { file, message } of findUntoldMessages()) {
  console.error(`docs/errors.md has no paragraph for: ${message} (${file})`);
  process.exitCode = 1;
}
