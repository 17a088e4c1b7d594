import { type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { type Money, sumsByCurrency } from '../../money/money.ts';
import { defineRule } from '../rule.ts';
import { xia2004 } from '../sources.ts';

/** What `money-untold` found. */
export interface MoneyUntoldFacts {
  /** How many charges the client does not know of, and their sums, one for each currency. */
  charges: number;
  sums: Money[];
  /** The one that is known longest: since when, and what it is for. */
  oldestOn: CalendarDate;
  what: string;
  workingDays: number;
  /** How many of them are on a bill already. */
  billed: number;
}

/** The client will be asked for money, and does not know it yet. */
export default defineRule<MoneyUntoldFacts, 'days' | 'red' | 'billed'>({
  id: 'money-untold',
  kind: 'repair',
  place: 90,
  title: 'They do not know what they will be asked for',
  looksAt:
    'Charges of which the client has not been told: rapport charge tell. Working days are counted from the day after a charge was noted, today included. One that was billed without a word is red at once; some time after the bill they have found it, and it is no longer asked about. What was let go does not count.',
  why: 'Money one hears of early is a matter to talk about. The same amount on a bill is a surprise, and a surprise reads as unfair.',
  source: [xia2004],
  thresholds: {
    days: {
      value: 1,
      help: 'After how many working days without telling them it is amber',
      source: 'our choice: one business day',
    },
    red: {
      value: 5,
      help: 'After how many working days without telling them it is red',
      source: 'our choice',
    },
    billed: {
      value: 180,
      help: 'For how many days a bill with an untold charge on it is red',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check({ repairs, wish }, limits, { today, workingWeek, firstOf }) {
    const known = repairs.charges.filter(({ notedOn }) => notedOn <= today);
    if (known.length === 0) return { flagged: false, because: 'no-charge' };
    const untold = known.filter(
      ({ toldOn, billedOn }) =>
        (toldOn === null || toldOn > today) && (billedOn === null || billedOn >= firstOf(limits.billed)),
    );
    const [oldest, ...others] = untold;
    if (!oldest) return { flagged: false, because: 'charges-told' };
    const billed = untold.filter(({ billedOn }) => billedOn !== null && billedOn <= today).length;
    const workingDays = workingDaysBetween(oldest.notedOn, today, workingWeek);
    if (billed === 0 && workingDays < limits.days) {
      const dueOn = addWorkingDays(oldest.notedOn, limits.days, workingWeek);
      return { flagged: false, because: 'charge-in-time', dueOn };
    }
    const about = oldest.caseId;
    // One talk tells them of everything.
    const rest = [...others.map(({ id }) => id), `--by ${wish ? 'email' : 'call'}`].join(' ');
    return {
      flagged: true,
      level: billed > 0 || workingDays >= limits.red ? 'red' : 'amber',
      overdue: daysBetween(oldest.notedOn, today),
      sinceOn: oldest.notedOn,
      facts: {
        charges: untold.length,
        sums: sumsByCurrency(untold.map(({ amount }) => amount)),
        oldestOn: oldest.notedOn,
        what: oldest.what,
        workingDays,
        billed,
      },
      evidence: [],
      act: { command: 'charge tell', id: oldest.id, rest },
      doubt: null,
      ...(about === null || others.some(({ caseId }) => caseId !== about) ? {} : { caseId: about }),
    };
  },
});
