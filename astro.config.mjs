import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { waypost } from './src/build/integration.ts';
import { slimScripts } from './src/build/slim-scripts.ts';
import { siteAddress } from './src/site/address.ts';

const { site, base } = siteAddress();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Beside what else is kept between builds, and not with the packages, which several folders may share.
  cacheDir: './.cache/astro',
  // 'jsx', the default, joins words of inline elements that stand on separate lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always', concurrency: 8 },
  vite: {
    // A style sheet as a data: address would be refused by the policy.
    build: { assetsInlineLimit: (path) => (/\.(png|svg|css)$/.test(path) ? false : undefined) },
    plugins: [slimScripts()],
  },
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind's index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  integrations: [mdx(), waypost()],
});
