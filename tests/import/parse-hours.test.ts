import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/catalog/read-csv.ts';
import { weekdays } from '../../src/domain/schedule.ts';
import { parseHours } from '../../src/import/parse-hours.ts';

const purposes = ['drop-in', 'text line', 'phone', 'counter', 'brief help', 'advisor by phone', 'call', 'bookings', 'buses'];

/** `Mo-Fr 08:30-17:00` for a weekly stretch, so that a table stays readable. */
function written(text: string): string {
  const { schedules, unread } = parseHours(text, purposes);
  const parts = schedules.map(
    ({ byday, opens_at, closes_at, purpose }) => `${purpose ? `${purpose}: ` : ''}${byday.join(' ')} ${opens_at}-${closes_at}`,
  );
  return [...parts, ...unread.map((piece) => `? ${piece}`)].join(' | ');
}

const week = 'MO TU WE TH FR SA SU';
const workdays = 'MO TU WE TH FR';

/** Every text in the two local files whose row is dated 2022 or later. */
const dated: Record<string, string> = {
  '24 hours': `${week} 00:00-24:00`,
  '24 hours, every day': `${week} 00:00-24:00`,
  '24 hours, 7 days': `${week} 00:00-24:00`,
  '24 hours; text line 16:00-23:00': `${week} 00:00-24:00 | text line: ${week} 16:00-23:00`,
  'Drop-in Tue, Thu 13:00-15:00': 'drop-in: TU TH 13:00-15:00',
  'Drop-in Tue 10:00-14:00': 'drop-in: TU 10:00-14:00',
  'Drop-in Mon 10:00-12:00': 'drop-in: MO 10:00-12:00',
  'Mon, Wed, Fri 9:00-14:00': 'MO WE FR 09:00-14:00',
  'Tue, Thu 13:00-16:00': 'TU TH 13:00-16:00',
  'Mon-Fri 8:30-17:00': `${workdays} 08:30-17:00`,
  'Mon-Fri 8:00-17:00': `${workdays} 08:00-17:00`,
  'Mon-Fri 8:00-16:30': `${workdays} 08:00-16:30`,
  'Mon-Fri 10:00-17:00': `${workdays} 10:00-17:00`,
  'Three days a week, one of them Friday (2022)': '? Three days a week, one of them Friday',
  'Warming center, winter: in 17:00-22:00, out by 8:00': '? Warming center, winter: in 17:00-22:00, out by 8:00',
  'Call Mon-Thu 8:30-17:00 for an appointment (2021)': '? Call Mon-Thu 8:30-17:00 for an appointment',
  'Brief help Mon-Fri 8:30-12:00; same-day appointments Mon-Thu, be there by 8:00': `brief help: ${workdays} 08:30-12:00 | ? same-day appointments Mon-Thu, be there by 8:00`,
  'Phone Mon-Fri 8:00-12:00 and 13:00-15:00; counter 8:00-15:00': `phone: ${workdays} 08:00-12:00 | phone: ${workdays} 13:00-15:00 | counter: ${workdays} 08:00-15:00`,
  'Advisor by phone Mon-Fri 8:30-12:30': `advisor by phone: ${workdays} 08:30-12:30`,
  'Second Thursday of the month, by telephone; sign up online from the first Wednesday':
    '? Second Thursday of the month, by telephone | ? sign up online from the first Wednesday',
  'A Saturday in mid August (2022)': '? A Saturday in mid August',
  'Mon, Tue, Thu, Fri 7:00-12:00 and 13:00-16:00; Wed 7:00-11:00 and 12:00-16:00':
    'MO TU TH FR 07:00-12:00 | MO TU TH FR 13:00-16:00 | WE 07:00-11:00 | WE 12:00-16:00',
  'Bookings Mon-Fri 9:30-18:30, at least 30 minutes ahead': `bookings: ${workdays} 09:30-18:30 | ? at least 30 minutes ahead`,
};

