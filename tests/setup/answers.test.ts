import { describe, expect, test } from 'vitest';
import { type Known, readAnswers, type Typed } from '../../src/setup/answers.ts';
import { findCounty } from '../../src/setup/find-counties.ts';
import { makeDistrict } from '../../src/setup/make-district.ts';
import { nameQuestions } from '../../src/setup/questions.ts';
import { setSite } from '../../src/setup/set-site.ts';
import { takeSchools } from '../../src/setup/school-columns.ts';
import { stateCodeOf, states } from '../../src/domain/states.ts';
import { mapleSchools } from './maple-valley.ts';

const known: Known = { layers: ['base', 'united-states', 'california'], districts: ['oakland'], languages: ['en', 'es'] };
const maple: Typed = { name: 'Maple Valley Schools', state: 'Ohio', county: 'Geauga', languages: 'en,es' };
const read = (more: Typed = {}) => readAnswers({ ...maple, ...more }, known);
const mistakes = (more: Typed) => {
  const result = read(more);
  return 'mistakes' in result ? result.mistakes : [];
};
const answers = (more: Typed = {}) => {
  const result = read(more);
  if ('mistakes' in result) throw new Error(result.mistakes.join('\n'));
  return result.answers;
};

test('three answers are enough for a district', () => {
  expect(answers({ languages: undefined }).languages).toEqual(['en', 'es']);
  expect(answers()).toMatchObject({
    id: 'maple-valley',
    shortName: 'Maple Valley',
    titles: { en: 'Maple Valley family help', es: 'Ayuda para familias de Maple Valley' },
    state: 'OH',
    timezone: 'America/New_York',
    counties: [{ fips: '39055', name: 'Geauga' }],
    extends: ['base', 'united-states'],
  });
  const [west, south, east, north] = answers().bounds;
  // Chardon, its county seat.
  expect(west < -81.2 && -81.2 < east && south < 41.58 && 41.58 < north).toBe(true);
});

test('a state with a layer of its own extends it; one without can have it made', () => {
  expect(answers({ state: 'CA', county: 'Alameda' }).extends).toEqual(['base', 'united-states', 'california']);
  const made = answers({ 'state-layer': 'true' });
  expect(made.extends).toEqual(['base', 'united-states', 'ohio']);
  expect([...makeDistrict(made).keys()]).toEqual(['districts/maple-valley/district.yaml', 'layers/ohio/layer.yaml']);
});

describe('a mistake is told in words, with its flag', () => {
  test.each([
    [{ name: '' }, '--name: Expected the name of the district'],
    [{ state: 'Ohoi' }, '--state: Expected a state, such as OH or Ohio.'],
    [{ county: 'Geuaga' }, '--county: There is no county "Geuaga" in Ohio. Did you mean "Geauga"?'],
    [{ county: 'Alameda' }, '--county: There is no county "Alameda" in Ohio. There are: Adams, Allen'],
    [{ languages: 'en,fr' }, '--languages: The site does not speak "fr" yet. It speaks: en, es.'],
    [{ id: 'oakland' }, '--id: There is a district "oakland" already.'],
    [{ id: 'schools' }, '--id: "schools" means something else in addresses.'],
    [{ id: 'es' }, '--id: "es" means something else in addresses.'],
    [{ id: 'Maple Valley' }, '--id: Expected small letters, digits and hyphens'],
    [{ color: 'green' }, '--color: Expected a colour such as #1f5c4d, but found "green".'],
    [{ color: '#ffd200' }, '--color: #ffd200 on #'],
    [{ shape: 'oval' }, '--shape: Expected one of: soft, round, square.'],
    [{ email: 'nobody' }, '--email: Expected an email address'],
    [{ url: 'help.example.org' }, '--url: Expected an address that begins with https://'],
    [{ extends: 'base,ohio' }, '--extends: There is no layer "ohio". There are: base, united-states, california.'],
    [{ contact: '440-555-0100' }, '--contact: Expected what it is for, whose line it is and how to reach it'],
  ])('%o', (more, what) => expect(mistakes(more).join('\n')).toContain(what));

  test('and all of them at once', () => expect(mistakes({ state: 'X', color: 'red', shape: 'oval' })).toHaveLength(3));
});

test('every state has its counties', () => {
  expect(stateCodeOf('new york')).toBe('NY');
  expect(findCounty('LA', 'Orleans Parish')).toMatchObject({ county: { fips: '22071' } });
  for (const code of Object.keys(states)) {
    const result = findCounty(code, 'nowhere at all');
    expect('problem' in result && result.problem).toMatch(/There are: \w+/);
  }
});

test('contacts are read from one line each', () => {
  const { contacts } = answers({ contact: 'office | Maple Valley Schools | 440-555-0100\nbus | Bus garage | bus@example.org' });
  expect(contacts).toEqual([
    { id: 'office-maple-valley-schools', purpose: 'office', name: 'Maple Valley Schools', phone: '440-555-0100' },
    { id: 'bus-bus-garage', purpose: 'bus', name: 'Bus garage', email: 'bus@example.org' },
  ]);
});

test('site.yaml then names the one district, and keeps its comments', () => {
  expect(setSite('# Ours.\ndistricts: [oakland, solano]\n', 'maple-valley')).toBe('# Ours.\ndistricts: [maple-valley]\n');
  expect(setSite(undefined, 'maple-valley', 'https://a.example.org/')).toContain('url: https://a.example.org/');
});

describe('a list of schools', () => {
  const setting = { source: 'Example', state: 'OH', district: 'Maple Valley Schools' };
  test('is taken over with what it does not say of itself, and tells what is left out', () => {
    const taken = takeSchools(mapleSchools, setting);
    if ('problem' in taken) throw new Error(taken.problem);
    expect(taken.files.get('schools.csv')).toContain(
      '000001,Maple Valley Elementary,Maple Valley Schools,1 School Lane,Chardon,OH,44024',
    );
    expect([...taken.files.keys()]).toEqual(['schools.csv', 'schools.map.yaml', 'school-contacts.csv']);
    expect(taken.report.join('\n')).toContain('2 of 3 schools read.');
    expect(taken.report.join('\n')).toContain('Maple Valley Annex: left out');
    expect(taken.report.join('\n')).toContain('Enrollment → not read');
  });
  test('without places is refused', () => {
    expect(takeSchools('School,City\nA,B\n', setting)).toEqual({
      problem: 'Expected columns for street, postal_code, latitude, longitude. Found: School, City.',
    });
  });
});

test('the name is asked in each further language that it was not given in', () => {
  const asked = (typed: Typed) => nameQuestions(typed).map(({ flag, ask }) => [flag, ask]);
  expect(asked({})).toEqual([['name-es', 'Its name in Spanish']]);
  expect(asked({ languages: 'en, es ar', 'name-es': 'Escuelas' })).toEqual([['name-ar', 'Its name in Arabic']]);
  expect(asked({ languages: 'en' })).toEqual([]);
});
