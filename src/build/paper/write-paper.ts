import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDate } from '../../catalog/load.ts';
import { ContentError, type Problem } from '../../catalog/problems.ts';
import { publishedDistricts, siteAddress } from '../../site/address.ts';
import { isOwnMachine } from '../../site/paper-context.ts';
import { keepPaperFacts } from '../../site/paper-facts.ts';
import { drawAll } from './draw-pool.ts';
import { PaperCache, type Kept } from './paper-cache.ts';
import { planPaper, type PlannedPaper, unique } from './plan-paper.ts';
import { readPaperSites } from './read-sites.ts';

/** All paper of a build, drawn and waiting in the cache. */
export interface DrawnPaper {
  /** By address below the base path, such as `oakland/handouts/find-help.pdf`. */
  files: ReadonlyMap<string, Kept>;
  /** How many were drawn now; the others were there. */
  drawn: number;
  seconds: number;
  /** Seconds of processors that drawing took: what `seconds` would be on one that did nothing else. */
  processorSeconds: number;
}

type Say = (text: string) => void;

/**
 * Draws what is not drawn yet, and tells the pages how large each file is. It stands before the pages in a build.
 * @throws ContentError with every text that cannot be printed, by file and line
 */
export async function drawPaper(say: Say, env: NodeJS.ProcessEnv = process.env): Promise<DrawnPaper> {
  const { ids, single } = publishedDistricts(env);
  const { site, base } = siteAddress(env);
  const sites = readPaperSites({ ids, single, base, today: buildDate(env) });
  if (isOwnMachine(site)) {
    say('Paper has no codes to scan: nobody has said where the site will stand. Set url: in content/site.yaml before you print.');
  }
  const { papers, problems } = planPaper(sites, site);
  if (problems.length > 0) throw new ContentError(problems);
  const paper = await drawPlanned(papers, say);
  keepPaperFacts(new Map([...paper.files].map(([address, { bytes, pages }]) => [address, { bytes, pages }])));
  return paper;
}

/** Draws what the cache does not have. @throws ContentError */
export async function drawPlanned(papers: readonly PlannedPaper[], say: Say, cache = new PaperCache()): Promise<DrawnPaper> {
  const start = performance.now();
  const files = new Map<string, Kept>();
  const missing: { paper: PlannedPaper; key: string }[] = [];
  for (const paper of papers) {
    const key = cache.keyOf(paper.source, `${paper.mostPages} ${paper.sizes.join(' ')} ${paper.saves} ${paper.tight?.join(' ')}`);
    const kept = cache.find(key);
    if (kept) files.set(paper.address, kept);
    else missing.push({ paper, key });
  }
  const problems: Problem[] = [];
  let done = 0;
  const processorSeconds = await drawAll(
    missing.map(({ paper, key }) => ({ ...paper, file: cache.place(key) })),
    (index, { pages, bytes, faults }) => {
      const { paper, key } = missing[index]!;
      const at = paper.address;
      problems.push(...faults.map((fault): Problem => ({ file: paper.file, at, severity: 'error', ...fault })));
      files.set(at, { file: cache.place(key).replace('{pages}', String(pages)), pages, bytes });
      done += 1;
      if (done % 200 === 0) say(`${done} of ${missing.length} sheets drawn`);
    },
  );
  if (problems.length > 0) throw new ContentError(unique(problems));
  cache.sweep();
  return { files, drawn: missing.length, seconds: (performance.now() - start) / 1000, processorSeconds };
}

/** Puts the drawn files into a built site. @param root the folder of the site */
export function writePaper(root: string, { files }: DrawnPaper): void {
  for (const [address, { file }] of files) {
    const target = join(root, address);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}
