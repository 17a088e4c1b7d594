import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import type { Money } from '../../money/money.ts';
import { budgetUse, chargeReaching, chargesIn } from '../../repair/budget-use.ts';
import { defineRule } from '../rule.ts';
import { xia2004 } from '../sources.ts';

/** What `budget-near` found. */
export interface BudgetNearFacts {
  used: Money;
  budget: Money;
  per: 'month' | 'quarter' | 'year';
  /** The used share in whole percent. */
  percent: number;
  /** The first and the last day the budget is for. */
  first: CalendarDate;
  last: CalendarDate;
  /** The charge with which it came so far, and what that is for. */
  chargeId: number;
  what: string;
  /** How many charges of the period they do not know of, that one included. */
  untold: number;
}

/** What the client has set aside is nearly used, and they do not know it. */
export default defineRule<BudgetNearFacts, 'percent' | 'red'>({
  id: 'budget-near',
  kind: 'repair',
  place: 100,
  title: 'Their budget is nearly used',
  looksAt:
    'The charges noted in the month, quarter or year that the budget of the client is for, as a share of that budget: rapport client edit CLIENT --budget 5000/month. What was let go and what is in another currency does not count. It is quiet once they were told of the charge with which it came so far.',
  why: 'Whoever treats the budget of a client as their own speaks before it is spent. Afterwards only the excuse is left.',
  source: [xia2004],
  thresholds: {
    percent: { value: 80, help: 'From how many percent of the budget it is amber', source: 'our choice' },
    red: {
      value: 100,
      help: 'From how many percent of the budget it is red',
      source: 'our choice: all of it',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check({ repairs, wish }, limits, { today }) {
    const charges = repairs.charges.filter(({ notedOn }) => notedOn <= today);
    if (charges.length === 0) return { flagged: false, because: 'no-charge' };
    if (repairs.budget === null) return { flagged: false, because: 'no-budget' };
    const use = budgetUse(repairs.budget, charges, today);
    const { percent, used, first, last } = use;
    const line = percent >= limits.red ? limits.red : limits.percent;
    const reaching = percent >= line ? chargeReaching(line, use, charges) : undefined;
    if (!reaching) return { flagged: false, because: 'budget-left', percent };
    const { id, what, toldOn, notedOn } = reaching;
    if (toldOn !== null && toldOn <= today) return { flagged: false, because: 'budget-told', on: toldOn };
    const untold = chargesIn(use, charges).filter((one) => one.toldOn === null || one.toldOn > today);
    // One talk tells them of everything.
    const [oldest = id, ...others] = untold.map((one) => one.id);
    return {
      flagged: true,
      level: percent >= limits.red ? 'red' : 'amber',
      overdue: daysBetween(notedOn, today),
      sinceOn: notedOn,
      facts: {
        ...{ used, budget: repairs.budget.amount, per: repairs.budget.per, percent, first, last },
        ...{ chargeId: id, what, untold: untold.length },
      },
      evidence: [],
      act: {
        command: 'charge tell',
        id: oldest,
        rest: [...others, `--by ${wish ? 'email' : 'call'}`].join(' '),
      },
      doubt: null,
    };
  },
});
