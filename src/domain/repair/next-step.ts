import { addDays, type CalendarDate } from '../calendar-date.ts';
import { dueDay } from '../reminder.ts';
import { addWorkingDays, type WorkingWeek } from '../working-days.ts';
import { type CaseFile, checkBacks, isOpenCase, lastStep } from './case.ts';
import type { Ladder } from './ladder.ts';

/** What a case asks for next, in its order. */
export type CaseDeed =
  | 'hear'
  | 'restate'
  | 'answer'
  | 'call'
  | 'meet'
  | 'keep-promise'
  | 'fix'
  | 'check-back'
  | 'settle';

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
  const asked = checkBacks(file);
  const last = asked.at(-1)?.happenedOn;
  // Asked late, they were asked for all the days that had come by then.
  return checkBackDays
    .slice(asked.length)
    .map((days) => addDays(fixedOn, days))
    .filter((day) => last === undefined || day > last);
}

/** The next thing to do in a case: listen, say it back, answer, climb where it is time, put right, ask, settle. */
export function nextStep(file: CaseFile, ladder: Ladder, workingWeek: WorkingWeek): NextStep | null {
  const { case: one } = file;
  if (!isOpenCase(one)) return null;
  const within = (days: number, from: CalendarDate) => addWorkingDays(from, days, workingWeek);
  const heard = lastStep(file, 'heard');
  const answered = lastStep(file, 'answered');
  const restated = lastStep(file, 'restated');
  const climb = ladder.next?.isDue ? ladder.next : null;
  if (climb) return { deed: climb.rung === 'in-person' ? 'meet' : 'call', dueOn: climb.dueOn };
  if (!heard && !answered) return { deed: 'hear', dueOn: within(1, one.openedOn) };
  if (!answered && heard && restated?.confirmed !== true)
    return { deed: 'restate', dueOn: within(1, heard.happenedOn) };
  if (!answered && restated) return { deed: 'answer', dueOn: within(1, restated.happenedOn) };
  if (one.fixedOn === null) {
    const open = file.promises.filter(({ status }) => status === 'open').map(dueDay);
    const [first] = open.toSorted();
    return first ? { deed: 'keep-promise', dueOn: first } : { deed: 'fix', dueOn: null };
  }
  const [next] = checkBacksDue(file);
  if (checkBacks(file).length === 0 && next) return { deed: 'check-back', dueOn: next };
  return { deed: 'settle', dueOn: null };
}
