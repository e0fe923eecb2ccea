import { describe, expect, test } from 'vitest';
import { parseAnswers, placeAnswers, writeAnswers } from '../../src/client/worksheet/answers.ts';
import { isDay, writeCalendar } from '../../src/client/worksheet/calendar.ts';

describe('answers find their fields', () => {
  const kept = [
    { label: 'Who', value: 'the nurse' },
    { label: 'What', value: 'calls' },
  ];
  test('on the same sheet', () => expect(placeAnswers(['Who', 'What'], kept)).toEqual(['the nurse', 'calls']));
  test('after an update put a field before them', () => {
    expect(placeAnswers(['Where', 'Who', 'What'], kept)).toEqual(['', 'the nurse', 'calls']);
  });
  test('in another language', () => expect(placeAnswers(['Quién', 'Qué'], kept)).toEqual(['the nurse', 'calls']));
  test('where a label stands twice', () => {
    const twice = [
      { label: 'Gap', value: 'a' },
      { label: 'Gap', value: 'b' },
    ];
    expect(placeAnswers(['Gap', 'Gap'], twice)).toEqual(['a', 'b']);
  });
});

describe('a file', () => {
  const answers = [{ label: 'Who', value: 'Ñandú "1"' }];
  test('comes back as it was saved', () => expect(parseAnswers(writeAnswers('plan', answers), 'plan')).toEqual(answers));
  test.each([
    ['of another sheet', writeAnswers('other', answers)],
    ['that is no JSON', '<html>'],
    ['without answers', '{"worksheet":"plan"}'],
  ])('%s is refused', (_, text) => expect(parseAnswers(text, 'plan')).toBeUndefined());
  test('with something else than text gives nothing', () => {
    expect(parseAnswers('{"worksheet":"plan","answers":[{"label":1,"value":{}},null]}', 'plan')).toEqual([
      { label: '', value: '' },
      { label: '', value: '' },
    ]);
  });
});

describe('a calendar', () => {
  test('has one entry for each promise, on its day, escaped, with lines that end as they should', () => {
    const what = 'Promise: the nurse, "asthma"; calls\nhome';
    const text = writeCalendar([{ id: 'oakland-meeting-plan-3', day: '2027-02-01', what }], '20261121T080000Z');
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Waypost//Worksheet//EN',
      'BEGIN:VEVENT',
      'UID:oakland-meeting-plan-3',
      'DTSTAMP:20261121T080000Z',
      'DTSTART;VALUE=DATE:20270201',
      'SUMMARY:Promise: the nurse\\, "asthma"\\; calls\\nhome',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Promise: the nurse\\, "asthma"\\; calls\\nhome',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
  test('breaks long lines after 75 bytes and between letters', () => {
    const text = writeCalendar([{ id: 'a', day: '2027-02-01', what: 'ñ'.repeat(90) }], '20261121T080000Z');
    const bytes = new TextEncoder();
    expect(text.split('\r\n').filter((line) => bytes.encode(line).length > 75)).toEqual([]);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'ñ'.repeat(90)}`);
  });
});

test.each([
  ['2027-02-01', true],
  ['2027-02-30', false],
  ['2027-13-01', false],
  ['soon', false],
  ['', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
