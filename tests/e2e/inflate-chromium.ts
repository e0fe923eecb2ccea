import { mkdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A browser that came as an npm package: its program, and the surroundings that it needs to start. */
export interface PackagedChromium {
  executablePath: string;
  env: Record<string, string>;
}

const archives = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'];
const packageFile = createRequire(import.meta.url)
  .resolve('@sparticuz/chromium')
  .replace(/build\/.*$/, 'package.json');

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, with its own NSS libraries and one font, so that a machine without any
 * browser can run the tests. It unpacks into whatever TMPDIR names and takes any `chromium` that it finds there; each
 * version therefore gets a folder of its own, which appears whole or not at all.
 * @param cache the folder that keeps unpacked browsers
 */
export async function inflateChromium(cache = join(process.cwd(), '.cache')): Promise<PackagedChromium> {
  const { version } = createRequire(import.meta.url)(packageFile) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const { inflate } = await import('@sparticuz/chromium');
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = unfinished;
    try {
      await Promise.all(archives.map((name) => inflate(join(dirname(packageFile), 'bin', name))));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    writeFileSync(join(unfinished, 'fonts.conf'), fontsConfiguration(folder));
    try {
      renameSync(unfinished, folder);
    } catch {
      rmSync(unfinished, { recursive: true }); // Another process was quicker.
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package's own file names folders of the service it was made for; this one adds the machine's fonts. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
