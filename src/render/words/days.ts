import type { YearlyDay } from '../../domain/care/occasion.ts';
import { type CalendarDate, daysBetween, weekdayOf } from '../../domain/days/calendar-date.ts';
import type { SayDay } from '../../domain/text/sentence.ts';
import { spanText } from '../../domain/text/words.ts';
import type { Action } from '../layout/action-page.ts';
import type { Page } from '../layout/view.ts';

const fullMonths =
  'January February March April May June July August September October November December'.split(' ');
const months = fullMonths.map((name) => name.slice(0, 3));
const weekdays = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** A short day: `12 Jan`, with the year if it differs from this year. */
export function dayText(day: CalendarDate, today: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = `${date} ${months[(month ?? 1) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${name} ${year}`;
}

/** A yearly day: in words, or as ISO if its year is known: `12 May`, `12 May 1980`. */
export function yearlyText(yearly: YearlyDay, inWords: boolean): string {
  const { month, day, year } = yearly;
  if (year === null) return `${day} ${months[month - 1]}`;
  return inWords ? `${day} ${months[month - 1]} ${year}` : yearlyIso(yearly);
}

/** A yearly day as in ISO 8601 and vCard: `1980-05-12`, or `--05-12` without a year. */
export function yearlyIso({ month, day, year }: YearlyDay): string {
  const [monthText, dayText] = [month, day].map((part) => String(part).padStart(2, '0'));
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${monthText}-${dayText}`;
}

/** `2026-03` as `Mar 2026`; a year, `2026`, stays as it is. */
export function monthName(month: string): string {
  const name = months[Number(month.slice(5, 7)) - 1];
  return name === undefined ? month : `${name} ${month.slice(0, 4)}`;
}

export function weekdayName(day: CalendarDate): string {
  return weekdays[weekdayOf(day)].slice(0, 3);
}

export function weekdayText(day: CalendarDate, today: CalendarDate): string {
  return `${weekdayName(day)} ${dayText(day, today)}`;
}

/** The distance from today: `today`, `yesterday`, `in 3 days`, `5 weeks ago`. */
export function distanceText(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${spanText(days)}` : `${spanText(-days)} ago`;
}

/** A day for a spoken sentence: `Friday 6 March`, with the year if it differs from this year. */
export function spokenDay(day: CalendarDate, today: CalendarDate): string {
  const name = `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))} ${fullMonths[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${name} ${day.slice(0, 4)}`;
}

type Day = Pick<Page, 'isTerminal' | 'today'>;

/** Days for scripts. */
export const isoDay: SayDay = (day) => day;

/** How a page writes days. */
export function sayOn({ isTerminal, today }: Day): SayDay {
  if (!isTerminal) return isoDay;
  return (day, weekday) => (weekday ? weekdayText(day, today) : dayText(day, today));
}

/** A day with its weekday for people; ISO for scripts. */
export function dayFor(day: CalendarDate, page: Day): string {
  return sayOn(page)(day, 'weekday');
}

/** A day with its year for people, `Fri 27 Nov 2026`; ISO for scripts. */
export function fullDay(day: CalendarDate, page: Day): string {
  return page.isTerminal ? `${weekdayText(day, day)} ${day.slice(0, 4)}` : day;
}

/** A due day: if `relative`, as `today` or `3 days late`. */
export function dueWords(day: CalendarDate, page: Day, relative: boolean): NonNullable<Action['when']> {
  const late = daysBetween(day, page.today);
  if (late < 0) return { text: dayFor(day, page) };
  const words = late === 0 ? 'today' : `${spanText(late)} late`;
  return { text: relative ? words : day, label: late === 0 ? 'due' : 'overdue' };
}
