import type { APIRoute } from 'astro';
import { readEditor } from './read-editor.ts';

/** How each file becomes what its form holds, and back. */
export const GET: APIRoute = async () => Response.json((await readEditor()).forms);
