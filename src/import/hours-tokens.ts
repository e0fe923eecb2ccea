import { weekdays } from '../domain/schedule.ts';

const dayNames = [
  'mon(?:day)?s?',
  'tue(?:s(?:day)?)?s?',
  'wed(?:nesday)?s?',
  'thu(?:rs?(?:day)?)?s?',
  'fri(?:day)?s?',
  'sat(?:urday)?s?',
  'sun(?:day)?s?',
];
const anyDay = `(?:${dayNames.join('|')})\\b`;
const ordinals = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'last'];
const clock = '(\\d{1,2})(?::(\\d{2}))?(?:\\s*([ap])(?:\\.?m\\.?)?(?![a-z]))?';

/** How many days a stretch from Monday has that ends with these letters. */
const stretchEnds: Record<string, number> = { th: 4, f: 5, sa: 6, su: 7 };

/** A piece of a text on opening hours. */
export type Token =
  | { kind: 'days'; days: string[] }
  | { kind: 'ordinal'; prefix: string }
  | { kind: 'times'; opens: string; closes: string; wholeDay: boolean }
  | { kind: 'closed' }
  | { kind: 'comma' }
  | { kind: 'word'; text: string };

/** What is read at the start of a text, tried in this order. `undefined` from a reader: it only looked alike. */
const readers: [RegExp, (match: RegExpExecArray) => Token | 'skip' | undefined][] = [
  [/^(?:,|\/|\band\b|&|:)/i, (m) => (m[0] === ',' ? { kind: 'comma' } : 'skip')],
  [/^(?:of (?:the|each|every) month|every(?! ?day)|each)\b/i, () => 'skip'],
  [new RegExp(`^(?:none on|closed(?: on)?) ${anyDay}(?!\\s*\\d)`, 'i'), () => ({ kind: 'closed' })],
  [/^(?:every ?day|daily|7 days(?: a week)?)\b/i, () => ({ kind: 'days', days: [...weekdays] })],
  [/^weekdays\b/i, () => ({ kind: 'days', days: weekdays.slice(0, 5) })],
  [/^24 ?hours(?: a day)?\b/i, () => ({ kind: 'times', opens: '00:00', closes: '24:00', wholeDay: true })],
  [/^24\/7\b/, () => ({ kind: 'times', opens: '00:00', closes: '24:00', wholeDay: true })],
  // Single letters only in a stretch that begins with M: "T" alone may be either of two days.
  [
    /^m\s*[-–]\s*(th|f|sat?|sun?)(?![a-z])/i,
    (m) => ({ kind: 'days', days: weekdays.slice(0, stretchEnds[m[1]!.slice(0, 2).toLowerCase()]) }),
  ],
  [
    new RegExp(`^(${anyDay})\\s*(?:-|–|to|through)\\s*(${anyDay})`, 'i'),
    (m) => ({ kind: 'days', days: expandDays(m[1]!, m[2]!) }),
  ],
  [new RegExp(`^${anyDay}`, 'i'), (m) => ({ kind: 'days', days: [weekdays[dayNumber(m[0])]!] })],
  [
    new RegExp(`^(?:${ordinals.join('|')})\\b`, 'i'),
    (m) => {
      const number = ordinals.findIndex((names) => names.split('|').includes(m[0].toLowerCase()));
      return { kind: 'ordinal', prefix: number === 5 ? '-1' : String(number + 1) };
    },
  ],
  [new RegExp(`^${clock}\\s*(?:-|–|to)\\s*${clock}(?![\\d:])`, 'i'), readTimes],
  [/^[^\s,;:]+/, (m) => ({ kind: 'word', text: m[0] })],
];

/** Cuts one part of a text on opening hours, without semicolons, into what it says. */
export function tokenizeHours(part: string): Token[] {
  const tokens: Token[] = [];
  // Noon is a clock time where it begins or ends a stretch.
  let rest = part.replace(/\bnoon(?=\s*(?:-|–|to\b))|(?<=(?:-|–|\bto)\s*)noon\b/gi, '12:00pm');
  while ((rest = rest.trimStart()) !== '') {
    for (const [pattern, read] of readers) {
      const match = pattern.exec(rest);
      const token = match ? read(match) : undefined;
      if (!match || token === undefined) continue;
      if (token !== 'skip') tokens.push(token);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  return tokens;
}

const dayNumber = (name: string) => dayNames.findIndex((pattern) => new RegExp(`^${pattern}$`, 'i').test(name));

function expandDays(from: string, to: string): string[] {
  const first = dayNumber(from);
  const count = ((dayNumber(to) - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => weekdays[(first + i) % 7]!);
}

/** Reads `9:00-17:30`, `9am-5pm`, `1-3 pm`. `9-5` alone could be meant either way and is not read. */
function readTimes(match: RegExpExecArray): Token | undefined {
  const [, h1 = '', m1, half1, h2 = '', m2, half2] = match.map((part) => part?.toLowerCase());
  if (!half2 && !(m1 && m2)) return undefined;
  const minutes = (hour: string, minute: string | undefined, half: string | undefined) => {
    const h = Number(hour);
    if (half && (h < 1 || h > 12)) return Number.NaN;
    return (half ? (h % 12) + (half === 'p' ? 12 : 0) : h) * 60 + Number(minute ?? 0);
  };
  const closes = minutes(h2, m2, half2);
  let opens = minutes(h1, m1, half1 ?? half2);
  // In 9-12pm and 11-1pm the first hour is of the morning.
  if (!half1 && half2 === 'p' && opens >= closes) opens = minutes(h1, m1, 'a');
  if (!(opens >= 0 && opens < 1440 && closes >= 0 && closes <= 1440) || opens === closes) return undefined;
  const written = (total: number) => `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  return { kind: 'times', opens: written(opens), closes: written(closes), wholeDay: opens === 0 && closes === 1440 };
}
