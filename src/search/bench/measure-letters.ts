import { launchBrowser } from '../../../tests/e2e/browser.ts';
import { serveSite } from '../../../scripts/serve-site.ts';

/** Milliseconds that something takes, over many letters. */
export interface Times {
  median: number;
  worst: number;
  /** How many take longer than one frame. */
  slow: number;
}

/**
 * What a typed letter takes the page: scripts, style, layout and paint, by the thread's own clock, so that other work does not
 * count, and without what the measuring itself takes.
 */
export interface Letters {
  count: number;
  /** The letter with what it may mean. */
  letter: Times;
  /** Of these, what the letter takes the browser where nobody listens: the median. */
  box: number;
  /** The services, which are looked for after that and drawn in a frame of their own: the longer of the two. */
  services: Times;
}

/** How much slower a cheap phone is than this machine, and how long one frame lasts. */
const slowdown = 4;
const frame = 1000 / 60;
const queries = ['my kid has a toothache', 'rental assistence', 'fod pantrey', 'no ride to school'];

/** Types queries into the find page of a built site. @param home the district's part of the address, such as `oakland/` */
export async function measureLetters(dist: string, home: string): Promise<Letters> {
  const [server, browser] = [await serveSite(dist), await launchBrowser()];
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    await page.goto(`${server.url}${home}find/`);
    await page.locator('.find-panel').waitFor();
    await page.waitForTimeout(1500);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    /**
     * Types; where there is no text, nothing: what it takes to ask.
     * @param isHeard false where the page is not told of it
     * @returns what each of the three frames takes
     */
    const type = async (text?: string, isHeard = text !== undefined) => {
      const marks = [await busy()];
      await page.evaluate(
        async ([text, isHeard]) => {
          // Until it is painted, which is before the services are looked for.
          const painted = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          Object.assign(globalThis, {
            answered: new Promise((done) => {
              if (!isHeard) setTimeout(done, 30);
              else addEventListener('way-answer', () => setTimeout(done), { once: true });
            }),
          });
          if (text !== undefined) {
            const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
            box.value = text;
            if (isHeard) box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }
          await painted;
        },
        [text, isHeard] as const,
      );
      marks.push(await busy());
      await page.evaluate(() => (globalThis as unknown as { answered: Promise<void> }).answered);
      marks.push(await busy());
      await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 40)));
      marks.push(await busy());
      // What waits for rest is not part of the letter, nor of the next one.
      await page.waitForTimeout(700);
      return marks.slice(1).map((mark, i) => slowdown * (mark - marks[i]!));
    };
    const idle: number[][] = [];
    for (let i = 0; i < 15; i++) idle.push(await type());
    const asking = [0, 1, 2].map((part) => median(idle.map((times) => times[part]!)));
    const frames: number[][] = [];
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        frames.push((await type(query.slice(0, length))).map((time, part) => time - asking[part]!));
      }
    }
    const unheard: number[] = [];
    for (const length of queries[0]!.split('').keys())
      unheard.push((await type(queries[0]!.slice(0, length), false))[0]! - asking[0]!);
    return {
      count: frames.length,
      box: median(unheard),
      letter: sum(frames.map(([letter]) => letter!)),
      services: sum(frames.map(([, ...rest]) => Math.max(...rest))),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

const sum = (times: readonly number[]): Times => ({
  median: median(times),
  worst: Math.max(...times),
  slow: times.filter((time) => time > frame).length,
});