/** Texts of older rows, and other ways to write hours. */
const others: Record<string, string> = {
  'Tue 10:00-11:30 (as of Aug 2020)': 'TU 10:00-11:30',
  '1st, 2nd and 3rd Tue and 4th Mon, 10:00-12:00': '1TU 2TU 3TU 4MO 10:00-12:00',
  '4th Sat of the month 9:30-11:30': '4SA 09:30-11:30',
  'last Friday of the month 9am-noon': '-1FR 09:00-12:00',
  'Noon to 5pm Mon': 'MO 12:00-17:00',
  'M-F 9am-5pm': `${workdays} 09:00-17:00`,
  'M–Th 8:30-16:00, F 8:30-12:00': '? M–Th 8:30-16:00, F 8:30-12:00',
  'Mon-Thu 8:30-16:00, F 8:30-12:00': '? Mon-Thu 8:30-16:00, F 8:30-12:00',
  'M-F 8-noon': `${workdays} 08:00-12:00`,
  'M-Friday 9am-5pm': '? M-Friday 9am-5pm',
  'Last Friday of every month 9-11:30am': '-1FR 09:00-11:30',
  'Mon-Fri 10:00-14:00; Mon, Wed 17:00-19:00; 1st and 3rd Sat 10:00-12:00': `${workdays} 10:00-14:00 | MO WE 17:00-19:00 | 1SA 3SA 10:00-12:00`,
  'Buses Mon-Fri 6:00-20:00, Sat 9:00-17:00, none on Sunday': `buses: ${workdays} 06:00-20:00 | buses: SA 09:00-17:00`,
  'Tue, Wed, Thu 11:00-13:00, by appointment': 'TU WE TH 11:00-13:00 | ? by appointment',
  'Mondays and Wednesdays 9 a.m. - 5 p.m.': 'MO WE 09:00-17:00',
  'Sat-Mon 11am-1pm': 'SA SU MO 11:00-13:00',
  'Fri 22:00-2:00': 'FR 22:00-02:00',
  'Daily 9-5': '? Daily 9-5',
  'Mon 9:00-9:00': '? Mon 9:00-9:00',
  'By appointment': '? By appointment',
};

describe('opening hours', () => {
  test.each(Object.entries({ ...dated, ...others }))('%s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test('every text of a local row dated 2022 or later is in the table', () => {
    const texts = ['oakland', 'solano'].flatMap((id) =>
      readCsv(readFileSync(`content/districts/${id}/sources/local/services.csv`, 'utf8'))
        .rows.filter(({ cells }) => cells['hours'] && (cells['source_date'] ?? '') >= '2022')
        .map(({ cells }) => cells['hours']),
    );
    expect([...new Set(texts)].filter((text) => !(text! in dated))).toEqual([]);
  });

  test.each([
    'Mon-Fri 9:00-17:00; closed 12:30-13:00',
    'Closed 12:30-13:30',
    'Mon-Fri 9:00-17:00, except holidays',
    '3rd Fri of the month from 10:00 until food is gone; closed June-August',
    'Also 1st and 3rd Sat 8:00-12:00; closed 12:00-13:00 on weekdays',
  ])('reads nothing where something is taken away again: %s', (text) => {
    expect(parseHours(text, [...purposes, 'also'])).toMatchObject({ schedules: [], unread: [text] });
  });

  test('a purpose that nobody has named is not passed over', () => {
    expect(parseHours('Intake Mon-Thu 10:00-16:00').unread).toEqual(['Intake Mon-Thu 10:00-16:00']);
  });

  test('the year that a text bears is given apart', () => {
    expect(parseHours('Tue 10:00-11:30 (as of Aug 2020)').year).toBe('2020');
    expect(parseHours('Mon-Fri 8:30-17:00').year).toBeUndefined();
  });

  test('hours written out are read as they were', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    const stretch = fc
      .tuple(fc.subarray([...weekdays], { minLength: 1 }), fc.constantFrom('', '1', '2', '-1'), minute, minute)
      .filter(([, , from, to]) => from !== to);
    const names: Record<string, string> = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' };
    const prefixes: Record<string, string> = { '': '', '1': '1st ', '2': 'second ', '-1': 'last ' };
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 4 }), (stretches) => {
        const text = stretches.map(
          ([days, nth, from, to]) =>
            `${days.map((day) => `${prefixes[nth]}${names[day]}`).join(', ')} ${clock(from)}-${clock(to)}`,
        );
        const expected = stretches.map(([days, nth, from, to]) => ({
          byday: days.map((day) => nth + day),
          opens_at: clock(from),
          closes_at: clock(to),
        }));
        expect(parseHours(text.join('; '))).toEqual({ schedules: expected, unread: [] });
      }),
    );
  });

  test('any text whatever is read or given back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const { schedules, unread } = parseHours(text);
        expect(schedules.length + unread.length > 0 || /^[\s;]*(\(.*\))?[\s;]*$/.test(text)).toBe(true);
      }),
    );
  });
});
