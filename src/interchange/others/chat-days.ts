import { type CalendarDate, dayIn } from '../../domain/days/calendar-date.ts';

/** The three numbers of a day, as they were written. */
export type Parts = readonly [first: number, second: number, third: number];

/** Whether `03/12` is in December: the whole file tells, for its days go on and end today; null where it does not. */
export function dayIsFirst(days: readonly Parts[], today: CalendarDate): boolean | null {
  if (days.some(([first]) => first > 12)) return true;
  if (days.some(([, second]) => second > 12)) return false;
  const [dayFirst, monthFirst] = [faults(days, true, today), faults(days, false, today)];
  return dayFirst === monthFirst ? null : dayFirst < monthFirst;
}

/** How often a day lies behind the next one, or behind today, if days are read in one way. */
function faults(days: readonly Parts[], isDayFirst: boolean, today: CalendarDate): number {
  let [count, last] = [0, ''];
  for (const parts of days) {
    const day = dayOfParts(parts, isDayFirst) ?? '';
    if (day < last || day > today) count += 1;
    last = day;
  }
  return count;
}

/** A day; as it was written where nobody can say what comes first, so that it is asked or refused. */
export function dayOfParts([first, second, third]: Parts, isDayFirst: boolean | null): string | null {
  if (first > 31) return dayIn(first, second, third);
  const year = third < 100 ? 2000 + third : third;
  if (isDayFirst === null) return `${first}/${second}/${year}`;
  return isDayFirst ? dayIn(year, second, first) : dayIn(year, first, second);
}
