/** What matters here of `package-lock.json`. */
export interface LockFile {
  packages: Record<string, LockEntry>;
}
interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Systems and processors as npm calls them, by the words in the names of packages. */
const systems = {
  android: 'android',
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  linux: 'linux',
};
const processors = {
  wasm32: 'wasm32',
  arm64: 'arm64',
  arm: 'arm',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};

/**
 * Adds an entry for every optional package that another one names by its exact version and that the lock file lacks.
 * @param lock is changed
 * @returns what was added
 */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const { path, name, version } of findMissing(lock)) {
    const flat = `node_modules/${name}`;
    const place = lock.packages[flat] ? `${path}/node_modules/${name}` : flat;
    const [os, cpu] = [wordIn(name, systems), wordIn(name, processors)];
    lock.packages[place] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(lock.packages[path]?.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added.push(`${name}@${version}`);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
}

/** Optional packages of some system that a package names and the lock file lacks in that version. */
export function findMissing(lock: LockFile): { path: string; name: string; version: string }[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
      const isExact = /^\d/.test(version) && wordIn(name, { ...systems, ...processors }) !== undefined;
      return path !== '' && isExact && resolve(lock, path, name)?.version !== version ? [{ path, name, version }] : [];
    }),
  );
}

/** Finds a package as Node does: in the folder of the one that asks, then in those above. */
function resolve(lock: LockFile, from: string, name: string): LockEntry | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = lock.packages[`${at}${at ? '/' : ''}node_modules/${name}`];
    if (found || at === '') return found;
  }
}

const wordIn = (name: string, words: Record<string, string>) =>
  Object.entries(words).find(([word]) => name.split(/[/.-]/).some((part) => part === word))?.[1];
