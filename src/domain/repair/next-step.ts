import type { CaseDeed } from '../../nouns/case.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { addWorkingDays, type WorkingWeek } from '../days/working-days.ts';
import { dueDay, type Reminder } from '../plans/reminder.ts';
import { answerThatCounts, type CaseFile, checkBacks, isOpenCase, lastStep, openSince } from './case.ts';
import type { Ladder } from './ladder.ts';

/** The next thing to do in a case, and by which day; null where no day presses. */
export interface NextStep {
  deed: CaseDeed;
  dueOn: CalendarDate | null;
}

/** Days after the fix on which the client is asked how it is now (our choice). */
export const checkBackDays = [7, 30] as const;

/** The days on which the client is to be asked how it is now and was not yet; none before it is put right. */
export function checkBacksDue(file: CaseFile): CalendarDate[] {
  const { fixedOn } = file.case;
  if (fixedOn === null || !isOpenCase(file.case)) return [];
  const last = checkBacks(file).at(-1)?.happenedOn;
  return checkBackDays
    .map((days) => addDays(fixedOn, days))
    .filter((day) => last === undefined || !isAskedFor(day, last));
}

/** Whether who asks on a day has asked for a day on which to: one that came by then, or comes within a week. */
export function isAskedFor(day: CalendarDate, askedOn: CalendarDate): boolean {
  return day <= addDays(askedOn, 7);
}

/** The broken promise the client is to be told of first; undefined where there is none. */
export function untoldPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ brokenOn, brokenTold }) => brokenOn !== null && brokenTold === null)
    .toSorted((one, other) => ((one.brokenOn ?? '') < (other.brokenOn ?? '') ? -1 : 1))[0];
}

/** The promise that is to be kept first; undefined where none is open. */
export function nextPromise({ promises }: Pick<CaseFile, 'promises'>): Reminder | undefined {
  return promises
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => (dueDay(one) < dueDay(other) ? -1 : 1))[0];
}

/**
 * The next thing to do in a case: tell of a promise that was not kept, climb where it is time, listen, say it back,
 * answer, put right, ask, settle.
 */
export function nextStep(file: CaseFile, ladder: Ladder, workingWeek: WorkingWeek): NextStep | null {
  const { case: one } = file;
  if (!isOpenCase(one)) return null;
  const within = (days: number, from: CalendarDate) => addWorkingDays(from, days, workingWeek);
  const heard = lastStep(file, 'heard');
  const answered = answerThatCounts(file);
  const restated = lastStep(file, 'restated');
  const untold = untoldPromise(file);
  if (untold) return { deed: 'tell', dueOn: untold.brokenOn };
  const climb = ladder.next?.isDue ? ladder.next : null;
  if (climb) return { deed: climb.rung === 'in-person' ? 'meet' : 'call', dueOn: climb.dueOn };
  if (!heard && !answered) return { deed: 'hear', dueOn: within(1, openSince(file)) };
  if (!answered && heard && restated?.confirmed !== true)
    return { deed: 'restate', dueOn: within(1, heard.happenedOn) };
  if (!answered && restated) return { deed: 'answer', dueOn: within(1, restated.happenedOn) };
  if (one.fixedOn === null) {
    const promise = nextPromise(file);
    return promise ? { deed: 'keep-promise', dueOn: dueDay(promise) } : { deed: 'fix', dueOn: null };
  }
  const [next] = checkBacksDue(file);
  if (checkBacks(file).length === 0 && next) return { deed: 'check-back', dueOn: next };
  return { deed: 'settle', dueOn: null };
}
