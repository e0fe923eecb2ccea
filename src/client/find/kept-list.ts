import { deviceStorage } from '../frame-mode.ts';

/** A service on "my list": enough to call, without asking anybody again. */
export interface KeptService {
  key: string;
  name: string;
  organization: string;
  phone?: string;
  address?: string;
}

const name = 'waypost:list';

/** The list that this device keeps. */
export function readKept(): KeptService[] {
  try {
    const list: unknown = JSON.parse(deviceStorage()?.getItem(name) ?? '[]');
    return Array.isArray(list) ? list.flatMap((item) => readItem(item) ?? []) : [];
  } catch {
    return [];
  }
}

export function writeKept(list: readonly KeptService[]): void {
  try {
    if (list.length === 0) deviceStorage()?.removeItem(name);
    else deviceStorage()?.setItem(name, JSON.stringify(list));
  } catch {
    // A browser that keeps nothing still shows the list of this page.
  }
}

/** The keys of what this device keeps. */
export function readKeptKeys(): ReadonlySet<string> {
  return new Set(readKept().map(({ key }) => key));
}

/** Puts a service on the list, or takes it off. @returns whether it is on it now */
export function toggleKept(service: KeptService): boolean {
  const list = readKept();
  const rest = list.filter((item) => item.key !== service.key);
  const isNew = rest.length === list.length;
  writeKept(isNew ? [...list, service] : rest);
  return isNew;
}

/** A link can say anything; only short texts and a well-formed key pass. */
export function readItem(item: unknown): KeptService | undefined {
  const { key, name: title, organization, phone, address } = (item ?? {}) as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 300;
  if (!isText(key) || !/^[a-z0-9-]+(\.[a-z0-9-]+)?$/.test(key) || !isText(title) || !isText(organization)) return undefined;
  return { key, name: title, organization, ...(isText(phone) ? { phone } : {}), ...(isText(address) ? { address } : {}) };
}
