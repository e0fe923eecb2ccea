/*
 * The parts of Leaflet that the map uses, from its own modules: as a whole it is 8 KB more to load, since what is not used
 * does not fall away. A handler or a control is there once its module is imported.
 */
import type { Map as LeafletMap, Path as LeafletPath } from 'leaflet';
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Attribution } from 'leaflet/src/control/Control.Attribution.js';
export { Zoom } from 'leaflet/src/control/Control.Zoom.js';
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { popup } from 'leaflet/src/layer/Popup.js';
export { tooltip } from 'leaflet/src/layer/Tooltip.js';
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { marker } from 'leaflet/src/layer/marker/Marker.js';
export { circleMarker } from 'leaflet/src/layer/vector/CircleMarker.js';
export { polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { createMap as map } from 'leaflet/src/map/Map.js';
export type { Control, LatLngBounds, LeafletKeyboardEvent, Map, Marker } from 'leaflet';

// Every shape of ours names its renderer, so none has to be chosen (Leaflet's own choice brings its canvas along).
Map.include({
  getRenderer(this: LeafletMap, layer: LeafletPath) {
    const renderer = layer.options.renderer!;
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});
