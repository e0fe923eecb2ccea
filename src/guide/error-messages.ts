import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Folders whose messages people read who write content or run a command. */
const folders = [
  ...['domain', 'catalog', 'brand', 'import', 'setup', 'sheet', 'export', 'handout', 'map', 'proof', 'update', 'admin'].map(
    (name) => `src/${name}`,
  ),
  'scripts',
];
/** Scripts for those who change the code. */
const forDevelopers =
  /^(bench|complete-lock-file|draw-editor-picture|draw-guide-pictures|run-tests|serve-site|vendor-fonts|write-guide|write-string-keys)\./;
/** Code that no command runs, or that checks what other code did. */
const notRead = /(^|\/)(bench|client|streets|typst)(\/|$)/;

export interface ErrorMessage {
  file: string;
  /** As it stands in the code, with … for what changes. */
  message: string;
}

/** Names of fields, variables and functions that hold or take a message. */
const telling = /^(what|error|problem|wrong|stop|console\.error|\w*Error)$/;
/** What describes a field, asks, or tells that all is well. */
const describing = /^(description|ask|why|console\.log)$/;

/**
 * Collects the messages in the code: the texts that stand where a message stands, and those that begin as ours begin.
 * @param root the folder of the repository
 */
export function collectMessages(root = '.'): ErrorMessage[] {
  const found = folders
    .flatMap((folder) => listCode(root, folder))
    .flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
      return textsIn(source).flatMap(({ text, place }) => {
        const counts = !describing.test(place) && (telling.test(place) || beginsLikeOne.test(text));
        return counts && hasWords(text) && !/^[a-z✗]/.test(text) ? [{ file, message: text }] : [];
      });
    });
  return [...new Map(found.map((one) => [one.message, one])).values()];
}

/** The texts of some code, with … for what changes, and the name of what each is given to. */
function textsIn(node: ts.Node): { text: string; place: string }[] {
  const text = textOf(node);
  if (text !== undefined) return [{ text: text.trim(), place: placeOf(node) }];
  const inside: { text: string; place: string }[] = [];
  node.forEachChild((child) => void inside.push(...textsIn(child)));
  return inside;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return plain(node.text);
  if (ts.isTemplateExpression(node))
    return plain(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''));
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined && right === undefined ? undefined : plain(`${left ?? '…'}${right ?? '…'}`);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/…+/g, '…');

/** The field, variable or function that a text is given to, through brackets, lists and choices. */
function placeOf(node: ts.Node): string {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.name.getText();
  // Of three, the last says why.
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return parent.arguments?.[2] === node ? 'why' : parent.expression.getText();
  const through =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return through ? placeOf(parent) : '';
}

function listCode(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !notRead.test(name) && !(folder === 'scripts' && forDevelopers.test(name)))
    .sort()
    .map((name) => join(folder, name));
}

const beginsLikeOne =
  /^(Expected |There is no |It says |This (is not|entry|service|row) |Latitude |Nothing reads |No column |Nobody can tell |It names no |Its … is |Another |Choose |…?"…" |… (is|has|holds|on|does) |The (id|column|row|first row|place is|place may|site|mapping|spreadsheet says) )/;

/** More than three words, of which the first ones say something: not only what changes. */
const hasWords = (text: string) => text.split(' ').length > 3 && /\p{L}{2}/u.test(beginningOf(text));

/** The messages that no paragraph of `docs/errors.md` speaks of: one has to quote its first words, up to what changes. */
export function findUntoldMessages(root = '.'): ErrorMessage[] {
  const told = readFileSync(join(root, 'docs/errors.md'), 'utf8').replace(/\s+/g, ' ').replaceAll('\\', '');
  return collectMessages(root).filter(({ message }) => !told.includes(beginningOf(message)));
}

/** What of a message can be looked for: its first sentence, as it is in the code. */
export const beginningOf = (message: string): string =>
  (/^.+?[.:,](?=\s|…|$)/.exec(message)?.[0] ?? message).replace(/[.:,…\s]+$/, '');
