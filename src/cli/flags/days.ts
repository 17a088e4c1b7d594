import { birthdayOf, type ComingOccasion, comingOccasion } from '../../app/care/occasions.ts';
import { parseYearlyDay, type YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { type Parse, pastDay } from '../command.ts';
import type { Context } from '../io.ts';
import { typedDay } from './typed-day.ts';

/** The day something happened: today where none is said; one that has not come is refused. */
export function passedDay({ today }: Pick<Context, 'today'>, day: CalendarDate | undefined): CalendarDate {
  const on = day ?? today;
  if (on > today) throw notYet(on);
  return on;
}

/** The day of a flag for what has happened; one that has not come is refused. */
export const happenedDay: Parse<CalendarDate> = (text, flag, context) =>
  passedDay(context, pastDay(text, flag, context));

/** The day of a flag on which something was learnt; one that has not come is refused. */
export const learntDay: Parse<CalendarDate> = (text, flag, context) => {
  const on = pastDay(text, flag, context);
  if (on > context.today) throw notLearntYet(on);
  return on;
};

/** A day that comes round each year, with its year where it is said: `12 may`, `1980-05-12`; a first day to come is refused. */
export const yearlyDay: Parse<YearlyDay> = (text, _flag, context) => {
  const first = typedDay(text, context, 'past', '12 may, 29 feb, 3 june 2019 or 1980-05-12');
  const found = parseYearlyDay(text, context.today, context.dateOrder);
  if (!found) throw new Error(`"${text}" is a day, and no yearly one`);
  if (found.year !== null && first > context.today) throw yearAhead(first);
  return found;
};

/** The birthday of a person with the next day it comes round; null where it is not known. */
export function knownBirthday(
  { journal, today }: Pick<Context, 'journal' | 'today'>,
  personId: number,
): ComingOccasion | null {
  const known = birthdayOf(journal, personId);
  return known && comingOccasion(known, today);
}

/** Something that is recorded as done on a day that has not come. */
function notYet(day: string): RapportError {
  return new RapportError(
    'usage',
    'not-yet',
    `${day} is in the future; this command records what has happened.`,
    ['To plan it: rapport remind CLIENT TEXT --on DAY'],
  );
}

/** A day on which nothing can have been learnt yet. */
function notLearntYet(day: string): RapportError {
  return new RapportError(
    'usage',
    'not-learnt-yet',
    `${day} is in the future; you cannot have learnt it then.`,
    ['Without --on, the day is today.'],
  );
}

/** A birthday or an anniversary whose first day is still to come. */
function yearAhead(day: string): RapportError {
  return new RapportError('usage', 'year-ahead', `${day} is in the future; it cannot have begun then.`, [
    'Give the year it began, as in 1980-05-12, or leave the year out: 12 may',
  ]);
}
