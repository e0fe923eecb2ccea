/** Files by path, each with its git hash. */
export type FileHashes = ReadonlyMap<string, string>;

export interface UpdateInput {
  /** What the copy has. */
  copy: FileHashes;
  /** What the release has. */
  release: FileHashes;
  /** Every hash that a path ever had in the project: a file with one of these was not changed in the copy. */
  ever: ReadonlyMap<string, ReadonlySet<string>>;
  /** The state of the project that the copy was made from, or last updated to. */
  base: FileHashes;
  /** The districts that the copy publishes. */
  published: readonly string[];
  /** Folders that are not to be touched this time, such as `.github/workflows`. */
  leave?: readonly string[];
}

/** What an update does, as paths. Every file of the copy that is not its own and not untouched is in one of the lists. */
export interface UpdatePlan {
  /** The copy's own folders and files, which an update never touches. */
  own: string[];
  /** Own folders of which the release now has one of the same name. */
  sameName: string[];
  /** To write as the release has them. Those under `changed` and `broughtBack` are among them. */
  write: string[];
  /** To take away: the project has no more use for them, and nobody changed them here. */
  remove: string[];
  /** Changed here outside the own folders: the release's file comes, the change is kept as a patch. */
  changed: string[];
  /** Changed here, and gone from the project: they stay. */
  outlived: string[];
  /** Added here outside the own folders: they stay. */
  added: string[];
  /** Taken away here, and not brought back: samples and workflows. */
  leftAway: string[];
  /** Taken away here, and brought back, since the code needs them. */
  broughtBack: string[];
  /** Differ from the release, and are left since that was asked for. */
  left: string[];
}

const alwaysOwn = ['content/site.yaml', 'private', 'kept-changes'];
const within = (path: string, folders: readonly string[]) => folders.some((one) => path === one || path.startsWith(`${one}/`));

/** Where a copy may take something away for good without breaking the code. */
const mayStayAway = /^(content\/districts|\.github)\//;

/**
 * Says what becomes of each file when a copy takes a release. Own are `content/site.yaml`, districts and layers that the
 * project did not have, a published district of the project in which anything was changed, `private/` and `kept-changes/`.
 */
export function planUpdate({ copy, release, ever, base, published, leave = [] }: UpdateInput): UpdatePlan {
  const untouched = (path: string) => ever.get(path)?.has(copy.get(path) ?? '') ?? false;
  const own = [...alwaysOwn, ...ownFolders('content/districts'), ...ownFolders('content/layers')];
  const plan: UpdatePlan = {
    own: own.filter((path) => [...copy.keys()].some((one) => within(one, [path]))),
    sameName: own.filter((folder) => !alwaysOwn.includes(folder) && !hasFolder(base, folder) && hasFolder(release, folder)),
    ...{ write: [], remove: [], changed: [], outlived: [], added: [], leftAway: [], broughtBack: [], left: [] },
  };
  for (const path of [...new Set([...copy.keys(), ...release.keys()])].sort()) {
    const [here, there] = [copy.get(path), release.get(path)];
    if (within(path, own) || here === there) continue;
    if (within(path, leave)) plan.left.push(path);
    else if (here === undefined) {
      const takenAway = base.has(path);
      if (takenAway && mayStayAway.test(path)) plan.leftAway.push(path);
      else plan.write.push(path);
      if (takenAway && !mayStayAway.test(path)) plan.broughtBack.push(path);
    } else if (there === undefined) {
      const list = !ever.has(path) ? plan.added : untouched(path) ? plan.remove : plan.outlived;
      list.push(path);
    } else {
      plan.write.push(path);
      if (!untouched(path)) plan.changed.push(path);
    }
  }
  return plan;

  function ownFolders(parent: string): string[] {
    const ids = new Set([...copy.keys()].filter((path) => path.startsWith(`${parent}/`)).map((path) => path.split('/')[2]!));
    return [...ids]
      .filter((id) => {
        const folder = `${parent}/${id}`;
        return !hasFolder(base, folder) || (parent === 'content/districts' && published.includes(id) && isChanged(folder));
      })
      .map((id) => `${parent}/${id}`);
  }

  function isChanged(folder: string): boolean {
    const paths = new Set([...copy.keys(), ...base.keys()].filter((path) => path.startsWith(`${folder}/`)));
    return [...paths].some((path) => !untouched(path));
  }
}

const hasFolder = (files: FileHashes, folder: string) => [...files.keys()].some((path) => path.startsWith(`${folder}/`));
