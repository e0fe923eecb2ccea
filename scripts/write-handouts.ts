import { parseArgs } from 'node:util';
import { drawPaper, writePaper } from '../src/build/paper/write-paper.ts';
import { ContentError } from '../src/catalog/problems.ts';

/*
 * Draws all paper without building the pages: `npm run handouts -- --out FOLDER [--district ID]`.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' }, district: { type: 'string' } } });
const env = { ...process.env, ...(values.district ? { DISTRICT: values.district } : {}) };
try {
  const paper = await drawPaper(console.log, env);
  writePaper(values.out, paper);
  const bytes = [...paper.files.values()].reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${paper.files.size} files in ${values.out} (${(bytes / 1e6).toFixed(1)} MB), ${paper.drawn} drawn in ${paper.seconds.toFixed(1)} s.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
