import type { CalendarDate } from '../calendar-date.ts';
import { type Reminder, toldOn } from '../reminder.ts';
import type { CaseFile } from './case.ts';
import type { Repairs } from './repairs.ts';

/** What is to be repaired as it was known on a day: a case, a step or a broken promise of a later day is not there yet. */
export function repairsOn<Some extends Pick<Repairs, 'cases' | 'promises'>>(
  repairs: Some,
  today: CalendarDate,
): Some {
  return {
    ...repairs,
    cases: repairs.cases.filter((file) => file.case.openedOn <= today).map((file) => fileOn(file, today)),
    promises: repairs.promises.map((promise) => promiseOn(promise, today)),
  };
}

function fileOn(file: CaseFile, today: CalendarDate): CaseFile {
  const { case: one, steps, entries, promises } = file;
  const isSettled = one.settledOn !== null && one.settledOn <= today;
  return {
    case: {
      ...one,
      fixedOn: one.fixedOn !== null && one.fixedOn <= today ? one.fixedOn : null,
      ...(isSettled ? {} : { settledOn: null, outcome: null }),
    },
    steps: steps.filter(({ happenedOn }) => happenedOn <= today),
    entries: entries.filter(({ happenedOn }) => happenedOn <= today),
    promises: promises.map((promise) => promiseOn(promise, today)),
  };
}

function promiseOn(promise: Reminder, today: CalendarDate): Reminder {
  const told = toldOn(promise);
  const untold =
    told === null || told <= today ? promise : { ...promise, brokenTold: null, brokenToldOn: null };
  if (promise.brokenOn === null || promise.brokenOn <= today) return untold;
  return { ...untold, status: 'open', closedOn: null, brokenOn: null };
}
