import type { CalendarDate } from '../days/calendar-date.ts';
import { isLive } from '../log/entry.ts';
import type { PastDecider, RuleEntry } from '../log/relationship.ts';
import { on, type Sentence, say } from '../text/sentence.ts';
import { decidersText, namesText } from '../text/words.ts';

/** A talk without any decision-maker. */
export interface TalkPastDecider extends PastDecider {
  on: CalendarDate;
}

/** Whether a decision-maker was heard; if somebody decides, a talk with others does not count. */
export function isHeard(entry: RuleEntry): boolean {
  return isLive(entry) && (entry.pastDecider === null || entry.pastDecider.hasLeft === true);
}

/** Whether a talk may have reached a current decision-maker: it named nobody, or one of them. */
export function mayHaveMet(entry: RuleEntry): boolean {
  return isLive(entry) && entry.pastDecider === null;
}

/** The last talk among entries that went past the decision-makers; null if there is none. */
export function lastPastDecider(entries: readonly RuleEntry[]): TalkPastDecider | null {
  const talk = entries.findLast((entry) => isLive(entry) && !isHeard(entry));
  return talk?.pastDecider ? { on: talk.happenedOn, ...talk.pastDecider } : null;
}

/** A talk past the decision-makers: `talked to Ann on 10 Nov`. */
export function sayPast({ talkedTo, on: day }: TalkPastDecider): Sentence {
  return say`talked to ${namesText(talkedTo, 'and')} on ${on(day)}`;
}

/** The decision-makers a talk went past: ` with Bea Vos, who decides,`; else empty. */
export function withDeciders(past: TalkPastDecider | null): string {
  return past ? ` with ${decidersText(past.deciders)},` : '';
}
