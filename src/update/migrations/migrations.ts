/** Text files of a content folder, by their path below it, such as `districts/maple-valley/district.yaml`. */
export type ContentTree = ReadonlyMap<string, string>;

/**
 * One change of the shape of content, and how files that were written before it follow. It is pure, keeps comments and the
 * order of fields, and leaves alone what has the new shape already: shared content arrives in it.
 */
export interface Migration {
  /** Its place: 1, 2, 3 …; its file begins with the number, such as `001-rename-hours.ts`. */
  number: number;
  /** What changes, in plain words, for the report. */
  title: string;
  /** @returns the files that change, whole; null for one that goes */
  migrate(tree: ContentTree): ReadonlyMap<string, string | null>;
}

/** Every migration, the oldest first. After adding one, set `contentVersion` in `src/domain/content-version.ts`. */
export const migrations: readonly Migration[] = [];
