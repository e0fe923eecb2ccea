import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { noteBasedOn } from '../catalog/based-on.ts';
import { ContentFiles } from '../catalog/content-files.ts';
import { contentRoots } from '../catalog/load.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Problem } from '../catalog/problems.ts';
import { readPartnerTrees } from '../catalog/read-partner-trees.ts';
import { NeedSchema, TopicSchema, type Need, type Topic } from '../domain/vocabulary.ts';
import type { TableSetting } from './convert-table.ts';
import { decodeSheet } from './decode-sheet.ts';
import { collectNeedWords } from './guess-needs.ts';
import { formatReport, formatReportCsv } from './report.ts';
import { describeGuesses, runSheet } from './run-sheet.ts';
import { isImported, withoutMark } from './format-tree.ts';

export interface SheetOptions {
  district?: string | undefined;
  layer?: string | undefined;
  source?: string | undefined;
  remove?: boolean;
  /** Write nothing; files that would change are problems. */
  check?: boolean;
  report?: string | undefined;
}

/**
 * Reads a spreadsheet into a district's or layer's partner files and prints what was read, what not, and what changed.
 * @returns what is wrong; nothing is written then
 */
export function importSheet(path: string, options: SheetOptions, print: (line: string) => void = console.log): Problem[] {
  const { district, layer } = options;
  const id = layer ?? district;
  if (!id) return [{ file: path, what: 'Expected --district or --layer: where do these listings go?', severity: 'error' }];
  const roots = contentRoots();
  const kind = layer ? 'layer' : 'district';
  const files = new ContentFiles(roots);
  const folders = files[kind](id).directories;
  const folder = folders.at(-1);
  if (!folder) return [{ file: path, what: `There is no ${kind} "${id}".`, severity: 'error' }];
  const there = readPartnerTrees(roots, kind, id);
  const texts = new Map([...there].map(([key, { text }]) => [key, text]));
  const { owner, ...read } = readSetting(roots, folders);
  const setting = {
    ...read,
    source: options.source ?? owner ?? basename(path),
    name: basename(path),
    into: `${kind}s/${id}`,
  };
  const decoded = decodeSheet(readFileSync(path));
  if ('problem' in decoded) return [{ file: path, what: decoded.problem, severity: 'error' }];
  if (decoded.note) print(`${decoded.note}\n`);
  const run = runSheet(decoded.text, path, setting, texts);

  if (run.guesses.length > 0) print(['What each column was taken for:', ...describeGuesses(run.guesses), ''].join('\n'));
  for (const note of run.notes) print(note);
  if (run.problems.length > 0) return run.problems;
  if (run.outcomes.length > 0) {
    print(formatReport(run.outcomes));
    if (options.report) writeFileSync(options.report, formatReportCsv(run.outcomes));
  }
  for (const line of run.changes.lines) print(line);
  const { write, unnamed } = run.changes;
  const removed = options.remove ? unnamed : [];
  if (options.check) {
    const what = 'The spreadsheet says something else. Run the import without --check, then look at the changes.';
    const nameOf = (one: string) => files.name(join(folder, 'partners', `${one}.yaml`));
    return [...write.map((file) => file.id), ...removed].map((one) => ({ file: nameOf(one), what, severity: 'error' }));
  }
  mkdirSync(join(folder, 'partners'), { recursive: true });
  for (const { id: partner, text } of write) {
    if (isImported(text)) print(`  ${partner}: was made by another import, and now belongs to whoever edits it.`);
    writeFileSync(join(folder, 'partners', `${partner}.yaml`), withoutMark(text));
  }
  for (const partner of removed) rmSync(join(folder, 'partners', `${partner}.yaml`));
  if (district) for (const [record, text] of noteBasedOn(new ContentFiles(roots), district)) writeFileSync(record, text);
  if (unnamed.length > 0 && !options.remove) print(`Not in the spreadsheet, and left as they are: ${unnamed.join(', ')}`);
  const added = write.filter((file) => !there.has(file.id)).length;
  print(`${write.length} files written, ${removed.length} removed, ${there.size + added - removed.length} in all.`);
  return [];
}

/** What a spreadsheet of strangers does not say, from the district's own file and the shared vocabularies. */
function readSetting(
  roots: readonly string[],
  folders: readonly string[],
): Omit<TableSetting, 'source' | 'name' | 'into'> & { owner: string | undefined } {
  const files = new ContentFiles(roots);
  const terms = <T>(name: string, schema: typeof NeedSchema | typeof TopicSchema | undefined): T[] =>
    files.directories('vocabularies').flatMap((directory) => {
      const read = files.yaml(join(directory, name))?.data as { terms?: unknown[] } | undefined;
      return (read?.terms ?? []).flatMap((term) => {
        if (!schema) return [term as T];
        const parsed = parseEntry(schema, term, files.text, name);
        return 'value' in parsed ? [parsed.value as T] : [];
      });
    });
  const district = folders.map((folder) => files.yaml(join(folder, 'district.yaml'))?.data).findLast(Boolean) as
    | { name?: string | Record<string, string>; place?: { state?: string }; languages?: string[]; service_areas?: string[] }
    | undefined;
  const areas = district?.service_areas ?? ['us'];
  const narrow = areas.filter((area) => /^us-[a-z]{2}-\d{3}$/.test(area));
  const lang = district?.languages?.[0] ?? 'en';
  return {
    owner: typeof district?.name === 'object' ? district.name[lang] : district?.name,
    lang,
    state: district?.place?.state ?? '',
    service_areas: narrow.length > 0 ? narrow : areas.slice(-1),
    needWords: collectNeedWords({
      needs: terms<Need>('needs.yaml', NeedSchema),
      topics: terms<Topic>('topics.yaml', TopicSchema),
    }),
    groups: terms<{ id: string }>('partner-groups.yaml', undefined).map((term) => term.id),
  };
}
