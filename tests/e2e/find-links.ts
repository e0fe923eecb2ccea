import type { BuiltPage, HtmlElement } from './built-site.ts';
import { findElements, textOf } from './built-site.ts';

/** Something that a page points to, as it is written. */
export interface PageLink {
  href: string;
  element: HtmlElement;
  /** True where the browser fetches it by itself, for the page to look or work as meant. */
  loads: boolean;
}

const loadingRels = /\b(stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch|apple-touch-icon)\b/;
const addressAttributes = [
  'href',
  'src',
  'poster',
  'action',
  'xlink:href',
  'data-src',
  'data-href',
  'data-url',
  'data-index',
  'data-map',
];

/** Every address that a page names: links, assets, `srcset`, styles, redirects and the `data-` addresses of its scripts. */
export function findLinks(page: BuiltPage): PageLink[] {
  return findElements(page, () => true).flatMap((element) => {
    const { name, attribs } = element;
    const loads = name === 'link' ? loadingRels.test(attribs['rel'] ?? '') : !['a', 'area', 'form'].includes(name);
    const found = addressAttributes.flatMap((key) => attribs[key] ?? []);
    // Scripts are told addresses through data- attributes; one with {braces} or * is filled in later.
    const data = Object.entries(attribs).flatMap(([key, value]) =>
      key.startsWith('data-') && /^\/[^\s{}*]*$/.test(value) ? [value] : [],
    );
    const sets = (attribs['srcset'] ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []);
    const css = name === 'style' ? textOf(element) : (attribs['style'] ?? '');
    const urls = [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].flatMap((match) => match[1] ?? []);
    const refresh =
      attribs['http-equiv']?.toLowerCase() === 'refresh' ? /url=(.+)$/i.exec(attribs['content'] ?? '')?.[1] : undefined;
    return [...found, ...data, ...sets, ...urls, ...(refresh ? [refresh] : [])].map((href) => ({ href, element, loads }));
  });
}
