import { benchPaper } from '../src/build/paper/bench-paper.ts';
import { benchMap } from '../src/map/bench/bench-map.ts';
import { benchSearch } from '../src/search/bench/run-bench.ts';

const benches: Record<string, (print: (line: string) => void) => Promise<void>> = {
  search: benchSearch,
  map: benchMap,
  paper: benchPaper,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". Expected: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  await benches[name]?.((line) => console.log(line));
}
