import {
  addDays,
  type CalendarDate,
  daysBetween,
  type Weekday,
  weekdayNamed,
  weekdayOf,
  weekdays,
} from './calendar-date.ts';

/** The days of the week on which the owner works, and the days on which they do not work all the same. */
export interface WorkingWeek {
  days: readonly Weekday[];
  off: ReadonlySet<CalendarDate>;
}

export const defaultWorkingWeek: WorkingWeek = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], off: new Set() };

/** Working days after `from`, up to and including `to`; 0 if `to` is not after `from`. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, week: WorkingWeek): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const wholeWeeks = Math.floor(days / 7);
  let count = wholeWeeks * perWeek(week);
  for (let day = wholeWeeks * 7 + 1; day <= days; day++) {
    if (week.days.includes(weekdayOf(addDays(from, day)))) count++;
  }
  return count - daysOffBetween(from, to, week);
}

/** Days of the working week after `from`, up to and including `to`, that are off. */
function daysOffBetween(from: CalendarDate, to: CalendarDate, { days, off }: WorkingWeek): number {
  let count = 0;
  for (const day of off) if (day > from && day <= to && days.includes(weekdayOf(day))) count++;
  return count;
}

/** Working days after `from` that are over on the morning of `today`. */
export function workingDaysOver(from: CalendarDate, today: CalendarDate, week: WorkingWeek): number {
  return workingDaysBetween(from, addDays(today, -1), week);
}

/** The first morning on which n working days after `from` are over. */
export function morningAfter(from: CalendarDate, n: number, week: WorkingWeek): CalendarDate {
  return addDays(addWorkingDays(from, n, week), 1);
}

/**
 * The n-th working day after `from`, or before it if n is negative; `from` itself if n is 0. Throws a RangeError for a
 * week without working days.
 */
export function addWorkingDays(from: CalendarDate, n: number, week: WorkingWeek): CalendarDate {
  let day = from;
  // Each day off on the way makes it a day longer.
  for (let left = Math.abs(n); left > 0; ) {
    const next = addDaysOfWeek(day, Math.sign(n) * left, week);
    left =
      n > 0 ? daysOffBetween(day, next, week) : daysOffBetween(addDays(next, -1), addDays(day, -1), week);
    day = next;
  }
  return day;
}

/** The n-th day of the working week after or before a day, whether it is off or not; n is not 0. */
function addDaysOfWeek(from: CalendarDate, n: number, week: WorkingWeek): CalendarDate {
  const workdays = perWeek(week);
  if (workdays === 0) throw new RangeError('A working week has at least one day');
  const step = Math.sign(n);
  // Leave at least one day to walk, so that the result is a day of the week.
  const wholeWeeks = Math.floor((Math.abs(n) - 1) / workdays);
  let left = Math.abs(n) - wholeWeeks * workdays;
  let day = addDays(from, step * wholeWeeks * 7);
  while (left > 0) {
    day = addDays(day, step);
    if (week.days.includes(weekdayOf(day))) left--;
  }
  return day;
}

/** Whether the owner works on a day. */
export function isWorkingDay(day: CalendarDate, { days, off }: WorkingWeek): boolean {
  return days.includes(weekdayOf(day)) && !off.has(day);
}

/** The day itself if it is a working day, else the first one after it. */
export function orNextWorkingDay(day: CalendarDate, week: WorkingWeek): CalendarDate {
  return isWorkingDay(day, week) ? day : addWorkingDays(day, 1, week);
}

/** The day itself if it is a working day, else the last one before it. */
export function orLastWorkingDay(day: CalendarDate, week: WorkingWeek): CalendarDate {
  return isWorkingDay(day, week) ? day : addWorkingDays(day, -1, week);
}

/** Reads days of the week: `mon-fri`, `sun-thu`, `mon,tue,thu` or `mon-wed,fri`; null for other text. */
export function parseWeekdays(text: string): Weekday[] | null {
  const worked = new Set<Weekday>();
  for (const part of text
    .trim()
    .toLowerCase()
    .split(/\s*,\s*/)) {
    const [first, last, more] = part.split(/\s*[-–]\s*/).map(weekdayNamed);
    if (!first || last === null || more !== undefined) return null;
    for (const day of span(first, last ?? first)) worked.add(day);
  }
  return weekdays.filter((day) => worked.has(day));
}

/** Days of the week in their shortest form, for `parseWeekdays`: `mon-fri`, `sun-thu`, `mon,tue,thu`. */
export function describeWeekdays(days: readonly Weekday[]): string {
  const worked = weekdays.filter((day) => days.includes(day));
  if (worked.length === weekdays.length) return 'mon-sun';
  const runs = worked
    .filter((day) => !worked.includes(following(day, -1)))
    .map((first) => {
      let last = first;
      while (worked.includes(following(last, 1))) last = following(last, 1);
      const run = span(first, last);
      return run.length > 2 ? `${first}-${last}` : run.join(',');
    });
  return runs.join(',');
}

function perWeek(week: WorkingWeek): number {
  return new Set(week.days).size;
}

function following(day: Weekday, by: 1 | -1): Weekday {
  return weekdays.at((weekdays.indexOf(day) + by) % weekdays.length) as Weekday;
}

function span(first: Weekday, last: Weekday): Weekday[] {
  const days = [first];
  for (let day = first; day !== last; ) {
    day = following(day, 1);
    days.push(day);
  }
  return days;
}
