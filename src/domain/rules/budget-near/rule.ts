import { daysBetween } from '../../days/calendar-date.ts';
import { formatBudget } from '../../money/budget.ts';
import { formatMoney } from '../../money/money.ts';
import { budgetUse, chargeReaching, chargesIn } from '../../repair/charge.ts';
import { on, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { noCharge } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';
import { xia2004 } from '../sources.ts';

export default defineRule({
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
    if (charges.length === 0) return noCharge;
    const { budget } = repairs;
    if (budget === null) return quiet('no-budget', say`They have set no budget that is known here.`);
    const use = budgetUse(budget, charges, today);
    const { percent, used, first, last } = use;
    const line = percent >= limits.red ? limits.red : limits.percent;
    const reaching = percent >= line ? chargeReaching(line, use, charges) : undefined;
    if (!reaching) return quiet('budget-left', say`${percent} % of the budget is used.`);
    const { id, what, toldOn, notedOn } = reaching;
    if (toldOn !== null && toldOn <= today)
      return quiet('budget-told', say`They were told of the charge that came near it on ${on(toldOn)}.`);
    const untold = chargesIn(use, charges).filter((one) => one.toldOn === null || one.toldOn > today);
    // One talk covers all charges.
    const [oldest = id, ...others] = untold.map((one) => one.id);
    const share = `${formatMoney(used)} of their budget of ${formatBudget(budget)} is used (${percent} %)`;
    const unknown = untold.length > 1 ? `${untold.length} charges` : quoted(what);
    return {
      flagged: true,
      level: percent >= limits.red ? 'red' : 'amber',
      overdue: daysBetween(notedOn, today),
      sinceOn: notedOn,
      says: say`${share}, and they have not been told of ${unknown}`,
      facts: {
        ...{ used, budget: budget.amount, per: budget.per, percent, first, last },
        // The charge that reached this share.
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
