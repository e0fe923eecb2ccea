/**
 * The environment without what the test runner and a developer's settings put there; vitest sets `BASE_URL` and `MODE`, which a
 * build would take for its own.
 */
export const plainEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(VITE|VITEST|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|DISTRICT|SITE_URL|CONTENT_DIR|npm_)/.test(key),
    ),
  ) as Record<string, string>;
