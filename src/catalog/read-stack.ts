import { join } from 'node:path';
import type { ContentFiles, LayerFolder } from './content-files.ts';

/** The layers that a `district.yaml` names under `extends`, the lowest first. */
export function extendedBy(district: unknown): string[] {
  const extended = (district as { extends?: unknown } | null)?.extends;
  return Array.isArray(extended) ? extended.filter((item) => typeof item === 'string') : [];
}

/** The folders of a district, the lowest layer first, its own last. Layers that are not there are left out. */
export function readStack(files: ContentFiles, districtId: string): LayerFolder[] {
  const own = files.district(districtId);
  const file = own.directories.map((directory) => files.yaml(join(directory, 'district.yaml'))).findLast((one) => one);
  const layers = extendedBy(file?.data).map((id) => files.layer(id));
  return [...layers.filter(({ directories }) => directories.length > 0), own];
}
