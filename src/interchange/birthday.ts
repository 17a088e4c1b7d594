import type { YearlyDay } from '../domain/occasion.ts';
import { type DateOrder, readFileDay } from './file-dates.ts';

/** Two digits of a birth year up to these are of this century: whoever is older was born in the last. */
const youngest = 10;

// Google writes `--05-12` where the year is not known, Outlook and Exchange a year of 1604.
const withoutYear = /^--(\d\d)-?(\d\d)$/;
const firstYear = 1900;

/** A cell as a birthday, null when it holds none; or why it cannot be read, as a clause. */
export function readBirthday(
  text: string,
  order: DateOrder | undefined,
): { birthday: YearlyDay | null } | { problem: string } {
  const cell = text.trim();
  const [, month, day] = withoutYear.exec(cell) ?? [];
  // A leap year, so that 29 February is a day.
  const isYearless = month !== undefined || /^(?:\d{1,2}\.? [a-z]+|[a-z]+ \d{1,2})\.?$/i.test(cell);
  const dated = month ? `2000-${month}-${day}` : isYearless ? `${cell.replace(/\.$/, '')} 2000` : cell;
  const read = readFileDay(dated, order);
  if ('problem' in read) return { problem: read.problem.replace(dated, cell) };
  if (read.day === null) return { birthday: null };
  const [year = 0, ...date] = read.day.split('-').map(Number);
  const born = !cell.includes(String(year)) && year > 2000 + youngest ? year - 100 : year;
  const [on = 0, at = 0] = date;
  return { birthday: { month: on, day: at, year: isYearless || born < firstYear ? null : born } };
}
