import { expect, test } from 'vitest';
import { chooseNeighbourhood } from '../../src/search/neighbourhood.ts';
import { unpackRecords } from '../../src/search/unpack-records.ts';
import { makeServices } from '../../src/search/bench/synthetic.ts';
import { distanceInMetres } from '../../src/catalog/order.ts';
import { needIds } from '../../src/domain/needs.ts';
import { pack, servicesIn, topicIds } from './oakland.ts';

const services = servicesIn('en');
const records = unpackRecords(JSON.parse(JSON.stringify(pack(services, 'en'))), topicIds);

test('a packed record says the same as its service', () => {
  expect(records).toHaveLength(services.length);
  services.forEach((service, i) => {
    const record = records[i]!;
    expect(record).toMatchObject({
      key: service.key,
      name: service.name.text,
      organization: service.organization.text,
      needs: service.needs,
      topics: service.topics,
      languages: service.languages,
      freshness: service.freshness,
      noPapers: service.requiredDocuments?.length === 0,
    });
    expect(new Set(record.delivery)).toEqual(new Set(service.delivery));
    expect(record.free).toBe(service.free);
    expect([record.minimumAge, record.maximumAge]).toEqual([service.minimumAge, service.maximumAge]);
    expect(record.assured).toBe(service.assuredDate);
    const points = service.places.flatMap((place) => place.point ?? []);
    expect(record.places).toHaveLength(points.length);
    record.places.forEach((place, n) => {
      expect(Math.abs(place.latitude - points[n]!.latitude)).toBeLessThan(0.000051);
      expect(Math.abs(place.longitude - points[n]!.longitude)).toBeLessThan(0.000051);
    });
  });
});

test('phones are shown and dialled as on the pages', () => {
  services.forEach((service, i) => {
    const phone = service.phones.find((p) => p.type === 'voice') ?? service.phones.find((p) => p.type === 'text');
    const { display, href } = phone ?? {};
    expect(records[i]!.phone).toEqual(phone && { display, href });
  });
});

test('services have few needs each', () => {
  expect(records.reduce((sum, record) => sum + record.needs.length, 0) / records.length).toBeLessThanOrEqual(1.6);
});

test('a neighbourhood holds 300 at most, of every need, and the nearest of each', () => {
  const many = makeServices(services, 3000);
  const near = { latitude: 37.77, longitude: -122.2 };
  for (const chosen of [chooseNeighbourhood(many), chooseNeighbourhood(many, near)]) {
    expect(chosen).toHaveLength(300);
    for (const need of needIds) {
      const all = many.filter((s) => s.needs.includes(need)).length;
      expect(chosen.filter((s) => s.needs.includes(need)).length, need).toBeGreaterThanOrEqual(Math.min(all, 5));
    }
  }
  const metres = (s: (typeof many)[number]) => distanceInMetres(near, s.places[0]!.point!);
  const nearest = many
    .filter((s) => s.needs[0] === 'food' && s.places.length === 1 && s.places[0]!.point && s.freshness === 'old' && !s.state)
    .sort((a, b) => metres(a) - metres(b))[0];
  expect(chooseNeighbourhood(many, near)).toContain(nearest);
});
