import type { Touch } from '../../nouns/entry.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { from, type Relationship, type RuleEntry, youngerThan } from '../log/relationship.ts';
import { mayBeYours } from '../log/touch.ts';
import { bookedWithin, isExchange } from './booked.ts';
import type { Day, Verdict } from './rule.ts';

/** What was found where one touch is missing among those that were noted. */
export interface UntouchedFacts {
  /** Exchanges of which was noted what they were besides their business, and all there were. */
  noted: number;
  exchanges: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  firstOn: CalendarDate;
}

/** The last of some exchanges that was one of these touches, and may have been so from the owner. */
export function lastTouched(
  entries: readonly RuleEntry[],
  wanted: ReadonlySet<Touch>,
): { on: CalendarDate; touch: Touch; entry: RuleEntry } | null {
  const touchOf = (entry: RuleEntry) =>
    entry.touches.find((touch) => wanted.has(touch) && mayBeYours(touch, entry.direction));
  const entry = entries.findLast((one) => isExchange(one) && touchOf(one));
  const touch = entry && touchOf(entry);
  return entry && touch ? { on: entry.happenedOn, touch, entry } : null;
}

/** Of the exchanges that have a touch, only: where nobody notes them, nothing is known. */
export function withTouches(entries: readonly RuleEntry[]): RuleEntry[] {
  return entries.filter((entry) => isExchange(entry) && entry.touches.length > 0);
}

/** Flags a client with whom enough touches were noted, and never this one; what could not have had it is not counted. */
export function untouched(
  touch: Touch,
  relationship: Relationship,
  { noted, days }: Readonly<Record<'noted' | 'days', number>>,
  { today, firstOf }: Day,
): Verdict<UntouchedFacts> {
  const recent = from(relationship.entries, firstOf(days));
  const last = lastTouched(recent, new Set([touch]));
  if (last) return { flagged: false, because: 'touched', touch, on: last.on };
  const exchanges = recent.filter((entry) => isExchange(entry) && mayBeYours(touch, entry.direction));
  const counted = withTouches(exchanges);
  const [first] = counted;
  if (!first || counted.length < noted) {
    return { flagged: false, because: 'few', count: counted.length, needed: noted, days };
  }
  const booked = bookedWithin(
    relationship,
    (entry) => isExchange(entry) && entry.touches.includes(touch),
    today,
  );
  if (booked) return { flagged: false, because: 'booked', on: booked.happenedOn, channel: booked.channel };
  const known = youngerThan(days, relationship, today);
  return {
    flagged: true,
    level: 'amber',
    overdue: daysBetween(first.happenedOn, today),
    sinceOn: first.happenedOn,
    facts: {
      ...{ noted: counted.length, exchanges: exchanges.length },
      ...{ days: known === null ? days : known + 1, firstOn: first.happenedOn },
    },
    evidence: counted,
    act: { verb: relationship.wish ? 'email' : 'call', rest: `"…" --touch ${touch}` },
    doubt: known === null ? null : { kind: 'young', days: known },
  };
}
