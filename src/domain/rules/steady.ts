import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { from } from '../log/relationship.ts';
import type { Day } from './rule.ts';

/** For how many days a count stays reached once its oldest entry is too old: a monthly habit is one on every day. */
export const lasting = 31;

/** Whether there were `needed` entries within `days`, today or on one of the last `lasts` days. */
export function wasReached(
  entries: readonly { happenedOn: CalendarDate }[],
  { needed, days, lasts = lasting }: { needed: number; days: number; lasts?: number },
  { firstOf }: Pick<Day, 'firstOf'>,
): boolean {
  const recent = from(entries, firstOf(days + lasts));
  return recent.some(({ happenedOn }, at) => {
    const last = recent[at + needed - 1];
    return last !== undefined && daysBetween(happenedOn, last.happenedOn) < days;
  });
}
