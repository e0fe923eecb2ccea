import type { APIRoute } from 'astro';
import { editorFileNames, readEditorFile } from './editor-package.ts';

/** The editor's own files, beside its page. */
export const getStaticPaths = () => editorFileNames.map((file) => ({ params: { file } }));

const types: Record<string, string> = { js: 'text/javascript', txt: 'text/plain', woff2: 'font/woff2' };

export const GET: APIRoute = ({ params }) => {
  const name = params['file']!;
  const content = readEditorFile(name);
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, { headers: { 'content-type': types[name.replace(/^.*\./, '')]! } });
};
