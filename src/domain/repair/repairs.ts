import type { CaseStepKind } from '../../nouns/case.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import type { Wish } from '../log/relationship.ts';
import type { Budget } from '../money/budget.ts';
import type { Money } from '../money/money.ts';
import { type Reminder, toldOn } from '../plans/reminder.ts';
import { type CaseFile, stepsNow } from './case.ts';
import type { Charge } from './charge.ts';

/** What the rules of repair know about one client. */
export interface Repairs {
  /** Cases that are open, or came up on or after the given day; oldest first. */
  cases: readonly CaseFile[];
  /** Promises that are open, or were broken on or after that day; soonest due first. */
  promises: readonly Reminder[];
  /** Charges not yet told, or noted on or after that day, without waived ones; oldest first. */
  charges: readonly Charge[];
  /** Where the log names the sum of a charge they were not told of. */
  sumsNamed: readonly SumNamed[];
  /** The client's yearly value. */
  yearlyValue: Money | null;
  budget: Budget | null;
  /** The names of the client's decision-makers, reduced to those who accept calls if there are any. */
  deciders: readonly string[];
  /** A decision-maker's wish for writing, if all of them have one. */
  decidersWish: Wish | null;
}

/** An entry of the log, from you or between you, that names the sum of a charge. */
export interface SumNamed {
  chargeId: number;
  entryId: number;
  on: CalendarDate;
}

/** A client with nothing to repair. */
export const noRepairs: Repairs = {
  cases: [],
  promises: [],
  charges: [],
  sumsNamed: [],
  yearlyValue: null,
  budget: null,
  deciders: [],
  decidersWish: null,
};

/** Days of cases, broken promises and charges to read, at least: a year and a month. */
export const repairsReach = 400;

/** The repairs as of a day, without later cases, steps or broken promises. */
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
  const { case: one, steps, entries, booked, promises } = file;
  const isSettled = one.settledOn !== null && one.settledOn <= today;
  return {
    case: {
      ...one,
      fixedOn: one.fixedOn !== null && one.fixedOn <= today ? one.fixedOn : null,
      ...(isSettled ? {} : { settledOn: null, outcome: null }),
    },
    steps: steps.filter(({ happenedOn }) => happenedOn <= today),
    entries: entries.filter(({ happenedOn }) => happenedOn <= today),
    booked: booked.filter(({ happenedOn }) => happenedOn > today),
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

/** The steps that involve words between the two sides. */
export const spokenSteps: ReadonlySet<CaseStepKind> = new Set([
  'heard',
  'restated',
  'answered',
  'checked-back',
]);

/** The last day with words in a case, or the telling of a broken promise, logged or not; null for none. */
export function wordInCases({ cases, promises }: Pick<Repairs, 'cases' | 'promises'>): CalendarDate | null {
  const steps = cases.flatMap((file) => file.steps.filter(({ kind }) => spokenSteps.has(kind)));
  const told = promises.flatMap((promise) => toldOn(promise) ?? []);
  return [...steps.map(({ happenedOn }) => happenedOn), ...told].toSorted().at(-1) ?? null;
}

/** Whether a step since the case was opened or reopened records words that are not in the log. */
export function isSaidUnlogged(file: Pick<CaseFile, 'steps'>): boolean {
  return stepsNow(file).some(({ kind, entryId }) => spokenSteps.has(kind) && entryId === null);
}
