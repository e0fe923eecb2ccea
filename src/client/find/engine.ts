import { wallTimeIn } from '../../search/open-now.ts';
import { Finder } from '../../search/rank.ts';
import { unpackRecords } from '../../search/unpack-records.ts';

/** What answers queries: the find page has it from the start, other pages fetch it when somebody types. */
export const engine = { Finder, unpackRecords, wallTimeIn };
export type Engine = typeof engine;
