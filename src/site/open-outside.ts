/**
 * Makes the links of a page for frames open outside of it: those of the web and of mail in a new tab that knows nothing of the
 * frame. Places on the same page, phone numbers, and links that name a target of their own stay as they are.
 * @param html as components have written it
 */
export function openOutside(html: string): string {
  return html.replace(/<a\b([^>]*)>/g, (whole, attributes: string) => {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    // "#" alone stands in a template: a script fills it in, and `src/client/way-frame.ts` sees to its target.
    if (href === undefined || href === '#' || /\starget=/.test(attributes)) return whole;
    if (/^(#|tel:|sms:)/.test(href)) return `<a${attributes} target="_self">`;
    const rest = attributes.replace(/\srel="[^"]*"/, '');
    return `<a${rest} target="_blank" rel="noopener">`;
  });
}
