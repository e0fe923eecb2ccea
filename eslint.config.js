import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const outputs = ['attendance', 'coverage', 'handout', 'hsds', 'import', 'map', 'proof', 'search'];
const pages = ['build', 'components', 'layouts', 'middleware', 'pages', 'site', 'styles'];
const oneWay = 'Imports run one way: domain <- catalog <- outputs <- pages.';
const files = { regex: '^(node:)?fs(/|$)', message: 'No file system here: only src/catalog reads content/.' };
const node = { regex: '^node:', message: 'No Node here: a phone runs this code too.' };
const framework = { regex: '^astro(:|/|$)', message: 'No Astro here: scripts and tests run this code too.' };

/** What the files of `src/<folder>` must not import: other folders of src, and packages. */
function keepOut(folder, folders, packages, message = oneWay) {
  const regex = `^(\\.\\./)+(src/)?(${folders.join('|')})/`;
  const patterns = [...(folders.length > 0 ? [{ regex, message }] : []), ...packages];
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    ignores: ['src/*/bench/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'content/', 'private/', 'public/', 'test-results/'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  keepOut('domain', ['catalog', 'i18n', 'client', ...outputs, ...pages], [node, framework]),
  keepOut('catalog', ['i18n', 'client', ...outputs, ...pages], [framework]),
  keepOut('i18n', ['client', ...outputs, ...pages], [node, framework]),
  keepOut(
    'admin',
    ['client', ...pages],
    [files, node, framework],
    'The editor runs in a browser, and the build gives it what it needs.',
  ),
  keepOut('brand', ['catalog', 'i18n', 'client', ...outputs, ...pages], [files, node, framework]),
  outputs.map((folder) => keepOut(folder, ['client', ...pages], folder === 'import' ? [framework] : [files, framework])),
  ['components', 'layouts', 'pages', 'site'].map((folder) => keepOut(folder, [], [files])),
  keepOut(
    'client',
    ['catalog', 'import', 'hsds', ...pages],
    [node, framework],
    'A phone downloads this: take its data from the page or from /api/, not from the catalog.',
  ),
);
