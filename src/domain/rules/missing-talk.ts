import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import {
  beganOn,
  from,
  inOrder,
  missedCalls,
  type Relationship,
  type RuleEntry,
  toldSince,
  youngerThan,
} from '../log/relationship.ts';
import { spanText, triedText } from '../text/words.ts';
import { type Day, type Doubt, type Flagged, levelOf } from './rule.ts';

/** How a rule sees the talk it misses. */
interface Missed {
  days: number;
  /** Which entries are such a talk, and the last one before all that is read. */
  isTalk: (entry: RuleEntry) => boolean;
  earlier: RuleEntry | null;
  /** What there was instead, how much of it makes a flag, and whether there is so much that it is red. */
  instead: readonly RuleEntry[];
  needed: number;
  isRed: boolean;
}

/** A kind of talk that is missing, without the words. */
interface MissingTalk {
  flag: Omit<Flagged, 'says' | 'facts'>;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  /** The same in words: `in 6 months`; a young relationship is said to be one. */
  stretch: string;
  /** The last such talk, before those days. */
  lastOn: CalendarDate | null;
  /** Calls that reached nobody; in words, where there is more than one: `; 2 calls reached nobody`. */
  missedCalls: number;
  tried: string;
}

/**
 * The flag for a kind of talk that is missing where there is enough else: it counts from the last such talk or from
 * the beginning, and after two calls that reached nobody it proposes to meet.
 */
export function missingTalk(
  relationship: Relationship,
  { days, isTalk, earlier, instead, needed, isRed }: Missed,
  { today, firstOf }: Day,
): MissingTalk {
  const first = firstOf(days);
  const known = youngerThan(days, relationship, today);
  const before =
    relationship.entries.findLast((entry) => isTalk(entry) && entry.happenedOn < first) ?? earlier;
  const lastOn = before?.happenedOn ?? null;
  // How that contact was is not known: it may have been such a talk.
  const toldOn = toldSince(relationship, before, today);
  const doubt: Doubt | null =
    known !== null ? { kind: 'young', days: known } : toldOn ? { kind: 'told', on: toldOn } : null;
  const sinceOn = lastOn ?? beganOn(relationship);
  const enoughOn = instead[needed - 1]?.happenedOn ?? today;
  const missed = missedCalls(from(relationship.entries, first));
  return {
    flag: {
      flagged: true,
      level: levelOf(isRed, doubt),
      // It had nothing to say before there was enough of the other.
      overdue: Math.max(0, Math.min(daysBetween(sinceOn, today) - days, daysBetween(enoughOn, today))),
      sinceOn,
      evidence: missed.length > 1 ? inOrder([...instead, ...missed]) : instead,
      act: missed.length > 1 ? 'meeting' : 'call',
      doubt,
    },
    days: known === null ? days : known + 1,
    stretch: known === null ? `in ${spanText(days)}` : firstDays(known + 1),
    lastOn,
    missedCalls: missed.length,
    tried: missed.length > 1 ? triedText(missed.length) : '',
  };
}

function firstDays(days: number): string {
  return days === 1 ? 'on your first day' : `in your first ${days} days`;
}
