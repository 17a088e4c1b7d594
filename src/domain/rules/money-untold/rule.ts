import { daysBetween } from '../../days/calendar-date.ts';
import { addWorkingDays, workingDaysBetween } from '../../days/working-days.ts';
import { formatMoney, sumsByCurrency } from '../../money/money.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { noCharge } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';
import { xia2004 } from '../sources.ts';

export default defineRule({
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
  exempt: { tomorrow: 'a bill with an untold charge on it is past when its days are over' },
  span: () => 1,
  check({ repairs, wish }, limits, { today, workingWeek, firstOf }) {
    const known = repairs.charges.filter(({ notedOn }) => notedOn <= today);
    if (known.length === 0) return noCharge;
    const untold = known.filter(
      ({ toldOn, billedOn }) =>
        (toldOn === null || toldOn > today) && (billedOn === null || billedOn >= firstOf(limits.billed)),
    );
    const [oldest, ...others] = untold;
    if (!oldest) return quiet('charges-told', say`They know of every charge.`);
    const { id, notedOn, what } = oldest;
    const billed = untold.filter(({ billedOn }) => billedOn !== null && billedOn <= today).length;
    const workingDays = workingDaysBetween(notedOn, today, workingWeek);
    if (billed === 0 && workingDays < limits.days) {
      const dueOn = on(addWorkingDays(notedOn, limits.days, workingWeek));
      return quiet('charge-in-time', say`There is time to tell them until ${dueOn}.`);
    }
    const charges = untold.length;
    const sums = sumsByCurrency(untold.map(({ amount }) => amount));
    const money = sums.map(formatMoney).join(' and ');
    const head = charges === 1 ? `${money} for ${quoted(what)}` : `${charges} charges (${money})`;
    const bill = billed === charges ? 'on a bill already' : `${billed} of them on a bill already`;
    const since = say`known since ${on(notedOn)}: ${plural(workingDays, 'working day')}`;
    const about = oldest.caseId;
    // One talk covers all charges.
    const rest = [...others.map((one) => one.id), `--by ${wish ? 'email' : 'call'}`].join(' ');
    return {
      flagged: true,
      level: billed > 0 || workingDays >= limits.red ? 'red' : 'amber',
      overdue: daysBetween(notedOn, today),
      sinceOn: notedOn,
      says: say`${head}, ${billed > 0 ? bill : since}, and they have not been told`,
      facts: { charges, sums, oldestOn: notedOn, what, workingDays, billed },
      evidence: [],
      act: { command: 'charge tell', id, rest },
      doubt: null,
      ...(about === null || others.some(({ caseId }) => caseId !== about) ? {} : { caseId: about }),
    };
  },
});
