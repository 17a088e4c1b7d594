import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import {
  beganOn,
  from,
  importedContactSince,
  inOrder,
  missedCalls,
  type Relationship,
  type RuleEntry,
  youngerThan,
} from '../log/relationship.ts';
import { on, type Sentence, say } from '../text/sentence.ts';
import { spanText, triedText } from '../text/words.ts';
import { type Day, type Doubt, type Flagged, levelOf } from './rule.ts';
import { wasReached } from './steady.ts';

/** A rule's view of the missing talk. */
interface Missed {
  days: number;
  /** Recognises such a talk, which is missing in those days; the last one before the days read entry by entry. */
  isTalk: (entry: RuleEntry) => boolean;
  earlier: RuleEntry | null;
  /** Recognises the other exchanges, and how many of them make a flag. It is red from twice as many. */
  isInstead: (entry: RuleEntry) => boolean;
  needed: number;
}

/** Exchanges in place of a talk, and the day they end where that is not today. */
interface Instead {
  instead: readonly RuleEntry[];
  upTo: CalendarDate | null;
}

/** A kind of talk that is missing, as facts. */
interface MissingTalk {
  flag: Omit<Flagged, 'says' | 'facts'>;
  /** The days covered, or those since the relationship began if fewer. */
  days: number;
  /** The same in words: `in 6 months`; mentions a young relationship, and where they do not end today. */
  stretch: Sentence;
  /** The last such talk before those days. */
  lastOn: CalendarDate | null;
  /** Calls that reached nobody; in words if more than one: `; 2 calls reached nobody`. */
  missedCalls: number;
  tried: string;
}

/**
 * The exchanges since the last talk in the last days; where they are too few, those of as many days up to the last one:
 * silence is no talk.
 */
export function inPlaceOfTalk(
  { entries }: Pick<Relationship, 'entries'>,
  { days, isTalk, isInstead, needed }: Pick<Missed, 'days' | 'isTalk' | 'isInstead' | 'needed'>,
  { firstOf }: Pick<Day, 'firstOf'>,
): Instead {
  const all = sinceLast(entries, isTalk).filter(isInstead);
  const recent = from(all, firstOf(days));
  const last = recent.at(-1)?.happenedOn;
  if (recent.length >= needed || last === undefined) return { instead: recent, upTo: null };
  const before = all.filter(({ happenedOn }) => daysBetween(happenedOn, last) < days);
  return before.length >= needed ? { instead: before, upTo: last } : { instead: recent, upTo: null };
}

function sinceLast(entries: readonly RuleEntry[], isTalk: Missed['isTalk']): readonly RuleEntry[] {
  return entries.slice(entries.findLastIndex(isTalk) + 1);
}

/**
 * The flag for a missing kind of talk amid enough other exchanges. It counts from the last such talk or from the start,
 * and proposes a meeting after two calls that reached nobody.
 */
export function missingTalk(
  relationship: Relationship,
  { days, isTalk, earlier, isInstead, instead, upTo, needed }: Missed & Instead,
  { today, firstOf }: Day,
): MissingTalk {
  const first = firstOf(days);
  const known = youngerThan(days, relationship, today);
  const before = relationship.entries.findLast(isTalk) ?? earlier;
  const lastOn = before?.happenedOn ?? null;
  // The channel of that contact is unknown, so it may have been such a talk.
  const toldOn = importedContactSince(relationship, before, today);
  const doubt: Doubt | null =
    known !== null ? { kind: 'young', days: known } : toldOn ? { kind: 'told', on: toldOn } : null;
  const sinceOn = lastOn ?? beganOn(relationship);
  const enoughOn = instead[needed - 1]?.happenedOn ?? today;
  const missed = missedCalls(from(relationship.entries, first));
  const untalked = sinceLast(relationship.entries, isTalk).filter(isInstead);
  const isRed = wasReached(untalked, { needed: 2 * needed, days, lasts: days }, { firstOf });
  return {
    flag: {
      flagged: true,
      level: levelOf(isRed, doubt),
      // The rule had nothing to say before there were enough other exchanges.
      overdue: Math.max(0, Math.min(daysBetween(sinceOn, today) - days, daysBetween(enoughOn, today))),
      sinceOn,
      evidence: missed.length > 1 ? inOrder([...instead, ...missed]) : instead,
      act: missed.length > 1 ? 'meeting' : 'call',
      doubt,
    },
    days: known === null ? days : known + 1,
    stretch: stretchOf(days, known, upTo),
    lastOn,
    missedCalls: missed.length,
    tried: missed.length > 1 ? triedText(missed.length) : '',
  };
}

function stretchOf(days: number, known: number | null, upTo: CalendarDate | null): Sentence {
  if (upTo) return say`in the ${spanText(days)} up to ${on(upTo)}`;
  return [known === null ? `in ${spanText(days)}` : firstDays(known + 1)];
}

function firstDays(days: number): string {
  return days === 1 ? 'on your first day' : `in your first ${days} days`;
}
