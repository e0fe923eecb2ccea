import { describe, expect, it } from 'vitest';
import type { PlaceView, ServiceView } from '../../src/catalog/localize.ts';
import { directionsLink, plannerLink } from '../../src/map/directions.ts';
import { collectMapData } from '../../src/map/map-data.ts';
import { addDetails, packPlaces, unpackPlaces } from '../../src/map/points-file.ts';

const box = [-123, 37, -121, 39] as const;

function makePlace(latitude: number, longitude: number, more: Partial<PlaceView> = {}): PlaceView {
  return { id: 'main', point: { latitude, longitude }, approximate: false, schedules: [], holidays: [], ...more };
}

function makeService(key: string, places: PlaceView[], more: Partial<ServiceView> = {}): ServiceView {
  return {
    key,
    partnerId: key,
    serviceId: 'main',
    name: { text: `Name of ${key}`, lang: 'en' },
    organization: { text: key, lang: 'en' },
    needs: ['food'],
    topics: [],
    languages: [],
    delivery: [],
    serviceAreas: [],
    phones: [{ display: '(510) 555-0100', href: 'tel:+15105550100', type: 'voice' }],
    places,
    schedules: [],
    holidays: [],
    freshness: 'unknown',
    sources: [],
    ...more,
  } as ServiceView;
}

const collect = (services: ServiceView[], confidential: string[] = []) =>
  collectMapData(services, { lang: 'en', confidential: new Set(confidential), box });

const address = { street: '1 Main St', city: 'Oakland', state: 'CA', postal_code: '94601' };

describe('the points of a page', () => {
  it('never has a confidential service, even if it came with a place', () => {
    const data = collect([makeService('shelter', [makePlace(37.8, -122.2, { address })])], ['shelter']);
    expect(data.places).toEqual([]);
    expect(data.notOnMap).toEqual(['shelter']);
    expect(JSON.stringify(packPlaces(data.places))).not.toMatch(/shelter|37\.8|Main St/);
  });

  it('never has a service without a point, and says which they are', () => {
    const { point: _, ...unplaced } = makePlace(0, 0, { address });
    const data = collect([makeService('a', []), makeService('b', [unplaced]), makeService('c', [makePlace(37.8, -122.2)])]);
    expect(data.notOnMap).toEqual(['a', 'b']);
    expect(data.places.flatMap(({ services }) => services.map(({ id }) => id))).toEqual(['c']);
  });

  it('leaves out what is beyond the base map', () => {
    expect(collect([makeService('far', [makePlace(40, -122)])]).notOnMap).toEqual(['far']);
  });

  it('makes one mark of several services at one place', () => {
    const data = collect([makeService('a', [makePlace(37.8, -122.2)]), makeService('b', [makePlace(37.8, -122.2)])]);
    expect(data.places).toHaveLength(1);
    expect(data.places[0]?.services.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps the middle of a ZIP code apart from a real place, without a name of its own', () => {
    const guess = makePlace(37.8, -122.2, { approximate: true, name: { text: 'Clinic', lang: 'en' } });
    const data = collect([makeService('a', [guess]), makeService('b', [makePlace(37.8, -122.2)])]);
    expect(data.places.map(({ approximate, name }) => [approximate, name])).toEqual([
      [true, undefined],
      [false, undefined],
    ]);
  });

  it('shows a service with two places twice', () => {
    expect(collect([makeService('a', [makePlace(37.8, -122.2), makePlace(37.9, -122.2)])]).places).toHaveLength(2);
  });

  it('comes back from its files as it went in', () => {
    const { places } = collect([
      makeService('a', [
        makePlace(37.80001, -122.2, {
          address,
          name: { text: 'Clinic', lang: 'en' },
          transportation: { text: 'Bus 12', lang: 'es' },
        }),
      ]),
      makeService('b.x', [makePlace(37.80001, -122.2)], { needs: ['health'], name: { text: 'Comida', lang: 'es' }, phones: [] }),
      makeService('c', [makePlace(37.7, -122.3, { approximate: true })]),
    ]);
    const { points, details } = JSON.parse(JSON.stringify(packPlaces(places))) as ReturnType<typeof packPlaces>;
    const back = unpackPlaces(points);
    addDetails(back, details);
    expect(back).toEqual(places);
  });
});

describe('directions', () => {
  it('pass only the destination', () => {
    const link = new URL(directionsLink({ address: '1 Main St, Oakland, CA', at: [37.8, -122.2] }, 'transit')!);
    expect([...link.searchParams.keys()].toSorted()).toEqual(['api', 'destination', 'travelmode']);
    expect(link.searchParams.get('destination')).toBe('1 Main St, Oakland, CA');
  });

  it('of the region get the destination where they take one', () => {
    const to = { address: '1 Main St & Elm' };
    expect(plannerLink(to, 'https://511.example.org/plan?to={to}')).toBe(
      'https://511.example.org/plan?to=1%20Main%20St%20%26%20Elm',
    );
    expect(plannerLink({ at: [37.8, -122.2], approximate: true }, 'https://511.example.org/plan?to={to}')).toBeUndefined();
    expect(plannerLink({}, 'https://511.example.org/')).toBe('https://511.example.org/');
  });

  it('send nobody to the middle of a ZIP code', () => {
    expect(directionsLink({ at: [37.8, -122.2], approximate: true }, 'walking')).toBeUndefined();
    expect(directionsLink({ at: [37.8, -122.2] }, 'walking')).toContain('37.8%2C-122.2');
  });
});
