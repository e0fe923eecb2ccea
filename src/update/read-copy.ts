import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { GitError, hashFiles, runGit } from './git.ts';
import type { FileHashes } from './plan-update.ts';
import { UpdateError } from './update-error.ts';

/**
 * The files of a copy, with the hash that git gives them; what `.gitignore` names is no part of it.
 * @throws UpdateError where the folder is no copy of the project, or no repository
 */
export function readCopy(root: string): FileHashes {
  if (!existsSync(join(root, 'content')) || !existsSync(join(root, 'package.json'))) {
    throw new UpdateError('Expected to be run in the folder of your copy, which holds package.json and content/.');
  }
  try {
    const top = runGit(['rev-parse', '--show-prefix'], { cwd: root }).toString().trim();
    if (top !== '') throw new UpdateError('Expected your copy to be a repository of its own, not a folder inside another one.');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UpdateError(
      `Expected a git repository here: without one there is no way back. Type: git init && git add -A && git commit -m "My copy". (${error.message})`,
    );
  }
  const listed = runGit(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root }).toString();
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && isFile(join(root, path)));
  return hashFiles(root, paths);
}

const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Files that the copy does not count as its own but that stand where the release has one, such as an ignored file: they would
 * be lost, so they count too.
 */
export function addIgnored(root: string, copy: FileHashes, release: FileHashes): FileHashes {
  const inTheWay = [...release.keys()].filter((path) => !copy.has(path) && isFile(join(root, path)));
  return new Map([...copy, ...hashFiles(root, inTheWay)]);
}

/** What is not committed yet, as git tells it; empty where everything is. */
export const uncommitted = (root: string): string[] =>
  runGit(['status', '--porcelain'], { cwd: root }).toString().split('\n').filter(Boolean);
