import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';

/** One folder of the stack: a shared layer or the district itself. */
export interface LayerFolder {
  id: string;
  kind: 'layer' | 'district';
  /** Every folder of this id, the built-in one first; a copy's own content may hold the same layer again. */
  directories: string[];
}

/** A YAML file as it was read. */
export interface ContentFile {
  /** Relative to the working folder, for messages. */
  file: string;
  /** The file's name without ending. */
  id: string;
  data: unknown;
}

/**
 * Reads the folders that hold content. Reading is tolerant of what is absent and strict about what is there: a file
 * that cannot be read becomes a problem, and so does one whose name nobody asked for.
 */
export class ContentFiles {
  readonly roots: readonly string[];
  readonly problems: Problem[] = [];
  #texts = new Map<string, string>();

  /** @param roots folders shaped like `content/`; the first that has a thing wins, later ones lie below it */
  constructor(roots: readonly string[]) {
    this.roots = roots;
  }

  /** The name of a path in messages. */
  name(path: string): string {
    const name = relative(process.cwd(), path);
    return name.startsWith('..') ? path : name;
  }

  /** The text of a file by its name in messages. */
  text = (file: string): string => {
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '';
      this.#texts.set(file, text);
    }
    return text;
  };

  /** Existing folders `<root>/<parts>`, the lowest root first. */
  directories(...parts: string[]): string[] {
    return [...this.roots]
      .reverse()
      .map((root) => join(root, ...parts))
      .filter((path) => existsSync(path));
  }

  layer(id: string): LayerFolder {
    return { id, kind: 'layer', directories: this.directories('layers', id) };
  }

  district(id: string): LayerFolder {
    return { id, kind: 'district', directories: this.directories('districts', id) };
  }

  /** One YAML file, or undefined where it is absent or unreadable (then there is a problem). */
  yaml(path: string): ContentFile | undefined {
    if (!existsSync(path)) return undefined;
    const file = this.name(path);
    const result = readYaml(this.text(file), file);
    if ('problem' in result) {
      this.problems.push(result.problem);
      return undefined;
    }
    return { file, id: idOf(path), data: result.data };
  }

  /** Every YAML file of a folder, in the order of names. */
  yamlFolder(path: string): ContentFile[] {
    if (!existsSync(path)) return [];
    return listNames(path).flatMap((name) => {
      if (!name.endsWith('.yaml')) {
        this.problems.push({
          file: this.name(join(path, name)),
          what: `Expected only files that end in .yaml here. Rename it to ${idOf(name)}.yaml, or move it.`,
          severity: 'error',
        });
        return [];
      }
      return this.yaml(join(path, name)) ?? [];
    });
  }
}

/** Names in a folder, sorted the same on every machine, without hidden files. */
export function listNames(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
