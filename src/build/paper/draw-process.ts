import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';
import { drawPdf, type DrawOrder } from './draw-pdf.ts';
import type { DrawnByProcess } from './draw-pool.ts';

/*
 * A process that turns Typst documents into PDF files, one after the other. It keeps one compiler, which remembers the
 * fonts and the parts that documents share. A process and not a thread: compilers of several threads lock each other out.
 */
const [folder = '', fonts = ''] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
let count = 0;

process.on('message', (order: DrawOrder) => {
  const { pdf, ...drawn } = drawPdf(compiler, order);
  if (pdf) writeFileSync(order.file.replace('{pages}', String(drawn.pages)), pdf);
  // What it remembers of old documents would fill the memory.
  if (++count % 50 === 0) compiler.evictCache(10);
  const { user, system } = process.cpuUsage();
  process.send?.({ ...drawn, bytes: pdf?.length ?? 0, processorSeconds: (user + system) / 1e6 } satisfies DrawnByProcess);
});
