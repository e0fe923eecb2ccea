import type { FindSetup } from '../../search/find-files.ts';
import type { Mender } from '../../suggest/change-link.ts';
import type { MapWords } from '../../map/map-words.ts';
import type { WordTree } from './words.ts';

/** A line to call, as a page shows it. */
export interface Line {
  id: string;
  name: string;
  when: string;
  display: string;
  href: string;
}

/** What the page gives its search: see `src/site/find-plan.ts`. In addresses `*` stands for an id. */
export interface PageSetup extends FindSetup {
  files: FindSetup['files'] & { strings: string; guides: string };
  /** For numbers, dates and times. */
  locale: string;
  /** The folder of the files of `FindSetup`. */
  base: string;
  links: Record<'home' | 'find' | 'need' | 'topic' | 'partner' | 'list' | 'pagefind' | 'worker', string>;
  lines: readonly Line[];
  /** Who mends a wrong listing. */
  report: Mender;
  /** Days after which facts count as stale. */
  staleAfterDays: number;
  /** What the results need; the others are fetched with what stands around them. */
  strings: WordTree;
}

/** The strings of what stands around the results, fetched after them. */
export interface StringsFile {
  strings: WordTree;
  map: MapWords;
}

/** Reads the setup that stands in the page. */
export function readSetup(): PageSetup | undefined {
  const text = document.querySelector('#find-setup')?.textContent;
  return text ? (JSON.parse(text) as PageSetup) : undefined;
}

/** The address of a service: on its organization's page. @param key `<partner>` or `<partner>.<service>` */
export function serviceAddress(setup: PageSetup, key: string): string {
  const [partner = '', service] = key.split('.');
  return setup.links.partner.replace('*', partner) + (service ? `#${service}` : '');
}
