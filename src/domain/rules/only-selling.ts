import type { CalendarDate } from '../calendar-date.ts';
import { daysBetween } from '../calendar-date.ts';
import { from, youngerThan } from '../relationship.ts';
import { type Touch, usefulTouches } from '../touch.ts';
import { levelOf, type Rule } from './rule.ts';
import { lastTouched } from './untouched.ts';

/** What `only-selling` found. */
export interface OnlySellingFacts {
  sales: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  lastOn: CalendarDate;
}

const giving: ReadonlySet<Touch> = new Set([...usefulTouches, 'personal', 'candor', 'thanks']);

/** Whenever something was noted, the owner sold. */
export const onlySelling: Rule<OnlySellingFacts, 'sales' | 'days'> = {
  id: 'only-selling',
  title: 'They only hear from you when you sell',
  looksAt:
    'Exchanges of the last days that were logged with --touch sales. It speaks when there are enough of them and not one exchange with help, news, advice, thanks, candor or a personal word. It is red from twice as many. Where no touches are noted, it is silent: nothing is known then.',
  why: 'Whoever calls only to sell is soon not answered. One thing that is of use to them, with nothing to sell behind it, opens the door again.',
  source: [],
  thresholds: { sales: 3, days: 180 },
  thresholdHelp: {
    sales: 'How many exchanges in which you sold it takes',
    days: 'How many days it looks back',
  },
  thresholdSource: { sales: 'our choice', days: 'our choice' },
  prospects: false,
  wishSilences: false,
  suggestion: true,
  span: ({ days }) => days,
  check(relationship, { sales, days }, { today, firstOf }) {
    const recent = from(relationship.entries, firstOf(days));
    const gave = lastTouched(recent, giving);
    if (gave) return { flagged: false, because: 'touched', touch: gave.touch, on: gave.on };
    const sold = recent.filter(({ kind, touches }) => kind === 'exchange' && touches.includes('sales'));
    const [first, last] = [sold[0], sold.at(-1)];
    if (!first || !last || sold.length < sales) {
      return { flagged: false, because: 'few', count: sold.length, needed: sales, days };
    }
    const known = youngerThan(days, relationship, today);
    const doubt = known === null ? null : ({ kind: 'young', days: known } as const);
    return {
      flagged: true,
      level: levelOf(sold.length >= 2 * sales, doubt),
      overdue: daysBetween(first.happenedOn, today),
      sinceOn: first.happenedOn,
      facts: { sales: sold.length, days: known === null ? days : known + 1, lastOn: last.happenedOn },
      evidence: sold,
      act: { verb: relationship.wish ? 'email' : 'call', rest: '"…" --touch help' },
      doubt,
    };
  },
};
