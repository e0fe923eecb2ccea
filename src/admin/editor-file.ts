import type { z } from 'zod';
import { checkConfidential } from '../catalog/check-confidential.ts';
import { dropNulls } from '../catalog/overlay.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import { readYaml } from '../catalog/read-yaml.ts';
import { DistrictSchema } from '../domain/district.ts';
import { NoticeSchema } from '../domain/notice.ts';
import { normalizeFlatPartner, PartnerSchema } from '../domain/partner.ts';
import { CoalitionSchema, LinkSchema } from '../domain/prose.ts';
import { editYaml } from '../import/edit-yaml.ts';
import { formatTree, type Tree, unquoteValues, withoutMark } from '../import/format-tree.ts';
import { sameTree } from '../import/same-tree.ts';
import { fillForm, isTree } from './fill-form.ts';
import { flattenPartner } from './flat-partner.ts';
import { fileKey, type FormField, partKey } from './form.ts';
import { keepRest } from './keep-rest.ts';
import { labelOf } from './make-form.ts';
import { nameItems } from './name-items.ts';
import { type Places, readForm } from './read-form.ts';

/** The kinds of files that the editor opens, with the schema that each must keep. */
export const fileSchemas = {
  partner: PartnerSchema,
  notice: NoticeSchema,
  coalition: CoalitionSchema,
  link: LinkSchema,
  district: DistrictSchema,
} as const;
export type FileKind = keyof typeof fileSchemas;

/** What a file is edited with. */
export interface FileForm {
  kind: FileKind;
  fields: FormField[];
}

/** What the editor holds while a file is open. */
export type Content = Record<string, unknown>;

/**
 * Reads a file for its form; the file's own text goes along, so that saving changes only what the form changed.
 * @throws Error naming the line, where the file cannot be read
 */
export function openFile({ kind, fields }: FileForm, text: string): Content {
  const tree = readTree(text);
  const shown = fillForm({ kind: 'object', fields }, normalize(kind, tree)) as Content | undefined;
  return { ...shown, [fileKey]: text, [partKey]: problemsOf(kind, tree).some(isGap) ? 'patch' : 'whole' };
}

/**
 * Writes what a form holds as a file. A file that was there keeps its comments, its order and all that the form does not
 * show; a listing that came from an import is from now on the editor's own.
 * @throws Error with every fault, in the words of the check
 */
export function saveFile({ kind, fields }: FileForm, content: Content): string {
  const text = typeof content[fileKey] === 'string' ? content[fileKey] : '';
  const form = { kind: 'object', fields } as const;
  const places: Places = new WeakMap();
  const read = text === '' ? {} : readTree(text);
  const file = normalize(kind, read);
  const before = readForm(form, fillForm(form, file), places) ?? {};
  const after = readForm(form, content, places) ?? {};
  if (text !== '' && sameTree(before, after)) return text;
  nameItems(fields, after);
  if (text === '' && kind === 'partner') giveOnlyPlace(after as Tree);
  const whole = keepRest(file, before, after, places) as Tree;
  const tree = kind === 'partner' && !('services' in read) ? (flattenPartner(whole) ?? whole) : whole;
  // A patch of a shared listing lacks what the shared one says.
  const wasPatch = (text !== '' && problemsOf(kind, read).some(isGap)) || content[partKey] === 'patch';
  const faults = problemsOf(kind, tree).filter((problem) => !(wasPatch && isGap(problem)));
  if (faults.length > 0) throw new Error(faults.map(sayFault).join('\n'));
  return text === '' ? formatTree(unquoteValues(tree)) : editYaml(withoutMark(text), read, tree);
}

function readTree(text: string): Tree {
  const result = readYaml(text, 'this file');
  if ('problem' in result) throw new Error(`Line ${result.problem.line}: ${result.problem.what}`);
  return isTree(result.data) ? result.data : {};
}

const normalize = (kind: FileKind, tree: Tree): Tree => (kind === 'partner' ? normalizeFlatPartner(tree) : tree);

interface Fault {
  at?: string | undefined;
  what: string;
}
const isGap = ({ what }: Fault) => what.includes('it is missing') || what === emptyFile;
/** With the names of the fields as the form shows them. */
const sayFault = ({ at, what }: Fault) => (at ? `${at.split('.').map(labelOf).join(' › ')}: ${what}` : what);
const emptyFile = 'Nothing is filled in.';

function problemsOf(kind: FileKind, tree: Tree): Fault[] {
  if (Object.keys(tree).length === 0) return [{ what: emptyFile }];
  const full = { id: 'this-file', ...normalize(kind, tree) };
  const parsed = parseEntry(fileSchemas[kind] as z.ZodType, dropNulls(full), () => '', '');
  const hidden = kind === 'partner' ? checkConfidential([{ file: '', raw: full }], () => '') : [];
  return [...('problems' in parsed ? parsed.problems : []), ...hidden];
}

/** In a new file, the one service is given at the one place, unless something else was chosen. */
function giveOnlyPlace(tree: Tree): void {
  const [service, ...services] = Array.isArray(tree['services']) ? (tree['services'] as Tree[]) : [];
  const [place, ...places] = Array.isArray(tree['locations']) ? (tree['locations'] as Tree[]) : [];
  if (service && place && services.length + places.length === 0) service['locations'] ??= [place['id']];
}
