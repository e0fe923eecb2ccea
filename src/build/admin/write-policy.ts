import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorPolicy } from '../../admin/outside-addresses.ts';

/** Gives the editor's page a policy of its own in place of the one that all pages have. @param root the built site */
export function writeEditorPolicy(root: string, backend: 'github' | 'trial'): void {
  const file = join(root, 'admin', 'index.html');
  if (!existsSync(file)) return;
  const html = readFileSync(file, 'utf8');
  const own = html.replace(
    /(<meta http-equiv="content-security-policy" content=")[^"]*/,
    (_, start: string) => start + editorPolicy(backend),
  );
  if (own === html) throw new Error('The page of the editor has no security policy to replace.');
  writeFileSync(file, own);
}
