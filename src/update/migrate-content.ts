import { isMap, parseDocument } from 'yaml';
import { type ContentTree, type Migration, migrations } from './migrations/migrations.ts';

export interface MigratedContent {
  /** Files that change, whole; null for one that goes. */
  changes: Map<string, string | null>;
  /** What was done, oldest first. */
  applied: { title: string; number: number; files: string[] }[];
  from: number;
  to: number;
}

/**
 * Brings a content folder to the shape of the newest migration, one step after the other, and notes that in `site.yaml`.
 * @param tree every text file of the folder
 * @param steps the migrations, the oldest first
 * @throws Error where `site.yaml` cannot be read, or is newer than the steps
 */
export function migrateContent(tree: ContentTree, steps: readonly Migration[] = migrations): MigratedContent {
  const site = tree.get('site.yaml');
  const from = versionOf(site ?? '');
  const to = steps.length;
  if (from > to) {
    throw new Error(
      `content/site.yaml: this content has shape ${from}, newer than the code, which knows ${to}. Take its release: npm run update`,
    );
  }
  const now = new Map(tree);
  const changes = new Map<string, string | null>();
  const applied: MigratedContent['applied'] = [];
  for (const step of steps.slice(from)) {
    const changed = [...step.migrate(now)].filter(([path, text]) => text !== (now.get(path) ?? null));
    for (const [path, text] of changed) {
      changes.set(path, text);
      if (text === null) now.delete(path);
      else now.set(path, text);
    }
    applied.push({ number: step.number, title: step.title, files: changed.map(([path]) => path).sort() });
  }
  const written = now.get('site.yaml');
  if (to > from && written !== undefined) changes.set('site.yaml', setVersion(written, to));
  return { changes, applied, from, to };
}

function versionOf(site: string): number {
  const document = parseDocument(site);
  if (document.errors[0]) throw new Error(`content/site.yaml: ${document.errors[0].message}`);
  const version = isMap(document.contents) ? (document.get('content_version') ?? 0) : 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new Error(`content/site.yaml: Expected content_version to be a whole number, but found ${String(version)}.`);
  }
  return version;
}

function setVersion(site: string, version: number): string {
  const document = parseDocument(site);
  document.set('content_version', version);
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 });
}
