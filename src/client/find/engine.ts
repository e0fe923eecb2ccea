/** What answers queries, as one module: the find page has it from the start, other pages fetch it when somebody types. */
export { Finder } from '../../search/rank.ts';
export { unpackRecords } from '../../search/unpack-records.ts';
export { wallTimeIn } from '../../search/open-now.ts';
