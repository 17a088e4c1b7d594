import type { CalendarDate } from '../days/calendar-date.ts';
import { isLive } from '../log/entry.ts';
import type { PastDecider, RuleEntry } from '../log/relationship.ts';
import { on, type Sentence, say } from '../text/sentence.ts';
import { decidersText, namesText } from '../text/words.ts';

/** A talk with others than those who decide. */
export interface TalkPastDecider extends PastDecider {
  on: CalendarDate;
}

/** Whether those who matter were heard: a talk with others, where somebody decides, is none. */
export function isHeard(entry: RuleEntry): boolean {
  return isLive(entry) && (entry.pastDecider === null || entry.pastDecider.hasLeft === true);
}

/** Whether a talk may have been with somebody who decides today: it named nobody, or one of them. */
export function mayHaveMet(entry: RuleEntry): boolean {
  return isLive(entry) && entry.pastDecider === null;
}

/** The last of some entries that was a talk past those who decide, or null. */
export function lastPastDecider(entries: readonly RuleEntry[]): TalkPastDecider | null {
  const talk = entries.findLast((entry) => isLive(entry) && !isHeard(entry));
  return talk?.pastDecider ? { on: talk.happenedOn, ...talk.pastDecider } : null;
}

/** A talk with others than those who decide: `talked to Ann on 10 Nov`. */
export function sayPast({ talkedTo, on: day }: TalkPastDecider): Sentence {
  return say`talked to ${namesText(talkedTo, 'and')} on ${on(day)}`;
}

/** The deciders a talk went past: ` with Bea Vos, who decides,`; else nothing. */
export function withDeciders(past: TalkPastDecider | null): string {
  return past ? ` with ${decidersText(past.deciders)},` : '';
}
