import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { isLive } from '../log/entry.ts';
import { dueDay } from '../plans/reminder.ts';
import { type CaseFile, stepsNow } from './case.ts';

/** A day that was agreed with the client, or set with a reason, for a case to go on. */
export interface AgreedDay {
  /** A promise with a day, a talk that is booked, or a rung that was put off until a day. */
  kind: 'promise' | 'talk' | 'stay';
  on: CalendarDate;
  /** The first day on which nobody waits for it any more. */
  overOn: CalendarDate;
}

/**
 * The agreed day that lasts longest, ahead or past; null if no day was agreed. `since` leaves out promises from before a
 * decision to go another way.
 */
export function agreedDay(
  file: Pick<CaseFile, 'steps' | 'promises' | 'booked'>,
  since: CalendarDate | null = null,
): AgreedDay | null {
  const promises = file.promises
    .filter(({ status, promisedOn }) => status === 'open' && (since === null || (promisedOn ?? '') >= since))
    .map((promise): AgreedDay => {
      const on = dueDay(promise);
      return { kind: 'promise', on, overOn: addDays(on, 1) };
    });
  const days = [...promises, ...agreedTalks(file)];
  return days.toSorted((a, b) => (a.overOn < b.overOn ? -1 : 1)).at(-1) ?? null;
}

/** The day that was agreed to talk, or until which a talk was put off; null if there is none. */
export function agreedTalk(file: Pick<CaseFile, 'steps' | 'booked'>): AgreedDay | null {
  return (
    agreedTalks(file)
      .toSorted((a, b) => (a.overOn < b.overOn ? -1 : 1))
      .at(-1) ?? null
  );
}

function agreedTalks(file: Pick<CaseFile, 'steps' | 'booked'>): AgreedDay[] {
  const talks = file.booked
    .filter(isLive)
    .map(({ happenedOn: on }): AgreedDay => ({ kind: 'talk', on, overOn: addDays(on, 1) }));
  // A decision to go up ends an earlier delay.
  const stayed = stepsNow(file).findLast(({ kind }) => kind === 'stayed' || kind === 'escalated');
  const untilOn = stayed?.kind === 'stayed' ? stayed.untilOn : null;
  return untilOn === null ? talks : [...talks, { kind: 'stay', on: untilOn, overOn: untilOn }];
}

/** The day if it lies ahead, or is today; else null. */
export function ifAhead(day: AgreedDay | null, today: CalendarDate): AgreedDay | null {
  return day !== null && day.overOn > today ? day : null;
}
