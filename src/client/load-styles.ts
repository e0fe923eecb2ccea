const loaded = new Map<string, Promise<void>>();

/**
 * Fetches a style sheet, once, for what comes after the first view.
 * @throws Error where it does not come; it can be asked for again
 */
export function loadStyles(href: string): Promise<void> {
  let promise = loaded.get(href);
  if (!promise) {
    promise = new Promise<void>((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => {
        loaded.delete(href);
        link.remove();
        reject(new Error(`A style sheet did not load: ${href}`));
      });
      document.head.append(link);
    });
    loaded.set(href, promise);
  }
  return promise;
}
