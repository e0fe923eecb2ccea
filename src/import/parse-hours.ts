import { type Schedule, weekdays } from '../domain/schedule.ts';

/** Opening hours as read: `purpose` is what the text says they are for, such as `drop-in`. */
export type ReadSchedule = Pick<Schedule, 'byday' | 'opens_at' | 'closes_at'> & { purpose?: string };

export interface HoursReading {
  schedules: ReadSchedule[];
  /** Pieces that say something else than days and clock times. */
  unread: string[];
  /** The year that the text itself bears, as in `Tue 10:00-11:30 (as of Aug 2020)`. */
  year?: string;
}

const dayNames = ['mon(?:day)?s?', 'tue(?:s(?:day)?)?s?', 'wed(?:nesday)?s?', 'thu(?:rs?(?:day)?)?s?', 'fri(?:day)?s?', 'sat(?:urday)?s?', 'sun(?:day)?s?'];
const anyDay = `(?:${dayNames.join('|')})\\b`;
const ordinals = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'last'];
const clock = '(\\d{1,2})(?::(\\d{2}))?(?:\\s*([ap])(?:\\.?m\\.?)?(?![a-z]))?';

type Token =
  | { kind: 'days'; days: string[] }
  | { kind: 'ordinal'; prefix: string }
  | { kind: 'times'; opens: string; closes: string; wholeDay: boolean }
  | { kind: 'closed' }
  | { kind: 'comma' }
  | { kind: 'word'; text: string };

/** What is read at the start of a text, tried in this order. `undefined` from a reader: it only looked alike. */
const readers: [RegExp, (match: RegExpExecArray) => Token | 'skip' | undefined][] = [
  [/^(?:,|\band\b|&|:)/i, (m) => (m[0] === ',' ? { kind: 'comma' } : 'skip')],
  [/^(?:of (?:the|each|every) month|every(?! ?day)|each)\b/i, () => 'skip'],
  [new RegExp(`^(?:none on|closed(?: on)?) ${anyDay}(?!\\s*\\d)`, 'i'), () => ({ kind: 'closed' })],
  [/^(?:every ?day|daily|7 days(?: a week)?)\b/i, () => ({ kind: 'days', days: [...weekdays] })],
  [/^weekdays\b/i, () => ({ kind: 'days', days: weekdays.slice(0, 5) })],
  [/^24 ?hours(?: a day)?\b/i, () => ({ kind: 'times', opens: '00:00', closes: '24:00', wholeDay: true })],
  [/^24\/7\b/, () => ({ kind: 'times', opens: '00:00', closes: '24:00', wholeDay: true })],
  [new RegExp(`^(${anyDay})\\s*(?:-|–|to|through)\\s*(${anyDay})`, 'i'), (m) => ({ kind: 'days', days: expandDays(m[1]!, m[2]!) })],
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

/**
 * Reads opening hours such as `Mon-Fri 8:30-17:00; 1st and 3rd Sat 10:00-12:00`, `24 hours`, `Drop-in Tue, Thu 1-3pm`. A
 * part without days holds on the days of the part before it. Where an unread piece may take hours away again (`closed
 * 12:30-13:00`), nothing is read at all: half the truth would send people to a locked door.
 * @param purposes words that may stand before hours and say what they are for, lower case
 */
export function parseHours(text: string, purposes: readonly string[] = []): HoursReading {
  const suffix = /\s*\((?:as of )?[^()]*?(\d{4})\)\s*$/i.exec(text);
  const schedules: ReadSchedule[] = [];
  const unread: string[] = [];
  let before: string[] | undefined;
  for (const part of (suffix ? text.slice(0, suffix.index) : text).split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const read = readPart(part, before, purposes);
    if (!read) unread.push(part);
    else {
      schedules.push(...read.schedules);
      unread.push(...read.tails);
      before = read.schedules.at(-1)?.byday ?? before;
    }
  }
  const doubtful = unread.some((piece) => /clos|except|\bno(?:t|ne)?\b|lunch|until|only/i.test(piece));
  return {
    schedules: doubtful ? [] : schedules,
    unread: doubtful ? [text] : unread,
    ...(suffix?.[1] ? { year: suffix[1] } : {}),
  };
}

function readPart(part: string, before: string[] | undefined, purposes: readonly string[]) {
  const groups: { days: string[]; times: { opens: string; closes: string; wholeDay: boolean }[] }[] = [];
  const tails: string[] = [];
  const purpose: string[] = [];
  let pending: string[] = [];
  const tokens = tokenize(part);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const group = groups.at(-1);
    if (token.kind === 'ordinal') pending.push(token.prefix);
    else if (token.kind === 'days') {
      const days = pending.length > 0 ? pending.flatMap((prefix) => token.days.map((day) => prefix + day)) : token.days;
      pending = [];
      if (!group || (group.times.length > 0 && group.days.length > 0)) groups.push({ days: [...days], times: [] });
      else group.days.push(...days);
    } else if (token.kind === 'times') {
      if (group) group.times.push(token);
      else groups.push({ days: [], times: [token] });
    } else if (token.kind === 'word') {
      if (!group && pending.length === 0) purpose.push(token.text);
      else if (!group || group.times.length === 0 || tokens[i - 1]?.kind !== 'comma') return undefined;
      else {
        // Words after a comma, once hours are complete: a remark that leaves the hours as they are.
        const end = tokens.findIndex((later, at) => at > i && later.kind !== 'word');
        const words = tokens.slice(i, end < 0 ? undefined : end);
        tails.push(words.map((word) => (word.kind === 'word' ? word.text : '')).join(' '));
        i += words.length - 1;
      }
    }
  }
  const label = purpose.join(' ').toLowerCase();
  if (label !== '' && !purposes.includes(label)) return undefined;
  if (groups.length === 0 || pending.length > 0) return undefined;
  const schedules: ReadSchedule[] = [];
  for (const { days, times } of groups) {
    const wholeDay = times.every((time) => time.wholeDay);
    const byday = days.length > 0 ? days : wholeDay ? [...weekdays] : before;
    if (!byday || times.length === 0) return undefined;
    for (const { opens, closes } of times) {
      schedules.push({ byday: [...new Set(byday)], opens_at: opens, closes_at: closes, ...(label ? { purpose: label } : {}) });
    }
  }
  return { schedules, tails };
}

function tokenize(part: string): Token[] {
  const tokens: Token[] = [];
  let rest = part;
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
