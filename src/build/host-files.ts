/** What a host has to know of a built site. */
export interface HostSite {
  /** Scheme and host, such as `https://help.example.org`. */
  site: string;
  /** The path under which it stands, with a slash at both ends. */
  base: string;
  /** Folders of the site, below its root, that other sites may show inside a frame: each `embed` folder. */
  embeds: readonly string[];
  /** Patterns of everything else, such as `find/*`: what nobody else may frame. */
  framed: readonly string[];
}

/** What every answer says: no guessing of types, only the origin to other sites, no camera, and no framing. */
const everywhere: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)'],
];
const noFrames = ['Content-Security-Policy', "frame-ancestors 'self'"] as const;
/** A year: the names of these files change with what is in them. */
const forever = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;
/** The service worker and pages are asked for again each time; an unchanged one is not sent again. */
const always = ['Cache-Control', 'no-cache'] as const;

/** Types that older hosts do not know. IIS gives out no file whose type it does not know, so the site search's are here too. */
const types: readonly (readonly [string, string])[] = [
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.mjs', 'text/javascript'],
  ['.ics', 'text/calendar'],
  ['.pmtiles', 'application/octet-stream'],
  ['.avif', 'image/avif'],
  ['.json', 'application/json'],
  ['.webp', 'image/webp'],
  ...['.pagefind', '.pf_meta', '.pf_index', '.pf_filter', '.pf_fragment'].map(
    (ending) => [ending, 'application/octet-stream'] as const,
  ),
];

/** Hosts that give an address of their own: there, no file says it. */
const shared = /(^localhost|\.github\.io|\.pages\.dev|\.netlify\.app|\.vercel\.app|\.amazonaws\.com|\.web\.core\.windows\.net)$/;

/**
 * The files by which hosts learn how to serve the site, by name. The policy of each page stands in the page itself; only
 * what a page cannot say of itself stands here.
 */
export function hostFiles(host: HostSite): Map<string, string> {
  const files = new Map([
    ['_headers', writeHeaders(host)],
    ['.htaccess', writeHtaccess(host)],
    ['web.config', writeWebConfig(host)],
    // GitHub Pages would otherwise leave out folders that begin with "_", such as _astro.
    ['.nojekyll', ''],
  ]);
  const { hostname } = new URL(host.site);
  if (host.base === '/' && !shared.test(hostname) && !/^[\d.]+$/.test(hostname)) files.set('CNAME', `${hostname}\n`);
  return files;
}

/** Cloudflare Pages takes at most 100 rules. */
const mostRules = 90;

/** For Cloudflare Pages and Netlify. Rules add up, so pages that others may frame are not under the rule for the rest. */
function writeHeaders({ base, embeds, framed }: HostSite): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  const whole = embeds.length === 0;
  const apart = framed.length <= mostRules ? framed.map((pattern) => rule(pattern, [noFrames])) : [];
  return [
    rule('*', whole ? [...everywhere, noFrames] : everywhere),
    ...(whole ? [] : apart),
    rule('_astro/*', [forever]),
    rule('sw.js', [always]),
  ].join('\n');
}

/** For Apache 2.4, also on shared hosts that let a folder say only this much. */
function writeHtaccess({ base }: HostSite): string {
  const set = ([name, value]: readonly [string, string]) => `  Header always set ${name} "${value}"`;
  return `# Written by the build.
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8

<IfModule mod_mime.c>
${types.map(([ending, type]) => `  AddType ${type} ${ending}`).join('\n')}
</IfModule>

<IfModule mod_headers.c>
${everywhere.map(set).join('\n')}
  <If "%{REQUEST_URI} !~ m#/embed/#">
  ${set(noFrames)}
  </If>
  <If "%{REQUEST_URI} =~ m#/_astro/#">
  ${set(forever)}
  </If>
  <If "%{REQUEST_URI} =~ m#(/|\\.html|/sw\\.js)$#">
  ${set(always)}
  </If>
</IfModule>

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json image/svg+xml application/manifest+json
</IfModule>
`;
}

/** For IIS 7 and newer; the site may stand in a folder of a larger one. */
function writeWebConfig({ base, embeds }: HostSite): string {
  const add = ([name, value]: readonly [string, string]) => `<remove name="${name}" /><add name="${name}" value="${value}" />`;
  const headers = (list: readonly (readonly [string, string])[]) =>
    `<httpProtocol><customHeaders>${list.map(add).join('')}</customHeaders></httpProtocol>`;
  const location = (path: string, inside: string) =>
    `  <location path="${path}"><system.webServer>${inside}</system.webServer></location>`;
  // As a file the page keeps its status 404, but a file is looked for from the root of the site; below it only an address is sure.
  const missing = base === '/' ? 'path="404.html" responseMode="File"' : `path="${base}404.html" responseMode="ExecuteURL"`;
  const cache = (mode: string, age: string) => `<staticContent><clientCache cacheControlMode="${mode}"${age} /></staticContent>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by the build. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
${types.map(([ending, type]) => `      <remove fileExtension="${ending}" /><mimeMap fileExtension="${ending}" mimeType="${type}" />`).join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" /><error statusCode="404" ${missing} />
    </httpErrors>
    ${headers([...everywhere, noFrames])}
  </system.webServer>
${location('_astro', cache('UseMaxAge', ' cacheControlMaxAge="365.00:00:00"'))}
${embeds.map((folder) => location(folder, `<httpProtocol><customHeaders><remove name="${noFrames[0]}" /></customHeaders></httpProtocol>`)).join('\n')}
</configuration>
`;
}
