import type { CalendarDate } from '../domain/calendar-date.ts';
import { notYet } from '../errors/days.ts';
import type { Context } from './context.ts';

/** The day something happened: today where none is said; one that has not come is refused. */
export function passedDay({ today }: Pick<Context, 'today'>, said: CalendarDate | undefined): CalendarDate {
  const on = said ?? today;
  if (on > today) throw notYet(on);
  return on;
}
