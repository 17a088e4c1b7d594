import type { YearlyDay } from '../../domain/care/occasion.ts';
import { type CalendarDate, isCalendarDate } from '../../domain/days/calendar-date.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';

/** A cell's day, null if empty; or a clause for the report that says why it is unreadable. */
type FileDay = { day: CalendarDate | null } | { problem: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'January February March April May June July August September October November December'.split(' ');

// Outlook writes 0/0/00 for no date, databases 0000-00-00.
const noDay = /^(?:[-–—]*|0+[/.-]0+[/.-]0+(?:[ T].*)?|n\/?a|none|never)$/i;
const time = String.raw`(?:,?[ T]+\d{1,2}[:.]\d\d.*)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}`);
const compact = /^(\d{4})(\d\d)(\d\d)(?:T\d{4,6}Z?)?$/;
const dayMonthName = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]+)\.?,?[ -]+(\d{2}|\d{4})${time}`,
  'i',
);
const monthNameDay = new RegExp(
  String.raw`^(?:[a-z]+, )?([a-z]+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})${time}`,
  'i',
);
/** `Mon 03/02/2026`: the day of the week stands beside the day. */
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\.?,? (?=\d{1,4}[-/.]\d)/i;
const threeNumbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})${time}`);

/**
 * Reads a cell's day and ignores time and zone: the written day counts. If a numeric date could be two days and `order`
 * is missing, that is a problem.
 */
export function readFileDay(text: string, order?: DateOrder): FileDay {
  const cell = text.trim().replace(/\s+/g, ' ').replace(weekday, '');
  if (noDay.test(cell)) return { day: null };
  const numbers = threeNumbers.exec(cell);
  if (numbers) return readNumbers(cell, numbers, order);
  return checked(cell, writtenDay(cell));
}

/** A day without its year, in a column of birthdays: `12/25`, `25.12.`. */
const twoNumbers = /^(\d{1,2})([-/.])(\d{1,2})\.?$/;

/** Learns the order of day and month in a column from its clear values. */
export class DateOrderEvidence {
  readonly #orders = new Set<DateOrder>();

  see(value: string): void {
    const written = value.trim();
    const [, first, mark, second] = threeNumbers.exec(written) ?? twoNumbers.exec(written) ?? [];
    if (!first || mark === '.' || Number(first) > 12 === Number(second) > 12) return;
    this.#orders.add(Number(first) > 12 ? 'day' : 'month');
  }

  /** The usual one if nothing tells; undefined if values disagree. */
  found(usual: DateOrder | null = null): DateOrder | undefined {
    const [only, other] = this.#orders;
    return other === undefined ? (only ?? usual ?? undefined) : undefined;
  }
}

function writtenDay(cell: string): string | null {
  const iso = yearFirst.exec(cell);
  if (iso) return compose(iso[1], iso[3], iso[4]);
  const tight = compact.exec(cell);
  if (tight) return compose(tight[1], tight[2], tight[3]);
  const dayFirst = dayMonthName.exec(cell);
  if (dayFirst) return compose(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = monthNameDay.exec(cell);
  if (monthFirst) return compose(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return null;
}

function readNumbers(cell: string, parts: RegExpExecArray, order: DateOrder | undefined): FileDay {
  const [, first, mark, second, year] = parts;
  const asDayFirst = compose(year, second, first);
  const asMonthFirst = compose(year, first, second);
  // Dotted dates put the day first.
  if (mark === '.' || !isDay(asMonthFirst)) return checked(cell, asDayFirst);
  if (!isDay(asDayFirst) || asDayFirst === asMonthFirst) return checked(cell, asMonthFirst);
  if (order) return checked(cell, order === 'day' ? asDayFirst : asMonthFirst);
  const [a, b] = [Number(first), Number(second)];
  const readings = `${a} ${monthNames[b - 1]} or ${monthNames[a - 1]} ${b}`;
  return { problem: `"${cell}" could be ${readings}; write ${asDayFirst} or ${asMonthFirst}` };
}

function checked(cell: string, day: string | null): FileDay {
  return isDay(day) ? { day } : { problem: `"${cell}" is not a day; write it as YYYY-MM-DD` };
}

function isDay(text: string | null): text is CalendarDate {
  return text !== null && isCalendarDate(text);
}

function monthNumber(name = ''): string {
  const written = name.toLowerCase();
  const at = months.indexOf(written.slice(0, 3));
  const whole = monthNames[at]?.toLowerCase() ?? '';
  return whole.startsWith(written) || written === 'sept' ? String(at + 1) : '0';
}

function compose(year = '', month = '', day = ''): string {
  // Two digits mean a year from 1969 to 2068, as in POSIX.
  const full = year.length === 2 ? `${Number(year) < 69 ? '20' : '19'}${year}` : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is wrong with a day that was given a year, as it was written. */
function problemWithout(problem: string, dated: string, cell: string): string {
  const plain = problem.replace(dated, cell);
  return dated === cell ? plain : plain.replace(/2000-(\d\d-\d\d) or 2000-(\d\d-\d\d)$/, '--$1 or --$2');
}

/** Two-digit birth years up to this one are in this century, later ones in the last. */
const youngest = 10;

// For an unknown year Google writes `--05-12`, databases the year 0000, Outlook and Exchange the year 1604.
const withoutYear = /^(?:--|0000-)(\d\d)-?(\d\d)$/;
const firstYear = 1900;

/** A cell's birthday, null if empty; or a clause that says why it is unreadable. */
export function readBirthday(
  text: string,
  order: DateOrder | undefined,
): { birthday: YearlyDay | null } | { problem: string } {
  const cell = text.trim();
  const [, month, day] = withoutYear.exec(cell) ?? [];
  const [, first, mark, second] = twoNumbers.exec(cell) ?? [];
  const isYearless =
    month !== undefined || mark !== undefined || /^(?:\d{1,2}\.? [a-z]+|[a-z]+ \d{1,2})\.?$/i.test(cell);
  // A leap year, so that 29 February exists.
  const dated =
    mark !== undefined
      ? `${first}${mark}${second}${mark}2000`
      : month
        ? `2000-${month}-${day}`
        : isYearless
          ? `${cell.replace(/\.$/, '')} 2000`
          : cell;
  const read = readFileDay(dated, order);
  if ('problem' in read) return { problem: problemWithout(read.problem, dated, cell) };
  if (read.day === null) return { birthday: null };
  const [year = 0, ...date] = read.day.split('-').map(Number);
  const born = !cell.includes(String(year)) && year > 2000 + youngest ? year - 100 : year;
  const [on = 0, at = 0] = date;
  return { birthday: { month: on, day: at, year: isYearless || born < firstYear ? null : born } };
}
