import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { formatSums, type Money, sameCurrency } from '../../money/money.ts';
import { agreedDay, ifAhead } from '../../repair/agreed.ts';
import { say } from '../../text/sentence.ts';
import { quoted, spanText } from '../../text/words.ts';
import { caseAtRest, caseInTime, dayAgreed, worstCase } from '../open-cases.ts';
import { defineRule, quiet } from '../rule.ts';

export default defineRule({
  id: 'disproportion',
  kind: 'repair',
  place: 80,
  title: 'A long dispute over little',
  looksAt:
    'It looks at open cases that are not fixed, and compares the amount with the yearly value of the client; both must be known, in one currency. It speaks if the case has been open for some days and the amount is a small share of that value. It waits for a day you agreed on.',
  why: 'You earn the amount once, and the client every year. Being right about the small sum can cost you the large one.',
  source: [],
  thresholds: {
    days: { value: 14, help: 'Days a case is open before it is amber', source: 'our choice' },
    percent: {
      value: 10,
      help: 'An amount is small up to this percentage of the yearly value',
      source: 'our choice',
    },
    red: { value: 28, help: 'Days a case is open before it is red', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, limits, { today }) {
    const { yearlyValue } = relationship.repairs;
    return worstCase(relationship, (file) => {
      const { id, what, amount, openedOn, fixedOn } = file.case;
      if (fixedOn !== null) return caseAtRest;
      const agreed = ifAhead(agreedDay(file), today);
      if (agreed) return dayAgreed(agreed);
      if (!amount || !yearlyValue || !sameCurrency(amount, yearlyValue) || yearlyValue.minor === 0)
        return amountUnknown;
      const percent = percentOf(amount, yearlyValue);
      if (percent > limits.percent)
        return quiet('amount-large', say`The amount is ${percent} % of what they are worth in a year.`);
      const days = daysBetween(openedOn, today);
      if (days < limits.days) return caseInTime(addDays(openedOn, limits.days));
      const [now = '', later = ''] = formatSums([amount, yearlyValue]);
      const dispute = `${spanText(days)} over ${now} with a client worth ${later} a year`;
      return {
        level: days >= limits.red ? 'red' : 'amber',
        overdue: days - limits.days,
        sinceOn: openedOn,
        says: say`${quoted(what)}: ${dispute}; is ${now} now worth ${later} later?`,
        facts: { days, amount, yearlyValue, percent },
        evidence: file.entries,
        act: { command: 'case show', id },
        doubt: null,
      };
    });
  },
});

const amountUnknown = quiet(
  'amount-unknown',
  say`The amount or their yearly value is not known, or the two are in different currencies.`,
);

/** Rounds up, so that slightly more than a percentage is not within it. */
function percentOf(part: Money, whole: Money): number {
  return Number((BigInt(part.minor) * 100n + BigInt(whole.minor) - 1n) / BigInt(whole.minor));
}
