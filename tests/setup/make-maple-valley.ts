import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mapleLogo, mapleSchools, mapleSheet } from './maple-valley.ts';

/**
 * Makes Maple Valley with the command and the files that a new user would give it.
 * @param root the content folder that it goes into
 * @returns what the command printed
 */
export async function makeMapleValley(root: string): Promise<string> {
  mkdirSync(root, { recursive: true });
  const given = mkdtempSync(join(tmpdir(), 'maple-'));
  const files = { 'partners.csv': mapleSheet(), 'schools.csv': mapleSchools, 'logo.svg': mapleLogo };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(given, name), text);
  const flags = {
    name: 'Maple Valley Schools',
    'name-es': 'Escuelas de Maple Valley',
    state: 'OH',
    county: 'Geauga',
    languages: 'en,es',
    color: '#7a1f2b',
    accent: '#8a4b00',
    shape: 'round',
    logo: join(given, 'logo.svg'),
    email: 'help@example.org',
    contact: 'office | Maple Valley Schools | 440-555-0199',
    partners: join(given, 'partners.csv'),
    schools: join(given, 'schools.csv'),
    source: 'Example list',
  };
  const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  try {
    const { stdout } = await promisify(execFile)('node', ['scripts/new-district.ts', ...args, '--example', '--state-layer'], {
      env: { ...process.env, CONTENT_DIR: root, BUILD_DATE: '2026-11-21' },
    });
    return stdout;
  } finally {
    rmSync(given, { recursive: true });
  }
}
