/*
 * The map's picture for paper. On pages its colours come from `map-picture.css`; here they are written into the picture, in greys
 * that a copier keeps.
 */
const style = `
.map-water{fill:#e3e3e3}
.map-land{fill:#f4f4f4;stroke:#777}
.map-home{fill:#fff}
.map-border{fill:none;stroke:#777;stroke-dasharray:4 3}
text{font-family:'Noto Sans';font-size:11px;text-anchor:middle;fill:#000}
.map-name{fill:#444}
.map-schools{fill:none;stroke:#777;stroke-width:4px;stroke-linecap:round}
.map-chosen circle{fill:#fff;stroke:#000;stroke-width:3px}
.map-chosen .dot{fill:#000;stroke:none}
.map-school-name{font-weight:700;font-size:12px}
.map-leader{stroke:#000}
.map-mark path{fill:#222;stroke:#fff;stroke-width:1.5px}
.map-mark text{fill:#fff;font-weight:700}
.is-approximate path{fill:#fff;stroke:#222;stroke-width:2px;stroke-dasharray:3 2}
.is-approximate text{fill:#000}
.map-scale path{fill:none;stroke:#333;stroke-width:1.5px}
.map-scale text{fill:#333;font-size:10px;text-anchor:start}
`.replaceAll('\n', '');

/** Makes a map of `drawStaticMap` one that stands alone: with its styles, and without what only a page understands. */
export function printMap(svg: string): string {
  return svg
    .replace(/^<svg[^>]*viewBox="([^"]*)">/, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="$1"><style>${style}</style>`)
    .replace(/<title[\s\S]*?<\/title><desc[\s\S]*?<\/desc>/, '')
    .replace(/(<g class="map-mark[^>]*>)<path /g, '$1<path transform="translate(-12 -12)" ')
    .replace(/(<g class="map-chosen"><circle[^>]*\/>)<circle /, '$1<circle class="dot" ')
    .replace(/<text(?=[^>]*\b)(?![^>]*map-scale)/g, '<text dy="0.35em" ');
}
