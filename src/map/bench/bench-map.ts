import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveSite } from '../../../scripts/serve-site.ts';
import { launchBrowser } from '../../../tests/e2e/browser.ts';
import { publishedDistricts } from '../../site/address.ts';
import { packPlaces } from '../points-file.ts';
import { makePlaces } from './synthetic.ts';

const counts = [500, 5000, 20_000];
const pans = 12;
const phone = { width: 360, height: 740 };

/** What it costs to open a map and to move it, in milliseconds of the page's main thread. */
interface Cost {
  open: number;
  /** Of the tasks while it opened. */
  longest: number;
  pan: number;
  /** Tasks of more than 50 ms while it was moved. */
  longPans: number;
  marks: number;
}

/**
 * Opens the built site's map with many points beside plain Leaflet markers of the same points, and moves both. Needs a built
 * site in `dist/`. @param print takes a line
 */
export async function benchMap(print: (line: string) => void): Promise<void> {
  const { ids, single } = publishedDistricts();
  const home = single ? '' : `${ids[0]}/`;
  if (!existsSync(join('dist', home, 'needs/food/index.html'))) {
    print('map: expected a built site in dist/. Run: npm run build');
    return;
  }
  const [server, browser] = [await serveSite('dist'), await launchBrowser()];
  try {
    print('points   ours: open (longest)  pan  >50   marks   plain: open (longest)  pan  >50    marks   open  pan: times');
    for (const count of counts) {
      const cost = async (measure: (page: Page, client: CDPSession, count: number) => Promise<Cost>) => {
        const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.addInitScript(watchTasks);
        await page.goto(`${server.url}${home}needs/food/`, { waitUntil: 'networkidle' });
        const client = await context.newCDPSession(page);
        // The thread's own clock: other work on this machine does not count.
        await client.send('Performance.enable', { timeDomain: 'threadTicks' });
        const result = await measure(page, client, count);
        await context.close();
        return result;
      };
      const [ours, plain] = [await best(() => cost(measureOurs)), await best(() => cost(measurePlain))];
      const cell = ({ open, longest, pan, longPans, marks }: Cost) =>
        `${pad(open, 5)} ms (${pad(longest, 5)}) ${pad(pan, 5)} ${pad(longPans, 4)} ${pad(marks, 7)}`;
      const times = (a: number, b: number) => (b / Math.max(a, 1)).toFixed(1).padStart(5);
      print(
        `${pad(count, 6)}        ${cell(ours)}          ${cell(plain)}  ${times(ours.open, plain.open)} ${times(ours.pan, plain.pan)}`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The calmer of two runs. */
async function best(run: () => Promise<Cost>): Promise<Cost> {
  const [a, b] = [await run(), await run()];
  return a.open < b.open ? a : b;
}

const pad = (value: number, width: number) => String(Math.round(value)).padStart(width);

/** Counts the tasks that hold up a page. Runs in the page. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

const takeTasks = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 200));
    return (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0);
  });

/** Milliseconds that the page's main thread works for something. */
async function timeOf(client: CDPSession, run: () => Promise<void>): Promise<number> {
  const read = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  const before = await read();
  await run();
  return ((await read()) - before) * 1000;
}

async function measure(page: Page, client: CDPSession, open: () => Promise<void>, canvas: string): Promise<Cost> {
  await takeTasks(page);
  const openTime = await timeOf(client, open);
  const opening = await takeTasks(page);
  await page.locator(canvas).focus();
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
  const pan = await timeOf(client, async () => {
    for (let i = 0; i < pans; i++) {
      await page.keyboard.press(keys[Math.floor(i / 3)]!);
      await page.waitForTimeout(120);
    }
  });
  const panning = await takeTasks(page);
  return {
    open: openTime,
    longest: Math.max(0, ...opening),
    pan: pan / pans,
    longPans: panning.length,
    marks: await page.locator('.leaflet-marker-pane > *').count(),
  };
}

async function measureOurs(page: Page, client: CDPSession, count: number): Promise<Cost> {
  await page.route('**/api/map/points.json', (route) => route.fulfill({ json: packPlaces(makePlaces(count)).points }));
  await page.evaluate(() => void document.querySelector<HTMLElement & { show(): Promise<void> }>('way-map')?.show());
  const open = async () => {
    await page.locator('way-map [data-part=open]').click();
    await page.locator('way-map .leaflet-marker-pane > *').first().waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  };
  return measure(page, client, open, 'way-map [data-part=canvas]');
}

/** The same points as Leaflet's own markers, without pictures: what a map is that does nothing about their number. */
async function measurePlain(page: Page, client: CDPSession, count: number): Promise<Cost> {
  const source = createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js');
  await page.route('**/plain-leaflet.js', (route) => route.fulfill({ path: source, contentType: 'text/javascript' }));
  await page.route('**/plain-points.json', (route) => route.fulfill({ json: makePlaces(count).map(({ at }) => at) }));
  const open = () =>
    page.evaluate(async () => {
      const address = '/plain-leaflet.js';
      const { map, marker, divIcon } = (await import(/* @vite-ignore */ address)) as typeof import('leaflet');
      const points = (await (await fetch('/plain-points.json')).json()) as [number, number][];
      const canvas = document.querySelector<HTMLElement>('way-map [data-part=canvas]')!;
      canvas.hidden = false;
      const plain = map(canvas, { zoomAnimation: false, markerZoomAnimation: false, inertia: false });
      plain.fitBounds(points);
      for (const at of points) marker(at, { icon: divIcon({ html: '<b>1</b>', iconSize: [32, 32] }) }).addTo(plain);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    });
  return measure(page, client, open, 'way-map [data-part=canvas]');
}
