/** A school on the map. */
export interface MapSchool {
  id: string;
  name: string;
  at: [lat: number, lon: number];
}

/** The schools of a district as they travel, one list for each column. */
export interface SchoolsFile {
  id: string[];
  name: string[];
  /** Whole 1/100,000 degrees: about a metre. */
  lat: number[];
  lon: number[];
}

const steps = 100_000;

/** Packs the schools of a district; one file serves all its pages. */
export function packSchools(schools: readonly { id: string; name: string; latitude: number; longitude: number }[]): SchoolsFile {
  return {
    id: schools.map(({ id }) => id),
    name: schools.map(({ name }) => name),
    lat: schools.map(({ latitude }) => Math.round(latitude * steps)),
    lon: schools.map(({ longitude }) => Math.round(longitude * steps)),
  };
}

/** The reverse. */
export function unpackSchools({ id, name, lat, lon }: SchoolsFile): MapSchool[] {
  return id.map((own, i) => ({ id: own, name: name[i]!, at: [lat[i]! / steps, lon[i]! / steps] }));
}
