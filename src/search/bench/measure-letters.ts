import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../../tests/e2e/browser.ts';
import { serveSite } from '../../../scripts/serve-site.ts';

/** Milliseconds that something takes, over many letters. */
export interface Times {
  median: number;
  worst: number;
  /** How many take longer than one frame. */
  slow: number;
}

/** What a typed letter takes the page. */
export interface Letters {
  count: number;
  /** From the letter until what it may mean stands in the page, by the clock of a browser that is slowed down. */
  answer: Times;
  /**
   * From the key until that is painted: scripts, style, layout and paint, by the thread's own clock, so that other work does
   * not count.
   */
  painted: Times;
  /** The same in a page that does not listen: what a box takes the browser. */
  box: Times;
  /** The longest time for which the page is held by anything that follows: services, counts, filters, guides. */
  after: Times;
}

/** A task of the page's main thread: when it began and what it took, in microseconds. */
interface Task {
  name: string;
  ts: number;
  tdur?: number;
  pid: number;
  tid: number;
}

/** How much slower a cheap phone is than this machine, and how long one frame lasts. */
const slowdown = 4;
const frame = 1000 / 60;
const queries = ['my kid has a toothache', 'rental assistence', 'fod pantrey', 'no ride to school'];
/** Milliseconds after a letter in which it is painted, and until all that follows is done. */
const untilPainted = 15;
const rest = 750;

/** Types queries into the find page of a built site. @param home the district's part of the address, such as `oakland/` */
export async function measureLetters(dist: string, home: string): Promise<Letters> {
  const [server, browser] = [await serveSite(dist), await launchBrowser()];
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    await page.goto(`${server.url}${home}find/`);
    await page.locator('.find-panel').waitFor();
    await page.locator('input[type=search]').focus();
    await page.waitForTimeout(1500);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const answers = await timeAnswers(page, () => typeAll(page, queries));
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const heard = await trace(client, () => typeAll(page, queries));
    await page.evaluate(() => addEventListener('input', (event) => event.stopImmediatePropagation(), { capture: true }));
    const unheard = await trace(client, () => typeAll(page, queries.slice(0, 1)));
    const paintedOf = (tasks: readonly Work[]) =>
      tasks.filter(({ at }) => at < untilPainted).reduce((total, { time }) => total + time, 0);
    return {
      count: heard.length,
      answer: sum(answers),
      painted: sum(heard.map(paintedOf)),
      box: sum(unheard.map(paintedOf)),
      after: sum(heard.map((tasks) => Math.max(0, ...tasks.filter(({ at }) => at >= untilPainted).map(({ time }) => time)))),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A task by the milliseconds after its letter, and what it takes on a slow phone. */
interface Work {
  at: number;
  time: number;
}

async function typeAll(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    for (const letter of text) {
      await page.evaluate(() => performance.mark('letter'));
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForTimeout(rest);
    }
    await page.evaluate(() => performance.mark('end'));
    await page.locator('input[type=search]').fill('');
    await page.waitForTimeout(rest);
  }
}

/** Milliseconds from each letter until all that hears of it has answered. */
async function timeAnswers(page: Page, run: () => Promise<void>): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const taken: number[] = [];
    let start = 0;
    addEventListener('input', () => (start = performance.now()), { capture: true });
    addEventListener('input', ({ target }) => {
      // Not where the box is emptied.
      if ((target as HTMLInputElement).value !== '') taken.push(performance.now() - start);
    });
    return taken;
  });
  await run();
  return times.jsonValue();
}

/** What the page's main thread does after each letter. */
async function trace(client: CDPSession, run: () => Promise<void>): Promise<Work[][]> {
  const events: Task[] = [];
  client.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as Task[])));
  await client.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel,blink.user_timing' });
  await run();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  const marks = events.filter(({ name }) => name === 'letter' || name === 'end').sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0]!;
  const tasks = events.filter((task) => task.pid === pid && task.tid === tid && task.name.endsWith('RunTask'));
  return marks.flatMap(({ name, ts }, i) => {
    if (name === 'end') return [];
    const end = marks[i + 1]!.ts;
    return [
      tasks
        .filter((task) => task.ts > ts && task.ts < end)
        .map((task) => ({ at: (task.ts - ts) / 1000, time: (slowdown * (task.tdur ?? 0)) / 1000 })),
    ];
  });
}

const sum = (times: readonly number[]): Times => ({
  median: times.toSorted((a, b) => a - b)[times.length >> 1]!,
  worst: Math.max(...times),
  slow: times.filter((time) => time > frame).length,
});
