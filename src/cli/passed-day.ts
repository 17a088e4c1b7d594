import type { CalendarDate } from '../domain/calendar-date.ts';
import { notLearntYet, notYet } from '../errors/days.ts';
import type { Context } from './context.ts';
import { type Parse, pastDay } from './flags.ts';

/** The day something happened: today where none is said; one that has not come is refused. */
export function passedDay({ today }: Pick<Context, 'today'>, said: CalendarDate | undefined): CalendarDate {
  const on = said ?? today;
  if (on > today) throw notYet(on);
  return on;
}

/** The day of a flag for what has happened; one that has not come is refused. */
export const happenedDay: Parse<CalendarDate> = (text, flag, today) =>
  passedDay({ today }, pastDay(text, flag, today));

/** The day of a flag on which something was learnt; one that has not come is refused. */
export const learntDay: Parse<CalendarDate> = (text, flag, today) => {
  const on = pastDay(text, flag, today);
  if (on > today) throw notLearntYet(on);
  return on;
};
