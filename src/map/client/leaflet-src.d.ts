/** Leaflet's own modules, typed by its package of types. */
declare module 'leaflet/src/control/Control.Attribution.js' {
  import { type Control } from 'leaflet';
  export const Attribution: typeof Control.Attribution;
}
declare module 'leaflet/src/control/Control.Zoom.js' {
  import { type Control } from 'leaflet';
  export const Zoom: typeof Control.Zoom;
}
declare module 'leaflet/src/dom/DomUtil.js' {
  import { type DomUtil } from 'leaflet';
  export const create: typeof DomUtil.create;
  export const remove: typeof DomUtil.remove;
  export const removeClass: typeof DomUtil.removeClass;
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { latLngBounds as toLatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/layer/Popup.js' {
  export { popup } from 'leaflet';
}
declare module 'leaflet/src/layer/Tooltip.js' {
  export { tooltip } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/DivIcon.js' {
  export { divIcon } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/Marker.js' {
  export { marker } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { tileLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/CircleMarker.js' {
  export { circleMarker } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Polygon.js' {
  export { polygon } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Polyline.js' {
  export { polyline } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/SVG.js' {
  export { svg } from 'leaflet';
}
declare module 'leaflet/src/map/Map.js' {
  export { Map, map as createMap } from 'leaflet';
}
