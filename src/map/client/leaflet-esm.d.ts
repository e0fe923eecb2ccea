/** Leaflet's own module build: 1.5 KB less than the one that `leaflet` names, as what is not used stays out. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
