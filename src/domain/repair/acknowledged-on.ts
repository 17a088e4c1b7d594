import type { CalendarDate } from '../calendar-date.ts';
import type { CaseFile, CaseStepKind } from './case.ts';

const words: ReadonlySet<CaseStepKind> = new Set(['heard', 'restated', 'answered']);

/**
 * The day of the first word to the client since it came up: something of yours or a talk that is logged with it, or
 * their being heard or answered. Null while there was none; deciding how to go on is no word to them.
 */
export function acknowledgedOn({ case: { openedOn }, entries, steps }: CaseFile): CalendarDate | null {
  const said = entries.filter(({ kind, direction }) => kind === 'exchange' && direction !== 'in');
  const days = [...said, ...steps.filter(({ kind }) => words.has(kind))].map(({ happenedOn }) => happenedOn);
  return days.filter((day) => day >= openedOn).toSorted()[0] ?? null;
}
