/** Where an address begins: in an attribute, or in a style sheet. */
const addresses = /(\s[\w-]+=["'])(\/[^"'\s>]*)|(\burl\(["']?)(\/[^"')\s]*)/g;

/**
 * Makes a page of the site work as a file, opened from a folder on a computer: its own addresses lead to files beside it, and
 * its policy, which names a host, is left out. Scripts do not run from a file; the page is made to do without.
 * @param html the page
 * @param page its path below the site's root, such as `needs/food/index.html`
 * @param base the path under which the site would stand, with a slash at both ends
 */
export function linkFiles(html: string, page: string, base: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './';
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/gi, '')
    .replace(addresses, (whole, attribute: string | undefined, value: string, style: string | undefined, inStyle: string) => {
      const address = attribute === undefined ? inStyle : value;
      if (!`${address}/`.startsWith(base) || address.startsWith('//')) return whole;
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length))!;
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return `${attribute ?? style}${up}${file}${rest}`;
    });
}
