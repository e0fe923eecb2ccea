import { mainId } from '../domain/partner.ts';
import { isTree } from './fill-form.ts';
import type { Form, FormField } from './form.ts';

/**
 * Gives each item that needs an `id` and has none one made from its name; the one service of a new file, and its one
 * place, are called `main`.
 */
export function nameItems(fields: readonly FormField[], tree: unknown): void {
  if (!isTree(tree)) return;
  for (const { name, form } of fields) {
    const value = tree[name];
    if (form.kind === 'object') nameItems(form.fields, value);
    if (form.kind !== 'list' || form.item.kind !== 'object' || !Array.isArray(value)) continue;
    for (const item of value) nameItems(form.item.fields, item);
    if (form.item.fields.some((field) => field.name === 'id')) giveIds(name, value.filter(isTree), form.item);
  }
}

function giveIds(list: string, items: Record<string, unknown>[], form: Form & { kind: 'object' }): void {
  const taken = new Set(items.flatMap((item) => (typeof item['id'] === 'string' ? [item['id']] : [])));
  const isMain = items.length === 1 && (list === 'services' || list === 'locations');
  for (const [index, item] of items.entries()) {
    if (item['id'] !== undefined) {
      putIdFirst(item, item['id']);
      continue;
    }
    // Phones may go without.
    if (list === 'phones') continue;
    const wanted = isMain ? mainId : slugOf(item, form) || `${list.replace(/s$/, '')}-${index + 1}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    putIdFirst(item, id);
  }
}

/** As people write it. */
function putIdFirst(item: Record<string, unknown>, id: unknown): void {
  const rest = { ...item };
  for (const key of Object.keys(rest)) delete item[key];
  Object.assign(item, { id }, { ...rest, id });
}

function slugOf(item: Record<string, unknown>, form: Form & { kind: 'object' }): string {
  const name = item['name'] ?? item['title'];
  const field = form.fields.find((one) => one.name === 'name' || one.name === 'title');
  const language = field?.form.kind === 'text' ? field.form.languages[0]! : '';
  const text = isTree(name) ? (name[language] ?? Object.values(name)[0]) : name;
  return String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
