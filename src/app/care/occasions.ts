import { birthdaysAmong, isWordTo, nextOn, type Occasion, yearsOn } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { orLastWorkingDay, type WorkingWeek } from '../../domain/days/working-days.ts';
import { leftAlone } from '../../domain/rules/rule.ts';
import { foldText } from '../../domain/text/names.ts';
import type { NewOccasion } from '../../nouns/occasion.ts';
import type { Journal } from '../../store/journal.ts';

/** An occasion with its next date. */
export interface ComingOccasion extends Occasion {
  /** Null past the end of the calendar. */
  on: CalendarDate | null;
  /** The years completed by then; null if the first year is unknown. */
  years: number | null;
}

export function comingOccasion(occasion: Occasion, today: CalendarDate): ComingOccasion {
  const on = nextOn(occasion, today);
  return { ...occasion, on, years: on && yearsOn(occasion, on) };
}

/** The occasions of a client, or of all but archived ones, next first. */
export function readOccasions(journal: Journal, today: CalendarDate, clientId?: number): ComingOccasion[] {
  return inOrder(journal.occasions.list(clientId === undefined ? {} : { clientId }), today);
}

/** A coming occasion, and the first day to wish well: the last working day up to it. */
export interface ComingWish extends ComingOccasion {
  on: CalendarDate;
  sayFrom: CalendarDate;
}

/**
 * Occasions to wish well for, from today to a day, next first. Leaves out clients who are left alone, and occasions
 * that a personal word covered on the day, or on the last working day before a day off. Earlier words do not count:
 * they may have been about anything, and missing a birthday is worse than naming it twice.
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

/** Stores an occasion within a change; an existing one with the same name and owner gets the new day. */
export function keepOccasion(journal: Journal, fields: NewOccasion): number {
  const present = sameOccasion(journal, fields);
  if (!present) return journal.occasions.add(fields);
  journal.occasions.update(present.id, fields);
  return present.id;
}

/** A person's birthday; null if unknown. */
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
