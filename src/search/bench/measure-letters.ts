import { launchBrowser } from '../../../tests/e2e/browser.ts';
import { serveSite } from '../../../scripts/serve-site.ts';

/**
 * Milliseconds that a typed letter takes the page: scripts, style, layout and paint, by the thread's own clock, so that other
 * work does not count, and without what the measuring itself takes. The letter with what it may mean is one frame, the services
 * are the next: the longer one counts.
 */
export interface Letters {
  median: number;
  worst: number;
  /** How many take longer than one frame. */
  slow: number;
  count: number;
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
    /** Types; where there is no text, nothing: what it takes to ask. @returns what each of the two frames takes */
    const type = async (text?: string) => {
      const start = await busy();
      await page.evaluate(async (text) => {
        if (text !== undefined) {
          const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        // Until it is painted, which is before the services are looked for.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }, text);
      const letter = await busy();
      await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 30)));
      const services = await busy();
      // What waits for rest is not part of the letter, nor of the next one.
      await page.waitForTimeout(700);
      return [letter - start, services - letter] as const;
    };
    const idle: (readonly [number, number])[] = [];
    for (let i = 0; i < 15; i++) idle.push(await type());
    const asking = [0, 1].map((part) => idle.map((times) => times[part]!).sort((a, b) => a - b)[idle.length >> 1]!);
    const times: number[] = [];
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        const [letter, services] = await type(query.slice(0, length));
        times.push(slowdown * Math.max(letter - asking[0]!, services - asking[1]!));
      }
    }
    times.sort((a, b) => a - b);
    return {
      median: times[times.length >> 1]!,
      worst: times.at(-1)!,
      slow: times.filter((time) => time > frame).length,
      count: times.length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
