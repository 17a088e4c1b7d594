import type { CalendarDate } from '../days/calendar-date.ts';
import { isLive } from '../log/entry.ts';
import type { PastDecider, RuleEntry } from '../log/relationship.ts';

/** A talk that did not reach whoever decides. */
export interface TalkPastDecider extends PastDecider {
  on: CalendarDate;
}

/** Whether those who matter were heard: a talk with others, where somebody decides, is none. */
export function isHeard(entry: RuleEntry): boolean {
  return isLive(entry) && (entry.pastDecider === null || entry.pastDecider.hasLeft === true);
}

/** Whether a talk may have been with whoever decides today: it named nobody, or one of them. */
export function mayHaveMet(entry: RuleEntry): boolean {
  return isLive(entry) && entry.pastDecider === null;
}

/** The last of some entries that was a talk past whoever decides, or null. */
export function lastPastDecider(entries: readonly RuleEntry[]): TalkPastDecider | null {
  const talk = entries.findLast((entry) => isLive(entry) && !isHeard(entry));
  return talk?.pastDecider ? { on: talk.happenedOn, ...talk.pastDecider } : null;
}
