import Supercluster from 'supercluster';
import type { MapPlace } from '../map-data.ts';

/** Above so many marks they are joined: more is slow to draw, and nobody can tell them apart. */
export const mostMarks = 300;

/** Several marks that stand too near together to be told apart at a zoom level. */
export interface Cluster {
  id: number;
  at: [lat: number, lon: number];
  count: number;
}

export interface Clusters {
  /** What to draw in a box: single places by their number, and clusters. */
  within(west: number, south: number, east: number, north: number, zoom: number): { places: number[]; clusters: Cluster[] };
  /** The zoom level at which a cluster falls apart. */
  zoomOf(cluster: Cluster): number;
}

/** Joins places that stand close together, for every zoom level at once. */
export function clusterPlaces(places: readonly MapPlace[], maxZoom: number): Clusters {
  const index = new Supercluster<{ place: number }>({ radius: 56, maxZoom: maxZoom - 1 });
  index.load(
    places.map(({ at: [lat, lon] }, place) => ({
      type: 'Feature',
      properties: { place },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return {
    within(west, south, east, north, zoom) {
      const found: { places: number[]; clusters: Cluster[] } = { places: [], clusters: [] };
      for (const { properties, geometry } of index.getClusters([west, south, east, north], Math.floor(zoom))) {
        const [lon = 0, lat = 0] = geometry.coordinates;
        if ('cluster_id' in properties)
          found.clusters.push({ id: properties.cluster_id, at: [lat, lon], count: properties.point_count });
        else found.places.push(properties.place);
      }
      return found;
    },
    zoomOf: (cluster) => index.getClusterExpansionZoom(cluster.id),
  };
}
