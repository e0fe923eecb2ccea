import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pictureScale } from '../src/guide/pictures.ts';
import { fieldAt, openEntry, putFiles, scrollTo, signIn } from '../tests/e2e/admin-page.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { serveSite } from './serve-site.ts';

/**
 * Takes the guide's picture of the editor anew, from a site of one district built with `admin: { backend: trial }`:
 * `node scripts/draw-editor-picture.ts [--site dist] [--content content] --district ID --partner ID`.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    content: { type: 'string', default: 'content' },
    district: { type: 'string' },
    partner: { type: 'string' },
  },
});
const { district, partner } = values;
if (!district || !partner) throw new Error('Name the district and the partner: --district ID --partner ID.');
const file = `districts/${district}/partners/${partner}.yaml`;

const server = await serveSite(values.site);
const browser = await launchBrowser();
const size = { width: 1000, height: 760 };
const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
await page.goto(new URL('admin/', server.url).href);
await putFiles(page, new Map([[`content/${file}`, readFileSync(join(values.content, file), 'utf8')]]));
await signIn(page);
await openEntry(page, `${district}-partners`, partner);
await fieldAt(page, 'services').getByRole('button', { name: 'Expand', exact: true }).first().click();
await scrollTo(page, 'services.0.needs');
await fieldAt(page, 'services.0.needs').getByRole('combobox').waitFor();
const session = await page.context().newCDPSession(page);
const clip = { x: 0, y: 0, ...size, scale: pictureScale };
const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60, clip });
const picture = 'docs/pictures/editor.webp';
writeFileSync(picture, Buffer.from(data, 'base64'));
console.log(`${picture} ${statSync(picture).size} bytes`);
await browser.close();
await server.close();
