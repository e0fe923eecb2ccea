import { createHash } from 'node:crypto';

/**
 * Enter pressed before the search has come: the query goes to the find page in the fragment, which no server sees. Without
 * JavaScript the form only opens that page.
 */
export const earlySubmit = `addEventListener('submit',e=>{const i=e.target.querySelector('#q');if(!i||customElements.get('way-find'))return;e.preventDefault();location.assign(e.target.action+'#q='+encodeURIComponent(i.value.trim()))})`;

/** Lets it run under the page's security policy. Layouts say it, since a policy is written before the page's body. */
export const earlySubmitHash = `sha256-${createHash('sha256').update(earlySubmit).digest('base64')}` as const;
