import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readYaml } from '../../src/catalog/read-yaml.ts';

/** The parts of a term of a vocabulary that pages show. */
const shown = ['label', 'explanation', 'question', 'message'];
const bracket = (text: string) => `⟦${text}⟧`;

/**
 * Writes a content folder in which every English word stands in brackets: the tiny site `tests/sites/pseudo`, and the
 * words of the interface and of the vocabularies as this copy has them now.
 */
export function writePseudoContent(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/sites/pseudo', folder, { recursive: true });
  mkdirSync(join(folder, 'i18n'));
  mkdirSync(join(folder, 'vocabularies'));
  writeFileSync(join(folder, 'i18n', 'en.yaml'), stringify(bracketTree(read('content/i18n/en.yaml')), { lineWidth: 0 }));
  for (const name of readdirSync('content/vocabularies')) {
    const { terms } = read(`content/vocabularies/${name}`) as { terms: Record<string, unknown>[] };
    const wrapped = terms.map((term) => ({
      id: term['id'],
      ...(term['lines'] ? { lines: ['crisis'] } : {}),
      ...Object.fromEntries(shown.flatMap((key) => (term[key] ? [[key, { en: bracketTree(englishOf(term[key])) }]] : []))),
    }));
    writeFileSync(join(folder, 'vocabularies', name), stringify({ terms: wrapped }, { lineWidth: 0 }));
  }
}

function read(file: string): unknown {
  const result = readYaml(readFileSync(file, 'utf8'), file);
  if ('problem' in result) throw new Error(result.problem.what);
  return result.data;
}

const englishOf = (text: unknown) => (typeof text === 'object' && text !== null ? (text as { en: string }).en : text);

function bracketTree(tree: unknown): unknown {
  if (typeof tree === 'string') return bracket(tree);
  return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, bracketTree(value)]));
}
