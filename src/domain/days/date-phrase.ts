import type { CalendarDate } from './calendar-date.ts';
import type { DateOrder, DayReading, Leaning, Reading, ReadPhrase } from './day-reading.ts';
import { spokenDay } from './spoken-day.ts';
import { splitTime } from './time-of-day.ts';
import { writtenDay } from './written-day.ts';

/** Accepted forms of a day, for hints. */
export const dayExamples = '2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan';

/** The most characters of a phrase that is read. */
const longest = 80;

/** How many days and times of day a phrase may hold, one within the other: `monday after the 4th at 9`. */
const deepest = 2;

const none: DayReading = { kind: 'none' };

/**
 * What a phrase says of a day. `friday` leans: for a plan on a Friday it is next week's, for a record it is today; `2w`
 * and `12 jan` lean too. `next friday` is always the first one after today, `last friday` the last one before it.
 */
export function readDay(text: string, reading: Reading): DayReading {
  const phrase = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ`]/g, "'")
    .replace(/(?<=[a-z]{2}|\d{4})[.,;]$/, '');
  if (phrase === '' || phrase.length > longest) return none;
  try {
    return readPhrase(phrase, reading) ?? none;
  } catch (error) {
    // This happens only at the edge of the calendar: 9999-12-31 has no next day.
    if (error instanceof RangeError) return none;
    throw error;
  }
}

/** The day a phrase means; null if it is none, if it could be two, or if a time of day stands with it. */
export function parseDay(
  text: string,
  today: CalendarDate,
  leaning: Leaning = 'future',
  dateOrder: DateOrder | null = null,
): CalendarDate | null {
  const read = readDay(text, { today, leaning, dateOrder });
  return read.kind === 'day' && read.time === null ? read.day : null;
}

function readPhrase(phrase: string, reading: Reading, depth = deepest): DayReading | null {
  if (depth < 0) return null;
  const within: ReadPhrase = (part, other) => readPhrase(part, other, depth - 1);
  const bare = withoutLead(phrase, reading.leaning);
  const whole = writtenDay(bare, reading) ?? spokenDay(bare, reading, within);
  if (whole) return whole;
  for (const { rest, time, isFirst } of splitTime(phrase)) {
    const read = within(rest, reading);
    if (read?.kind !== 'day') {
      if (read) return read;
      continue;
    }
    const times = isFirst ? [time, read.time] : [read.time, time];
    return { ...read, time: times.filter((one) => one !== null).join(' ') };
  }
  return null;
}

/** The phrase without words that may lead to any day: `on`, `by`, `the`. */
function withoutLead(phrase: string, leaning: Leaning): string {
  const lead =
    leaning === 'future'
      ? /^(?:(?:due )?(?:on|by)|due|at|over|for|until|till|no later than) /
      : /^(?:on|at|over) /;
  return phrase.replace(lead, '').replace(/^the /, '');
}
