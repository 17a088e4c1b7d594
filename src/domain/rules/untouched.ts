import type { Touch } from '../../nouns/entry.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { from, type Relationship, type RuleEntry, youngerThan } from '../log/relationship.ts';
import { mayBeYours } from '../log/touch.ts';
import type { Sentence } from '../text/sentence.ts';
import { plural, spanText } from '../text/words.ts';
import { booked, few, touched } from './quiet.ts';
import { bookedWithin, type Day, type Doubt, isExchange, type Verdict } from './rule.ts';

/** The last exchange with one of these touches that the owner may have made. */
export function lastTouched(
  entries: readonly RuleEntry[],
  touches: ReadonlySet<Touch>,
): { on: CalendarDate; touch: Touch; entry: RuleEntry } | null {
  const touchOf = (entry: RuleEntry) =>
    entry.touches.find((touch) => touches.has(touch) && mayBeYours(touch, entry.direction));
  const found = entries.filter(isExchange).flatMap((entry) => {
    const touch = touchOf(entry);
    return touch ? [{ on: entry.happenedOn, touch, entry }] : [];
  });
  return found.at(-1) ?? null;
}

/** Exchanges with a touch; if nobody notes touches, nothing is known. */
export function withTouches(entries: readonly RuleEntry[]): RuleEntry[] {
  return entries.filter((entry) => isExchange(entry) && entry.touches.length > 0);
}

/** The words for a missing touch: the exchanges and the days. */
interface Untouched {
  /** Exchanges with a noted touch, out of all: `the 5 of 15 entries with a touch,`. */
  exchanges: string;
  /** `in 6 months` */
  stretch: string;
}

/** Flags a client with enough noted touches but never this one; counts only exchanges that could have had it. */
export function untouched(
  touch: Touch,
  relationship: Relationship,
  { noted, days }: Readonly<Record<'noted' | 'days', number>>,
  { today, firstOf }: Day,
  says: (found: Untouched) => Sentence,
): Verdict {
  const recent = from(relationship.entries, firstOf(days));
  const last = lastTouched(recent, new Set([touch]));
  if (last) return touched(touch, last.on);
  const exchanges = recent.filter((entry) => isExchange(entry) && mayBeYours(touch, entry.direction));
  const counted = withTouches(exchanges);
  const [first] = counted;
  if (!first || counted.length < noted) return few(counted.length, noted, days);
  const isSuch = (entry: RuleEntry) => isExchange(entry) && entry.touches.includes(touch);
  const planned = bookedWithin(relationship, isSuch, today);
  if (planned) return booked(planned);
  const { doubt, days: looked, stretch } = daysLooked(days, relationship, today);
  return {
    flagged: true,
    level: 'amber',
    overdue: daysBetween(first.happenedOn, today),
    sinceOn: first.happenedOn,
    says: says({ exchanges: notedText(counted.length, exchanges.length), stretch }),
    facts: {
      // Exchanges with a noted touch, and all exchanges.
      ...{ noted: counted.length, exchanges: exchanges.length, days: looked, firstOn: first.happenedOn },
    },
    evidence: counted,
    act: { verb: relationship.wish ? 'email' : 'call', rest: `"…" --touch ${touch}` },
    doubt,
  };
}

/** The days covered, or those since the relationship began if fewer; also in words. */
export function daysLooked(
  days: number,
  relationship: Relationship,
  today: CalendarDate,
): { days: number; stretch: string; doubt: Doubt | null } {
  const known = youngerThan(days, relationship, today);
  if (known === null) return { days, stretch: `in ${spanText(days)}`, doubt: null };
  const stretch = `in your first ${plural(known + 1, 'day')}`;
  return { days: known + 1, stretch, doubt: { kind: 'young', days: known } };
}

function notedText(noted: number, exchanges: number): string {
  return noted === exchanges
    ? plural(noted, 'entry', 'entries')
    : `the ${noted} of ${exchanges} entries with a touch,`;
}
