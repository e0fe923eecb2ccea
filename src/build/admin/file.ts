import type { APIRoute } from 'astro';
import { readEditorFile } from './editor-package.ts';

const types: Record<string, string> = { js: 'text/javascript', txt: 'text/plain', woff2: 'font/woff2' };

/** One of the editor's own files, which stand beside its page. */
export const GET: APIRoute = ({ url }) => {
  const name = url.pathname.replace(/^.*\//, '');
  const content = readEditorFile(name);
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, { headers: { 'content-type': types[name.replace(/^.*\./, '')]! } });
};
