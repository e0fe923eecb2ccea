import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFolder, typstFolder } from './draw-pool.ts';

/** A PDF that is there already. */
export interface Kept {
  file: string;
  pages: number;
  bytes: number;
}

/** Files that no build has asked for in so many days are thrown away. */
const keptDays = 30;

/**
 * The PDFs drawn before, by the hash of all that goes into them: the document, the parts it is made of, the fonts and the
 * version of Typst. A file is named `<hash>-<pages>.pdf`.
 */
export class PaperCache {
  readonly #folder: string;
  readonly #files = new Map<string, string>();
  readonly #ground: string;

  constructor(folder = join(process.cwd(), '.cache', 'paper')) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) this.#files.set(name.split('-')[0] ?? '', name);
    this.#ground = hashGround();
  }

  /** The key of a document, with whatever else says how it is drawn. */
  keyOf(source: string, how: string): string {
    return createHash('sha256').update(`${this.#ground}\n${how}\n${source}`).digest('hex').slice(0, 32);
  }

  find(key: string): Kept | undefined {
    const name = this.#files.get(key);
    if (!name) return undefined;
    const file = join(this.#folder, name);
    const now = new Date();
    utimesSync(file, now, now);
    return { file, pages: Number(/-(\d+)\.pdf$/.exec(name)?.[1]), bytes: statSync(file).size };
  }

  /** Where a new file goes; `{pages}` is for whoever draws it. */
  place(key: string): string {
    return join(this.#folder, `${key}-{pages}.pdf`);
  }

  /** Throws away what nobody has asked for lately. */
  sweep(): void {
    const limit = Date.now() - keptDays * 86_400_000;
    for (const name of this.#files.values()) {
      const file = join(this.#folder, name);
      if (statSync(file).mtimeMs < limit) rmSync(file);
    }
  }
}

function hashGround(): string {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json') as { version: string };
  hash.update(version).update(readFileSync(join(typstFolder, 'paper.typ')));
  for (const name of readdirSync(fontFolder)
    .filter((file) => file.endsWith('.ttf'))
    .sort()) {
    hash.update(name).update(String(statSync(join(fontFolder, name)).size));
  }
  return hash.digest('hex');
}
