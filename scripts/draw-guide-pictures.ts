import { statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pictureScale } from '../src/guide/pictures.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { serveSite } from './serve-site.ts';

/**
 * Takes the screenshots of the guide anew, from a built site: `npm run build`, then
 * `node scripts/draw-guide-pictures.ts [--site dist]`. They go into `docs/pictures/`.
 */
const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });

interface Shot {
  name: string;
  /** The address below the site's root; of a build of both samples. */
  path: string;
  width: number;
  height: number;
  /** What stands at the top of the picture, if not the head of the page. */
  at?: string;
}
const shots: readonly Shot[] = [
  { name: 'front', path: 'oakland/', width: 360, height: 740 },
  { name: 'front-other', path: 'solano/', width: 360, height: 740 },
  { name: 'front-spanish', path: 'oakland/es/', width: 360, height: 740 },
  { name: 'school', path: 'oakland/schools/garfield-elementary/', width: 360, height: 740 },
  { name: 'health', path: 'oakland/staff/health/', width: 760, height: 620 },
  { name: 'call-sheet', path: 'oakland/staff/call-sheet/', width: 760, height: 640, at: '.card' },
];
/** Bytes that a phone loads for one picture. */
const most = 60_000;

const server = await serveSite(values.site);
const browser = await launchBrowser();
for (const { name, path, width, height, at } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  const response = await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`There is no page ${path} in ${values.site}. Build both samples first: npm run build.`);
  const y = at ? ((await page.locator(at).first().boundingBox())?.y ?? 0) : 0;
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y, width, height, scale: pictureScale };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    clip,
    captureBeyondViewport: true,
  });
  const file = `docs/pictures/${name}.webp`;
  writeFileSync(file, Buffer.from(data, 'base64'));
  const { size } = statSync(file);
  console.log(`${file} ${size} bytes`);
  if (size > most) throw new Error(`${file} has ${size} bytes. Expected at most ${most}.`);
  await page.close();
}
await browser.close();
await server.close();
