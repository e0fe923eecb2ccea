import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { drawPdf, type DrawOrder, type Drawn } from './draw-pdf.ts';

/*
 * A thread that turns Typst documents into PDF files, one after the other. It keeps one compiler, which remembers the
 * fonts and the parts that documents share.
 */
const { folder, fonts } = workerData as { folder: string; fonts: string };
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });

parentPort?.on('message', (order: DrawOrder) => {
  const { pdf, ...drawn } = drawPdf(compiler, order);
  if (pdf) writeFileSync(order.file.replace('{pages}', String(drawn.pages)), pdf);
  compiler.evictCache(30);
  parentPort?.postMessage({ ...drawn, bytes: pdf?.length ?? 0 } satisfies Drawn);
});
