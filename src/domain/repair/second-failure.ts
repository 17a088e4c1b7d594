import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import type { Reminder } from '../plans/reminder.ts';
import type { CaseFile } from './case.ts';

/** That this is not the first thing of late to go wrong for the client. */
export type SecondFailure = {
  /** The day of the failure before: it came up, or the promise was found broken. */
  on: CalendarDate;
} & (
  | { kind: 'case'; id: number; what: string; sameCause: boolean }
  | { kind: 'promise'; id: number; text: string }
);

/**
 * The failure that makes this case the second one: a broken promise, or a case of an earlier day, of the `within` days
 * up to the day the case came up; a promise broken since then counts as well. Null where there is none: two cases of
 * one day are one trouble.
 */
export function secondFailure(
  { case: { clientId, openedOn, cause } }: Pick<CaseFile, 'case'>,
  { cases, promises }: { cases: readonly Pick<CaseFile, 'case'>[]; promises: readonly Reminder[] },
  within: number,
): SecondFailure | null {
  const first = addDays(openedOn, -within);
  const earlier = cases
    .map((file) => file.case)
    .filter((one) => one.clientId === clientId && one.openedOn >= first && one.openedOn < openedOn)
    .at(-1);
  const broken = promises
    .filter((one) => one.clientId === clientId && one.brokenOn !== null && one.brokenOn >= first)
    .at(-1);
  if (broken?.brokenOn) return { kind: 'promise', id: broken.id, text: broken.text, on: broken.brokenOn };
  if (!earlier) return null;
  const sameCause = earlier.cause === cause;
  return { kind: 'case', id: earlier.id, what: earlier.what, sameCause, on: earlier.openedOn };
}
