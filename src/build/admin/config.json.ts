import type { APIRoute } from 'astro';
import { readEditor } from './read-editor.ts';

/** What the editor edits, for Sveltia CMS: https://sveltiacms.app/en/docs/config-basics */
export const GET: APIRoute = async () => Response.json((await readEditor()).config);
