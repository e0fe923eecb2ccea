import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The day that counts as today in every test. */
export const testDate = '2026-11-21';

/**
 * Builds the site as `npm run build` does, into a folder of its own.
 * @param env settings such as `SITE_URL` or `CONTENT_DIR`, on top of the pinned day
 * @throws Error with what the build printed, where it fails
 */
export async function buildSite(folder: string, env: Record<string, string> = {}): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const bin = join(process.cwd(), 'node_modules', '.bin');
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^(VITE|VITEST|NODE_ENV|DISTRICT|SITE_URL|CONTENT_DIR)/.test(key),
  );
  const child = spawn(join(bin, 'astro'), ['build', '--outDir', folder], {
    env: {
      ...Object.fromEntries(inherited),
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      BUILD_DATE: testDate,
      ...env,
    },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw new Error(`astro build failed (${JSON.stringify(env)}):\n${printed}`);
  return printed;
}
