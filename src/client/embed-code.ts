/** What a frame is told to show. */
export interface EmbedFrame {
  /** The whole address. */
  url: string;
  /** The frame's name, for people who cannot see it. */
  title: string;
  /** Pixels. */
  height: number;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The line of HTML to paste: a frame of fixed height, which needs no script on the page that it is pasted into. */
export function frameCode({ url, title, height }: EmbedFrame): string {
  return `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

/**
 * The lines that let the frames of a site grow and shrink with what they show. They stand once on a page, believe only this
 * site, and learn nothing but a height.
 */
export function growCode(url: string): string {
  return `<script>
addEventListener('message', function (event) {
  if (event.origin !== '${new URL(url).origin}' || !event.data || event.data.waypost !== 'height') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.height = Math.round(Number(event.data.height)) || frame.height;
  });
});
</script>`;
}
