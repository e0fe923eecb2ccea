import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

/** A folder under git, for one test. */
export class Project {
  readonly folder: string;
  #commits = 0;

  constructor(folder = mkdtempSync(join(tmpdir(), 'project-'))) {
    this.folder = folder;
    this.git('init', '--quiet', '--initial-branch=main');
    // A link to packages that are here already is no part of the project.
    writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  }

  git(...args: string[]): string {
    return execFileSync('git', [...identity, ...args], { cwd: this.folder, maxBuffer: 1 << 28 }).toString();
  }

  path = (path: string): string => join(this.folder, path);
  has = (path: string): boolean => existsSync(this.path(path));
  read = (path: string): string => readFileSync(this.path(path), 'utf8');

  /** Writes a file; null takes it away. */
  write(path: string, text: string | null): void {
    if (text === null) return rmSync(this.path(path), { recursive: true });
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.write(path, text.replace(from, to));
  }

  /** Replaces a word in every text file below some folders. */
  replaceEverywhere(folders: readonly string[], from: string, to: string): void {
    for (const folder of folders) {
      for (const entry of readdirSync(this.path(folder), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || /\.(ttf|png|woff2?)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const text = readFileSync(path, 'utf8');
        if (text.includes(from)) writeFileSync(path, text.replaceAll(from, to));
      }
    }
  }

  /** Commits a day after the last one, since git lists the newest first. */
  commit(message: string, tag?: string): void {
    this.git('add', '--all');
    const date = `2026-01-${String(++this.#commits).padStart(2, '0')}T12:00:00Z`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    execFileSync('git', [...identity, 'commit', '--quiet', '--message', message], { cwd: this.folder, env });
    if (tag) this.git('tag', tag);
  }
}

const made: Project[] = [];
afterAll(() => {
  for (const { folder } of made) rmSync(folder, { recursive: true, force: true });
});

function temporary(): Project {
  const project = new Project();
  made.push(project);
  return project;
}

/** A project of a few files, its first release tagged `v1.0.0`. */
export function makeSmallProject(files: Record<string, string>): Project {
  const project = temporary();
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  project.commit('First', 'v1.0.0');
  return project;
}

/** This project as it stands here, its first release tagged `v1.0.0`. */
export function makeUpstream(): Project {
  const project = temporary();
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { maxBuffer: 1 << 28 });
  for (const path of listed
    .toString()
    .split('\0')
    .filter((one) => one !== '' && existsSync(one))) {
    mkdirSync(dirname(project.path(path)), { recursive: true });
    cpSync(path, project.path(path));
  }
  project.commit('First', 'v1.0.0');
  return project;
}

/** What "Use this template" makes: the files of a release, and a history of its own. */
export function copyTemplate(upstream: Project, release: string): Project {
  const copy = temporary();
  const archive = execFileSync('git', ['archive', release], { cwd: upstream.folder, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x'], { cwd: copy.folder, input: archive });
  copy.commit('Initial commit');
  return copy;
}

/** Gives a copy the packages that are here, in place of `npm ci`. */
export function linkPackages(project: Project): void {
  symlinkSync(join(process.cwd(), 'node_modules'), project.path('node_modules'));
}
