import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes out of a page's security policy the hashes of scripts and styles that stand in other pages only: Astro lists those
 * of the whole site in each, and hashes do not compress.
 */
export function trimPolicy(html: string): string {
  const inline = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)].filter(
    ([, , attributes = '', content]) => content && !/\bsrc=|type="application\/json"/.test(attributes),
  );
  const needed = new Set(
    inline.map(([, , , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`),
  );
  return html.replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => {
    return start + policy.replace(/ 'sha256-[^']+'/g, (hash) => (needed.has(hash.trim()) ? hash : ''));
  });
}

/** Trims the policy of every page below a folder. */
export function trimPolicies(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    writeFileSync(file, trimPolicy(readFileSync(file, 'utf8')));
  }
}
