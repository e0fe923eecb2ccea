import { examineFont } from '../brand/font-file.ts';
import { type ContrastFault, findContrastFaults } from '../brand/gate.ts';
import { examineLogo } from '../brand/logo-file.ts';
import type { Brand } from '../domain/district.ts';
import { originOf } from './overlay.ts';
import type { Problem } from './problems.ts';
import { lineOf } from './read-yaml.ts';

const modes = { light: 'on a light screen', dark: 'on a dark screen', print: 'on paper' } as const;

/**
 * Checks a district's colours, logo and font. A pair of colours that cannot be read is an error: it stops the build.
 * @param tree the district's tree, with its origins
 * @param readFile gives a file of the district's own folder
 */
export function checkBrand(
  brand: Brand,
  tree: unknown,
  textOf: (file: string) => string,
  readFile: (name: string) => Uint8Array | undefined,
): Problem[] {
  const problem = (key: keyof Brand, what: string, why?: string): Problem => {
    const origin = originOf(tree, ['brand', key]) ?? originOf(tree, ['brand']);
    const file = origin?.file ?? 'district.yaml';
    return {
      file,
      line: lineOf(textOf(file), origin?.path ?? []),
      at: `brand.${key}`,
      what,
      ...(why ? { why } : {}),
      severity: 'error',
    };
  };
  const files = (['logo', 'font'] as const).flatMap((key) => {
    const name = brand[key];
    if (name === undefined) return [];
    const bytes = readFile(name);
    if (!bytes) return [problem(key, `There is no file ${name} beside district.yaml. Put it there, or take this line out.`)];
    const examined = key === 'logo' ? examineLogo(bytes, name) : examineFont(bytes, name);
    return 'problem' in examined ? [problem(key, examined.problem)] : [];
  });
  const colors = findContrastFaults(brand).map((fault) =>
    problem(fault.key, describeFault(fault), 'Many people, and everybody in the sun, could not read it.'),
  );
  return [...colors, ...files];
}

/** One contrast fault in words: the pair, its ratio, what is needed, and the two nearest colours that pass. */
export function describeFault({ mode, what, front, back, ratio, least, nearest }: ContrastFault): string {
  const shown = Math.floor(ratio * 100) / 100;
  const instead = nearest.length > 0 ? ` The nearest that pass: ${nearest.join(' or ')}.` : ' Choose a darker colour.';
  return `${front} on ${back} (${what}, ${modes[mode]}) has a contrast of ${shown} to 1, but needs ${least} to 1.${instead}`;
}
