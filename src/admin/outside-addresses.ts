/**
 * Hosts that may stand in the editor's script. Of these it asks api.github.com alone, and only where it is set up for a
 * repository; the others are links that a person may follow, and names that look like addresses.
 */
export const keptHosts: readonly string[] = [
  'api.github.com',
  'github.com',
  'sveltiacms.app',
  'svelte.dev',
  'lexical.dev',
  'www.w3.org',
  'json-schema.org',
];

/** What the editor would load from elsewhere, and the file of its own package that it loads instead. */
export const fontFiles: readonly (readonly [address: RegExp, file: string])[] = [
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/source-sans-3:vf@[\d.]+\/latin-wght-normal\.woff2/g, 'source-sans-3'],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/noto-mono@[\d.]+\/latin-400-normal\.woff2/g, 'noto-mono'],
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/material-symbols-outlined:vf@[\d.]+\/latin-wght-normal\.woff2/g,
    'material-symbols-outlined',
  ],
];

/** An answer with nothing in it that no server is asked for; what comes after it counts as a mark on the page. */
const nothing = 'data:application/json,{}#';

const anyAddress = /https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})/gi;

/** Every host that a script names. */
export const hostsIn = (script: string): string[] => [
  ...new Set([...script.matchAll(anyAddress)].map(([, host = '']) => host.toLowerCase())),
];

/**
 * Takes the outside addresses out of the editor's script: fonts come from beside it, and whatever else it would ask
 * (whether there is a newer version, whether GitHub is down, pictures, maps, translations) is answered with nothing.
 * @throws Error where a font is not found, as after an update of the package that moved it
 */
export function keepInside(script: string): string {
  let inside = script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  for (const [address, name] of fontFiles) {
    const next = inside.replace(address, `${name}.woff2`);
    if (next === inside) throw new Error(`The editor's script no longer names its font ${name}. Look for its new address.`);
    inside = next;
  }
  return inside.replace(anyAddress, (address, host: string) => (keptHosts.includes(host.toLowerCase()) ? address : nothing));
}

/**
 * The security policy of the editor's page: only the site itself and, where it is set up for a repository, GitHub. The
 * editor writes its own styles while it runs.
 */
export function editorPolicy(backend: 'github' | 'trial'): string {
  const github = backend === 'github';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src 'self' data: blob:${github ? ' https://avatars.githubusercontent.com' : ''}`,
    `connect-src 'self' data: blob:${github ? ' https://api.github.com' : ''}`,
    "worker-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
