import { birthdaysAmong, isWordTo, nextOn, type Occasion, yearsOn } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { orLastWorkingDay, type WorkingWeek } from '../../domain/days/working-days.ts';
import { leftAlone } from '../../domain/rules/silence.ts';
import { foldText } from '../../domain/text/names.ts';
import type { NewOccasion } from '../../nouns/occasion.ts';
import type { Journal } from '../../store/journal.ts';

/** An occasion on the next day it comes round. */
export interface ComingOccasion extends Occasion {
  /** Null past the end of the calendar. */
  on: CalendarDate | null;
  /** How many years it has been by then; null where the year is not known. */
  years: number | null;
}

/** An occasion with the next day it comes round. */
export function comingOccasion(occasion: Occasion, today: CalendarDate): ComingOccasion {
  const on = nextOn(occasion, today);
  return { ...occasion, on, years: on && yearsOn(occasion, on) };
}

/** The occasions of a client, or of all but the archived, the next first. */
export function readOccasions(journal: Journal, today: CalendarDate, clientId?: number): ComingOccasion[] {
  return inOrder(journal.occasions.list(clientId === undefined ? {} : { clientId }), today);
}

/** An occasion that comes round, and the day from which one can wish well for it: the last working day up to it. */
export interface ComingWish extends ComingOccasion {
  on: CalendarDate;
  sayFrom: CalendarDate;
}

/**
 * What there is to wish well for from today to a day, the next first: not for clients who are left alone, nor once
 * a personal word was exchanged with them on its day, or on the last working day before one that is off. A word before that
 * may have been about anything, and a birthday that is missed is worse than one that is named twice.
 */
export function occasionsUntil(
  journal: Journal,
  week: WorkingWeek,
  today: CalendarDate,
  until: CalendarDate,
): ComingWish[] {
  const found = journal.occasions
    .list({ between: { since: today, until } })
    .filter(({ client }) => leftAlone(client, today) === null);
  const coming = inOrder(found, today).flatMap((one): ComingWish[] =>
    one.on !== null && one.on <= until
      ? [{ ...one, on: one.on, sayFrom: orLastWorkingDay(one.on, week) }]
      : [],
  );
  if (!coming.some(({ sayFrom }) => sayFrom <= today)) return coming;
  const lately = journal.entries.list({ since: orLastWorkingDay(today, week), until: today });
  return coming.filter(
    (one) => !lately.some((entry) => entry.happenedOn >= one.sayFrom && isWordTo(one, entry)),
  );
}

/** Sets down an occasion, within a change; one of the same name of the same person or client gets its new day. */
export function keepOccasion(journal: Journal, fields: NewOccasion): number {
  const present = sameOccasion(journal, fields);
  if (!present) return journal.occasions.add(fields);
  journal.occasions.update(present.id, fields);
  return present.id;
}

/** The birthday of a person, or null where it is not known. */
export function birthdayOf(journal: Journal, personId: number): Occasion | null {
  return birthdaysAmong(journal.occasions.list({ personId })).get(personId) ?? null;
}

function sameOccasion(
  journal: Journal,
  { clientId, personId, what }: Pick<NewOccasion, 'clientId' | 'personId' | 'what'>,
): Occasion | undefined {
  return journal.occasions
    .list(personId === null ? { clientId } : { personId })
    .find((one) => (one.person?.id ?? null) === personId && foldText(one.what) === foldText(what));
}

function inOrder(occasions: readonly Occasion[], today: CalendarDate): ComingOccasion[] {
  return occasions
    .map((occasion) => comingOccasion(occasion, today))
    .sort((a, b) => ((a.on ?? '~') < (b.on ?? '~') ? -1 : 1));
}
