import { type Schedule, weekdays } from '../domain/schedule.ts';
import { tokenizeHours } from './hours-tokens.ts';

/** Opening hours as read: `purpose` is what the text says they are for, such as `drop-in`. */
type ReadSchedule = Pick<Schedule, 'byday' | 'opens_at' | 'closes_at'> & { purpose?: string };

export interface HoursReading {
  schedules: ReadSchedule[];
  /** Pieces that say something else than days and clock times. */
  unread: string[];
  /** The year that the text itself bears, as in `Tue 10:00-11:30 (as of Aug 2020)`. */
  year?: string;
}

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
  const tokens = tokenizeHours(part);
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
        // Words with hours behind them may name other days: "F" in `Mon-Thu 8:30-16:00, F 8:30-12:00`.
        if (tokens[end]?.kind === 'times') return undefined;
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
