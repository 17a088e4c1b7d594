import { type CalendarDate, weekdayOf } from '../domain/calendar-date.ts';

const weekdayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as it is said to somebody: `Friday 6 March`, with the year where it is not this one. */
export function spokenDay(day: CalendarDate, today: CalendarDate): string {
  const name = `${weekdayNames[weekdayOf(day)]} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${name} ${day.slice(0, 4)}`;
}
