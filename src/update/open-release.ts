import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBase, parseRawLog } from './find-base.ts';
import { GitError, hashFiles, runGit } from './git.ts';
import type { FileHashes } from './plan-update.ts';
import { UpdateError } from './update-error.ts';

/** A release to update to, with what is known of the project before it. */
export interface Release {
  /** Its name, such as `v1.2.0`; part of a folder's name. */
  name: string;
  /** Its files stand here. */
  folder: string;
  files: FileHashes;
  /** Every hash that a path ever had. */
  ever: ReadonlyMap<string, ReadonlySet<string>>;
  /** The state that the copy was made from. */
  base: FileHashes;
  /** The content that has a hash. */
  read(hash: string): Buffer;
}

export interface ReleaseQuestion {
  /** An address that git can clone, or a folder. */
  from: string;
  /** A tag, branch or commit; undefined for the newest tag. */
  release?: string | undefined;
  /** For a folder without history: the folder of the release that the copy was made from. */
  base?: string | undefined;
}

/**
 * Gets a release ready to be compared with a copy.
 * @param work an empty folder
 * @throws UpdateError
 */
export function openRelease({ from, release, base }: ReleaseQuestion, copy: FileHashes, work: string): Release {
  if (/^-|::/.test(from)) throw new UpdateError(`Expected an address or a folder to update from, but found "${from}".`);
  const isFolder = existsSync(from);
  if (!isFolder && !/^(https:\/\/|ssh:\/\/|git@|file:\/\/)/.test(from)) {
    throw new UpdateError(`There is no folder ${from}, and it is no address that begins with https://.`);
  }
  if (isFolder && !isRepository(from)) return openFolder(from, base, release);
  return openRepository(isFolder ? resolve(from) : from, release, copy, work);
}

const isRepository = (folder: string) => existsSync(join(folder, '.git')) || existsSync(join(folder, 'HEAD'));

function openRepository(from: string, wanted: string | undefined, copy: FileHashes, work: string): Release {
  const folder = join(work, 'release');
  mkdirSync(work, { recursive: true });
  try {
    runGit(['clone', '--quiet', '--no-checkout', '-c', 'core.autocrlf=false', '-c', 'core.symlinks=false', '--', from, folder]);
  } catch (error) {
    if (error instanceof GitError) throw new UpdateError(`Nothing could be had from ${from}. ${error.message}`);
    throw error;
  }
  const git = (...args: string[]) => runGit(args, { cwd: folder }).toString();
  const tags = git('tag', '--list', '--sort=-version:refname')
    .split('\n')
    .filter((tag) => /^v?\d+\.\d+/.test(tag));
  const finished = tags.filter((tag) => !tag.includes('-'));
  const name = wanted ?? finished[0] ?? tags[0] ?? 'HEAD';
  const commit = findCommit(folder, name);
  if (commit === undefined) {
    throw new UpdateError(
      `There is no release "${name}" in ${from}. There are: ${tags.slice(0, 12).join(', ') || 'none with a version'}.`,
    );
  }
  git('checkout', '--quiet', '--force', '--detach', commit);
  const raw = ['-c', 'log.showRoot=true', 'log', '--raw', '-m', '-z', '--no-abbrev', '--no-renames', '--format=%x01%H'];
  const ever = new Map<string, Set<string>>();
  for (const { changes } of parseRawLog(git(...raw, '--all', commit))) {
    for (const [path, hash] of changes) if (hash) ever.set(path, (ever.get(path) ?? new Set()).add(hash));
  }
  const head = findCommit(folder, 'origin/HEAD') ?? commit;
  const [found] = [...new Set([head, commit])]
    .flatMap((tip) => findBase(copy, parseRawLog(git(...raw, '--first-parent', '--reverse', tip))) ?? [])
    .sort((a, b) => b.score - a.score);
  const label = name === 'HEAD' ? commit.slice(0, 12) : name;
  return {
    name: label.replace(/[^\w.-]+/g, '-'),
    folder,
    files: listTree(folder, commit),
    ever,
    base: listTree(folder, found?.commit ?? commit),
    read: (hash) => runGit(['cat-file', 'blob', hash], { cwd: folder }),
  };
}

function findCommit(cwd: string, name: string): string | undefined {
  if (!/^[\w./-]+$/.test(name) || name.startsWith('-')) return undefined;
  for (const ref of [`refs/tags/${name}`, `refs/remotes/origin/${name}`, `refs/remotes/${name}`, name]) {
    const found = runGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd, allow: [1, 128] })
      .toString()
      .trim();
    if (found) return found;
  }
  return undefined;
}

/** The files of one commit; what is no file (a submodule) is left out. */
function listTree(cwd: string, commit: string): FileHashes {
  const lines = runGit(['ls-tree', '-r', '-z', '--full-tree', commit], { cwd }).toString().split('\0').filter(Boolean);
  return new Map(
    lines.flatMap((line) => {
      const [about = '', path = ''] = line.split('\t');
      const [, type, hash = ''] = about.split(' ');
      return type === 'blob' ? [[path, hash] as const] : [];
    }),
  );
}

/** A release that is a plain folder, such as an unpacked archive: only another folder tells what the copy changed. */
function openFolder(from: string, base: string | undefined, name: string | undefined): Release {
  if (base === undefined || !existsSync(base)) {
    throw new UpdateError(
      `${from} has no history, so nothing tells what you changed. Expected --base with the folder of the release that your copy was made from.`,
    );
  }
  const files = hashFolder(from);
  const before = hashFolder(base);
  const places = new Map([...before].map(([path, hash]) => [hash, join(base, path)]));
  for (const [path, hash] of files) places.set(hash, join(from, path));
  return {
    name: (name ?? readVersion(from)).replace(/[^\w.-]+/g, '-'),
    folder: from,
    files,
    ever: new Map([...before].map(([path, hash]) => [path, new Set([hash])])),
    base: before,
    read: (hash) => readFileSync(places.get(hash)!),
  };
}

const noPartOfIt = new Set(['node_modules', '.git', 'dist', '.cache', '.astro']);

function hashFolder(folder: string): FileHashes {
  const walk = (at: string): string[] =>
    readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) return noPartOfIt.has(entry.name) ? [] : walk(path);
      return entry.isFile() ? [path] : [];
    });
  return hashFiles(folder, walk(''), ['--no-filters']);
}

/** What the package file of a folder calls its version. */
export function readVersion(folder: string): string {
  try {
    return String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: unknown }).version ?? 'unknown');
  } catch {
    return 'unknown';
  }
}
