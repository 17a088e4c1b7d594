import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { type Money, sameCurrency } from '../../money/money.ts';
import { type CaseFacts, worstCase } from '../open-cases.ts';
import { defineRule } from '../rule.ts';

/** What `disproportion` found. */
export interface DisproportionFacts extends CaseFacts {
  /** For how many days it has been open. */
  days: number;
  /** What the dispute is over, and what they are worth in a year. */
  amount: Money;
  yearlyValue: Money;
  /** The amount in percent of the yearly value, rounded up. */
  percent: number;
}

/** A dispute goes on over little with a client who is worth much. */
export default defineRule<DisproportionFacts, 'days' | 'percent' | 'red'>({
  id: 'disproportion',
  kind: 'repair',
  place: 80,
  title: 'A long dispute over little',
  looksAt:
    'Open cases that are not put right yet and have an amount at stake, beside what the client is worth in a year, where both are known and in one currency. It speaks when the case has been open for so many days and the amount is no more than so many percent of that year.',
  why: 'The amount is counted once; the client comes back every year, and tells others. To be right about the small sum can cost the large one.',
  source: [],
  thresholds: {
    days: { value: 14, help: 'After how many days it is amber', source: 'our choice' },
    percent: {
      value: 10,
      help: 'Up to how many percent of the yearly value the amount is small',
      source: 'our choice',
    },
    red: { value: 28, help: 'After how many days it is red', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, limits, { today }) {
    const { yearlyValue } = relationship.repairs;
    return worstCase<DisproportionFacts>(relationship, (file) => {
      const { id, amount, openedOn, fixedOn } = file.case;
      if (fixedOn !== null) return { flagged: false, because: 'case-at-rest' };
      if (!amount || !yearlyValue || !sameCurrency(amount, yearlyValue) || yearlyValue.minor === 0) {
        return { flagged: false, because: 'amount-unknown' };
      }
      const percent = percentOf(amount, yearlyValue);
      if (percent > limits.percent) return { flagged: false, because: 'amount-large', percent };
      const days = daysBetween(openedOn, today);
      if (days < limits.days) {
        return { flagged: false, because: 'case-in-time', dueOn: addDays(openedOn, limits.days) };
      }
      return {
        level: days >= limits.red ? 'red' : 'amber',
        overdue: days - limits.days,
        sinceOn: openedOn,
        facts: { days, amount, yearlyValue, percent },
        evidence: file.entries,
        act: { command: 'case show', id },
        doubt: null,
      };
    });
  },
});

/** Rounded up, so that what is a little over a percentage is not within it. */
function percentOf(part: Money, whole: Money): number {
  return Number((BigInt(part.minor) * 100n + BigInt(whole.minor) - 1n) / BigInt(whole.minor));
}
