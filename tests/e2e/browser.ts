import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { inflateChromium } from './inflate-chromium.ts';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a Chromium for the tests: the one in `CHROMIUM_PATH`, else the machine's own, else the packaged one. Every
 * start has a new profile.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'] ?? '', ...systemBrowsers].find((path) => path !== '' && existsSync(path));
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await inflateChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } as Record<string, string> });
}
