import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, youngerThan } from '../../log/relationship.ts';
import { mayBeYours, type Touch, usefulTouches } from '../../log/touch.ts';
import { isExchange } from '../booked.ts';
import { defineRule, levelOf } from '../rule.ts';
import { lastTouched } from '../untouched.ts';

/** What `only-selling` found. */
export interface OnlySellingFacts {
  sales: number;
  /** What the client had from the owner in those days, the sales included. */
  exchanges: number;
  /** The days it looked at, or those since the relationship began when that is less. */
  days: number;
  lastOn: CalendarDate;
}

const giving: ReadonlySet<Touch> = new Set([...usefulTouches, 'personal', 'candor', 'thanks']);

/** Most of what was said to them sold something, and nothing gave. */
export default defineRule<OnlySellingFacts, 'sales' | 'share' | 'days'>({
  id: 'only-selling',
  kind: 'suggestion',
  place: 20,
  title: 'They mostly hear from you when you sell',
  looksAt:
    'What you said to the client in the last days, and of that what was logged with --touch sales. It speaks when there is enough of it, when it is at least half of what they heard from you, and not one exchange was help, news, advice, thanks, candor or a personal word. It is red from twice as many (our choice), if it is all they heard. What they asked to buy themselves is not counted.',
  why: 'Whoever calls only to sell is soon not answered. One thing that is of use to them, with nothing to sell behind it, opens the door again.',
  source: [],
  thresholds: {
    sales: { value: 3, help: 'How many exchanges in which you sold it takes', source: 'our choice' },
    share: {
      value: 50,
      help: 'How many percent of what they heard from you that must be',
      source: 'our choice: half',
    },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: false,
  span: ({ days }) => days,
  check(relationship, { sales, share, days }, { today, firstOf }) {
    const recent = from(relationship.entries, firstOf(days));
    const gave = lastTouched(recent, giving);
    if (gave) return { flagged: false, because: 'touched', touch: gave.touch, on: gave.on };
    const heard = recent.filter((entry) => isExchange(entry) && mayBeYours('sales', entry.direction));
    const sold = heard.filter(({ touches }) => touches.includes('sales'));
    const [first, last] = [sold[0], sold.at(-1)];
    if (!first || !last || sold.length < sales) {
      return { flagged: false, because: 'few', count: sold.length, needed: sales, days };
    }
    if (sold.length * 100 < heard.length * share) {
      return { flagged: false, because: 'seldom-sold', sales: sold.length, exchanges: heard.length };
    }
    const known = youngerThan(days, relationship, today);
    const doubt = known === null ? null : ({ kind: 'young', days: known } as const);
    return {
      flagged: true,
      level: levelOf(sold.length >= 2 * sales && sold.length === heard.length, doubt),
      overdue: daysBetween(first.happenedOn, today),
      sinceOn: first.happenedOn,
      facts: {
        ...{ sales: sold.length, exchanges: heard.length },
        ...{ days: known === null ? days : known + 1, lastOn: last.happenedOn },
      },
      evidence: sold,
      act: { verb: relationship.wish ? 'email' : 'call', rest: '"…" --touch help' },
      doubt,
    };
  },
});
