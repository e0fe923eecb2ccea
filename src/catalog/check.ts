import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { checkBrand } from './check-brand.ts';
import { unknownId } from './unknown-id.ts';
import { originOf } from './overlay.ts';
import { lineOf, type Path } from './read-yaml.ts';
import type { Problem } from './problems.ts';
import type { District } from '../domain/district.ts';
import type { Notice } from '../domain/notice.ts';
import type { Partner } from '../domain/partner.ts';
import type { School } from '../domain/school.ts';
import type { Vocabularies } from '../domain/vocabulary.ts';

/** What the checks look at: a district's merged content, each entry with the tree that its origins hang on. */
export interface CheckInput {
  district: District;
  districtTree: unknown;
  partners: readonly { partner: Partner; tree: unknown; file: string; own: boolean }[];
  notices: readonly { notice: Notice; tree: unknown; file: string }[];
  schools: readonly School[];
  vocabularies: Vocabularies;
  buildDate: string;
  textOf: (file: string) => string;
  /** A file of the district's own folder, such as its logo. */
  readFile: (name: string) => Uint8Array | undefined;
}

/** How far outside the district's box, in degrees, its own listings may lie: the next town, not the next county. */
const nearbyDegrees = 0.3;

const kindFields = [
  ['partnership_kinds', 'kind of partnership', 'partnership-kinds'],
  ['service_kinds', 'kind of service', 'service-kinds'],
] as const;

/**
 * Checks what no single entry can know: references between entries, dates against today, places against the map, and
 * that a confidential service is given nowhere.
 */
export function checkCatalog(input: CheckInput): Problem[] {
  const { vocabularies, buildDate, district } = input;
  const problems: Problem[] = checkBrand(district.brand, input.districtTree, input.textOf, input.readFile);
  const topics = vocabularies.topics.map((term) => term.id);
  const groups = vocabularies['partner-groups'].map((term) => term.id);

  const report = (tree: unknown, fallback: string, path: Path, what: string) => {
    const origin = originOf(tree, path);
    const file = origin?.file ?? fallback;
    const line = lineOf(input.textOf(file), origin?.path ?? []);
    problems.push({ file, line, what, severity: 'error' });
  };
  const checkPhone = (tree: unknown, file: string, path: Path, number: string) => {
    if (!isCallable(number))
      report(tree, file, path, `"${number}" is not a phone number that can be called. Look at its digits.`);
  };
  const future = (date: string | undefined) => date !== undefined && date > buildDate.slice(0, date.length);

  for (const { partner, tree, file, own } of input.partners) {
    if (partner.group && !groups.includes(partner.group)) {
      report(
        tree,
        file,
        ['group'],
        unknownId('partner group', partner.group, groups, 'content/vocabularies/partner-groups.yaml'),
      );
    }
    for (const [field, kind, name] of kindFields) {
      const ids = vocabularies[name].map((term) => term.id);
      partner[field]?.forEach((id, i) => {
        if (!ids.includes(id)) report(tree, file, [field, i], unknownId(kind, id, ids, `content/vocabularies/${name}.yaml`));
      });
    }
    partner.phones.forEach((phone, i) => checkPhone(tree, file, ['phones', i, 'number'], phone.number));
    partner.locations.forEach((location, i) => {
      const { latitude, longitude } = location;
      if (latitude === undefined || longitude === undefined) return;
      const [west, south, east, north] = district.place.bounds;
      const at: Path = ['locations', i, 'latitude'];
      const inside = (lat: number, lon: number) =>
        lat > south - nearbyDegrees && lat < north + nearbyDegrees && lon > west - nearbyDegrees && lon < east + nearbyDegrees;
      if (latitude === 0 || longitude === 0) {
        report(
          tree,
          file,
          at,
          'Latitude and longitude are zero, which is a point in the ocean. Take both out if they are unknown.',
        );
      } else if (inside(longitude, latitude)) {
        report(tree, file, at, `Latitude and longitude are swapped: type latitude: ${longitude} and longitude: ${latitude}.`);
      } else if (own && !inside(latitude, longitude)) {
        report(tree, file, at, `${latitude}, ${longitude} is far outside ${district.id}. Look at the digits, or take both out.`);
      }
    });
    partner.services.forEach((service, s) => {
      const at = (...path: Path): Path => ['services', s, ...path];
      service.topics.forEach((topic, t) => {
        if (!topics.includes(topic)) {
          report(tree, file, at('topics', t), unknownId('topic', topic, topics, 'content/vocabularies/topics.yaml'));
        }
      });
      service.locations.forEach((id, l) => {
        const ids = partner.locations.map((location) => location.id);
        if (!ids.includes(id))
          report(tree, file, at('locations', l), unknownId('location', id, ids, 'this file, under locations:'));
      });
      service.phones?.forEach((phone, p) => checkPhone(tree, file, at('phones', p, 'number'), phone.number));
      if (future(service.assured_date)) {
        report(
          tree,
          file,
          at('assured_date'),
          `${service.assured_date} is after today (${buildDate}). Expected the day it was checked.`,
        );
      }
      if (future(service.state?.as_of)) {
        report(
          tree,
          file,
          at('state', 'as_of'),
          `${service.state?.as_of} is after today (${buildDate}). Expected the day it was so.`,
        );
      }
      service.changes.forEach(({ date }, c) => {
        if (future(date)) {
          const what = `${date} is after today (${buildDate}). Expected the day from which it is so, once it is.`;
          report(tree, file, at('changes', c, 'date'), what);
        }
      });
      if (service.assured_date && !service.assured_by) {
        report(tree, file, at('assured_date'), 'It says when it was checked, but not by whom. Add assured_by.');
      }
      if (
        (partner.confidential || service.confidential) &&
        (service.locations.length > 0 || service.delivery.includes('at-school'))
      ) {
        report(tree, file, at('locations'), 'This service is confidential, so it must not have a place. Take its locations out.');
      }
    });
  }

  const schoolIds = input.schools.map((school) => school.id);
  for (const { notice, tree, file } of input.notices) {
    notice.schools.forEach((id, i) => {
      if (!schoolIds.includes(id)) {
        report(tree, file, ['schools', i], unknownId('school', id, schoolIds, `the addresses under /schools/ of ${district.id}`));
      }
    });
  }

  const lines = district.helplines.map((line) => line.id);
  for (const urgent of vocabularies.urgent) {
    for (const id of urgent.lines) {
      if (!lines.includes(id)) {
        problems.push({
          file: 'content/vocabularies/urgent.yaml',
          what: `"${urgent.id}" sends people to the line "${id}", which ${district.id} does not have. Add it to helplines.`,
          severity: 'error',
        });
      }
    }
  }
  district.contacts.forEach((contact, i) => {
    if (contact.phone) checkPhone(input.districtTree, '', ['contacts', i, 'phone'], contact.phone);
  });
  district.helplines.forEach((line, i) => checkPhone(input.districtTree, '', ['helplines', i, 'phone'], line.phone));
  return problems;
}

/** Whether a number can be dialled in the United States: ten digits of a real pattern, or a short code such as 211. */
export function isCallable(number: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (/^(\d11|988)$/.test(digits) || /^\d{5,6}$/.test(digits)) return true;
  return parsePhoneNumberFromString(number, 'US')?.isPossible() ?? false;
}
