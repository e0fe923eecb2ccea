import { readFileSync, writeFileSync } from 'node:fs';
import type { StringTree } from '../src/catalog/load.ts';
import { readYaml } from '../src/catalog/read-yaml.ts';
import { stringKeys } from '../src/i18n/translate.ts';

/** Writes the type of all interface strings from the English ones; `--check` only says whether it is up to date. */
const source = 'content/i18n/en.yaml';
const target = 'src/i18n/keys.ts';
const read = readYaml(readFileSync(source, 'utf8'), source);
if ('problem' in read) throw new Error(`${source}:${read.problem.line} ${read.problem.what}`);
const keys = stringKeys(read.data as StringTree);
const text = `// Written by \`npm run fix\` from ${source}.\n\n/** Every interface string. A key that is not in the dictionary does not compile. */\nexport type StringKey =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what ${source} says. Run npm run fix.`);
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
