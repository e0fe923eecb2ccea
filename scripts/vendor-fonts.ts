import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWoff } from '../src/build/paper/read-woff.ts';

/*
 * Takes the fonts for paper out of their npm packages: `npm run fonts`. With `--check` it writes nothing and says which
 * file is not what its package holds. Fonts are kept as TTF, which Typst reads; WOFF 1 is the same tables, deflated.
 */
const folder = 'src/handout/fonts';
const packages = {
  '@expo-google-fonts/noto-sans@0.4.2': {
    licence: 'LICENSE_FONT',
    files: {
      'NotoSans-Regular.ttf': '400Regular/NotoSans_400Regular.ttf',
      'NotoSans-Italic.ttf': '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
      'NotoSans-Bold.ttf': '700Bold/NotoSans_700Bold.ttf',
    },
  },
  '@fontsource/noto-sans-sc@5.3.0': {
    licence: 'LICENSE',
    files: {
      'NotoSansSC-Regular.ttf': 'files/noto-sans-sc-chinese-simplified-400-normal.woff',
      'NotoSansSC-Bold.ttf': 'files/noto-sans-sc-chinese-simplified-700-normal.woff',
    },
  },
  // Whole: the subsets of others lack the commas and colons of Chinese, which stand elsewhere in the simplified font.
  '@expo-google-fonts/noto-sans-tc@0.4.3': {
    licence: 'LICENSE_FONT',
    files: {
      'NotoSansTC-Regular.ttf': '400Regular/NotoSansTC_400Regular.ttf',
      'NotoSansTC-Bold.ttf': '700Bold/NotoSansTC_700Bold.ttf',
    },
  },
  '@fontsource/ibm-plex-sans-arabic@5.3.0': {
    licence: 'LICENSE',
    files: {
      'IBMPlexSansArabic-Regular.ttf': 'files/ibm-plex-sans-arabic-arabic-400-normal.woff',
      'IBMPlexSansArabic-Bold.ttf': 'files/ibm-plex-sans-arabic-arabic-700-normal.woff',
    },
  },
};

const onlyCheck = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'fonts-'));
const wrong: string[] = [];
const put = (name: string, content: Buffer) => {
  const target = join(folder, name);
  if (!onlyCheck) writeFileSync(target, content);
  else if (!existsSync(target) || hash(readFileSync(target)) !== hash(content)) wrong.push(target);
};
const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
try {
  for (const [name, { licence, files }] of Object.entries(packages)) {
    const packed =
      execFileSync('npm', ['pack', '--silent', name], { cwd: scratch, encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
    execFileSync('tar', ['xzf', packed], { cwd: scratch });
    const read = (file: string) => readFileSync(join(scratch, 'package', file));
    for (const [target, source] of Object.entries(files))
      put(target, source.endsWith('.woff') ? readWoff(read(source)) : read(source));
    put(`${/\/([^@]+)@/.exec(name)?.[1]}.LICENSE.txt`, read(licence));
    rmSync(join(scratch, 'package'), { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true });
}
if (wrong.length > 0) {
  console.error(`Not as in their packages: ${wrong.join(', ')}. Run "npm run fonts".`);
  process.exitCode = 1;
}
