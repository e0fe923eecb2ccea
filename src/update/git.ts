import { spawnSync } from 'node:child_process';

export interface GitOptions {
  cwd?: string;
  /** Exit codes beside 0 that are an answer, not a failure. */
  allow?: readonly number[];
  input?: string;
}

/** Thrown where git does not do what it was asked; the message is git's own. */
export class GitError extends Error {}

/**
 * Runs the system's git, without asking for a password and without any protocol but files, https and ssh.
 * @returns what it printed
 * @throws GitError
 */
export function runGit(args: readonly string[], { cwd, allow = [], input }: GitOptions = {}): Buffer {
  const inherited = Object.entries(process.env).filter(([key]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(key));
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotepath=false', ...args], {
    cwd,
    input,
    maxBuffer: 1 << 30,
    env: { ...Object.fromEntries(inherited), GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'file:https:ssh', LC_ALL: 'C' },
  });
  if (error) throw new GitError(`git could not be run: ${error.message}. Install git, then try again.`);
  if (status !== 0 && !allow.includes(status ?? -1)) {
    throw new GitError(`git ${args[0] ?? ''}: ${stderr.toString().trim() || `ended with ${String(status)}`}`);
  }
  return stdout;
}

/** The text that has a git hash in the repository of a folder; undefined where it is not there, or there is no repository. */
export function readBlob(hash: string, cwd = '.'): string | undefined {
  try {
    return runGit(['cat-file', 'blob', hash], { cwd }).toString();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/**
 * The hash that git gives, or would give, to each file.
 * @param paths relative to the folder
 */
export function hashFiles(cwd: string, paths: readonly string[], flags: readonly string[] = []): Map<string, string> {
  if (paths.length === 0) return new Map();
  const printed = runGit(['hash-object', ...flags, '--stdin-paths'], { cwd, input: `${paths.join('\n')}\n` });
  const hashes = printed.toString().trim().split('\n');
  return new Map(paths.map((path, i) => [path, hashes[i]!]));
}
