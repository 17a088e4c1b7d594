import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import { type Entry, from, type Relationship, youngerThan } from '../relationship.ts';
import type { Touch } from '../touch.ts';
import type { Day, Verdict } from './rule.ts';

/** What was found where one touch is missing among those that were noted. */
export interface UntouchedFacts {
  /** Exchanges of which was noted what they were besides their business. */
  noted: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  firstOn: CalendarDate;
}

/** The last of some exchanges that was one of these touches. */
export function lastTouched(
  entries: readonly Entry[],
  wanted: ReadonlySet<Touch>,
): { on: CalendarDate; touch: Touch; entry: Entry } | null {
  const entry = entries.findLast(
    ({ kind, touches }) => kind === 'exchange' && touches.some((touch) => wanted.has(touch)),
  );
  const touch = entry?.touches.find((one) => wanted.has(one));
  return entry && touch ? { on: entry.happenedOn, touch, entry } : null;
}

/** Of the exchanges that have a touch, only: where nobody notes them, nothing is known. */
export function withTouches(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ kind, touches }) => kind === 'exchange' && touches.length > 0);
}

/** Flags a client with whom enough touches were noted, and never this one. */
export function untouched(
  touch: Touch,
  relationship: Relationship,
  { noted, days }: Readonly<Record<'noted' | 'days', number>>,
  { today, firstOf }: Day,
): Verdict<UntouchedFacts> {
  const recent = from(relationship.entries, firstOf(days));
  const last = lastTouched(recent, new Set([touch]));
  if (last) return { flagged: false, because: 'touched', touch, on: last.on };
  const counted = withTouches(recent);
  const [first] = counted;
  if (!first || counted.length < noted) {
    return { flagged: false, because: 'few', count: counted.length, needed: noted, days };
  }
  const known = youngerThan(days, relationship, today);
  return {
    flagged: true,
    level: 'amber',
    overdue: daysBetween(first.happenedOn, today),
    sinceOn: first.happenedOn,
    facts: { noted: counted.length, days: known === null ? days : known + 1, firstOn: first.happenedOn },
    evidence: counted,
    act: { verb: relationship.wish ? 'email' : 'call', rest: `"…" --touch ${touch}` },
    doubt: known === null ? null : { kind: 'young', days: known },
  };
}
