import type { CalendarDate } from '../calendar-date.ts';
import { toldOn } from '../reminder.ts';
import { type CaseFile, type CaseStepKind, stepsNow } from './case.ts';
import type { Repairs } from './repairs.ts';

/** The steps in which something is said between the two sides. */
export const spokenSteps: ReadonlySet<CaseStepKind> = new Set([
  'heard',
  'restated',
  'answered',
  'checked-back',
]);

/** The last day on which something was said in a case, or a broken promise was told, logged or not; null for none. */
export function wordInCases({ cases, promises }: Pick<Repairs, 'cases' | 'promises'>): CalendarDate | null {
  const steps = cases.flatMap((file) => file.steps.filter(({ kind }) => spokenSteps.has(kind)));
  const told = promises.flatMap((promise) => toldOn(promise) ?? []);
  return [...steps.map(({ happenedOn }) => happenedOn), ...told].toSorted().at(-1) ?? null;
}

/** Whether something was said since the case was opened, or opened again, in what is no entry of the log. */
export function isSaidUnlogged(file: Pick<CaseFile, 'steps'>): boolean {
  return stepsNow(file).some(({ kind, interactionId }) => spokenSteps.has(kind) && interactionId === null);
}
