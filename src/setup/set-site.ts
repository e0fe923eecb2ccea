import { Document, isMap, parseDocument } from 'yaml';

/**
 * `site.yaml` that publishes one district, with the comments of the one that is there.
 * @param text the file as it is, or undefined where there is none
 */
export function setSite(text: string | undefined, districtId: string, url?: string): string {
  const parsed = text === undefined ? undefined : parseDocument(text);
  const document = parsed && isMap(parsed.contents) ? parsed : new Document({});
  document.set('districts', document.createNode([districtId], { flow: true }));
  if (url) document.set('url', url);
  if (text === undefined) document.commentBefore = ' What this copy publishes, and where.';
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 });
}
