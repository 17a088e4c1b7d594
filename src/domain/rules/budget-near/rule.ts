import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { formatBudget } from '../../money/budget.ts';
import { formatMoney } from '../../money/money.ts';
import { type BudgetUse, budgetUse, type Charge, chargeReaching, chargesIn } from '../../repair/charge.ts';
import { on, say } from '../../text/sentence.ts';
import { quoted } from '../../text/words.ts';
import { noCharge } from '../quiet.ts';
import { defineRule, type Quiet, quiet } from '../rule.ts';
import { xia2004 } from '../sources.ts';

export default defineRule({
  id: 'budget-near',
  kind: 'repair',
  place: 100,
  title: 'Their budget is nearly used',
  looksAt:
    'It adds up the charges of the month, quarter or year, and compares them with the budget: rapport client edit CLIENT --budget 5000/month. It also speaks if the budget will run out early at the pace so far. Once they know how near it is, it is quiet; if they know only each charge, it asks whether they know the total.',
  why: 'Treat their budget as your own: speak before it is spent. Afterwards you can only apologise.',
  source: [xia2004],
  thresholds: {
    percent: { value: 80, help: 'Percentage of the budget from which it is amber', source: 'our choice' },
    red: {
      value: 100,
      help: 'Percentage of the budget from which it is red',
      source: 'our choice: all of it',
    },
  },
  prospects: true,
  wishSilences: false,
  exempt: { tomorrow: 'the same money is a slower pace the day after' },
  span: () => 1,
  check({ repairs, wish }, limits, { today }) {
    const charges = repairs.charges.filter(({ notedOn }) => notedOn <= today);
    if (charges.length === 0) return noCharge;
    const { budget } = repairs;
    if (budget === null) return quiet('no-budget', say`No budget is noted.`);
    const use = budgetUse(budget, charges, today);
    const { percent, used, first, last } = use;
    const line = percent >= limits.red ? limits.red : limits.percent;
    const reaching = chargeReaching(line, use, charges);
    const knows = ({ toldOn }: Charge) => toldOn !== null && toldOn <= today;
    const counted = chargesIn(use, charges);
    const untold = counted.filter((one) => !knows(one));
    const isNear = reaching !== undefined && !knows(reaching);
    const pace = isNear ? null : paceOf(use, { counted, untold, isNear: reaching !== undefined }, today);
    const about = isNear ? reaching : counted.at(-1);
    if (!about || (!isNear && !pace)) return inBudget(percent, reaching);
    // One talk covers all charges.
    const [oldest, ...others] = untold.map(({ id }) => id);
    const by = wish ? 'email' : 'call';
    const share = `${formatMoney(used)} of their budget of ${formatBudget(budget)} is used (${percent} %)`;
    const spent =
      pace && pace.usedUpOn > today
        ? say`${share}, and at this pace all of it will be by ${on(pace.usedUpOn)}`
        : share;
    const unknown = untold.length > 1 ? `${untold.length} charges` : quoted(untold[0]?.what ?? about.what);
    return {
      flagged: true,
      level: oldest === undefined ? 'question' : isNear && percent >= limits.red ? 'red' : 'amber',
      overdue: daysBetween(about.notedOn, today),
      sinceOn: about.notedOn,
      says:
        oldest === undefined
          ? say`${spent}: do they know?`
          : say`${spent}, and they have not been told of ${unknown}`,
      facts: {
        ...{ used, budget: budget.amount, per: budget.per, percent, first, last },
        usedUpOn: pace?.usedUpOn ?? null,
        // The charge that reached this share, or the last one.
        ...{ chargeId: about.id, what: about.what, untold: untold.length },
      },
      evidence: [],
      act:
        oldest === undefined
          ? by
          : { command: 'charge tell', id: oldest, rest: [...others, `--by ${by}`].join(' ') },
      doubt: null,
    };
  },
});

function inBudget(percent: number, reaching: Charge | undefined): Quiet {
  if (!reaching?.toldOn) return quiet('budget-left', say`${percent} % of the budget is used.`);
  const day = on(reaching.toldOn);
  return quiet('budget-told', say`They were told of the charge that came near it on ${day}.`);
}

// Our choice, all of them.
/** A pace shows once a fifth of the period is over, in three charges. */
const enough = { share: 5, charges: 3 };
/** Charges that came after they knew it is near count from a twentieth of the budget. */
const more = 20;
/** Once they know of every charge, it asks for a month. */
const asks = 30;

/** When the budget is used up at the pace so far, if that is before its period ends and they may not know it. */
function paceOf(
  { budget: { amount }, used, first, last }: BudgetUse,
  { counted, untold, isNear }: { counted: readonly Charge[]; untold: readonly Charge[]; isNear: boolean },
  today: CalendarDate,
): { usedUpOn: CalendarDate } | null {
  const over = daysBetween(first, today);
  const days = daysBetween(first, last) + 1;
  if (over * enough.share < days || used.minor * days <= amount.minor * over) return null;
  const usedUpOn = addDays(first, Math.ceil((amount.minor * over) / used.minor));
  const lastOn = counted
    .flatMap(({ notedOn, toldOn }) => [notedOn, toldOn ?? notedOn])
    .toSorted()
    .at(-1);
  const isRecent = lastOn !== undefined && daysBetween(lastOn, today) < asks;
  // They were told of the charge with which it was all used.
  const isAhead = usedUpOn > today && isRecent;
  if (isNear) {
    const since = untold.reduce((sum, one) => sum + one.amount.minor, 0);
    return since * more >= amount.minor || (untold.length === 0 && isAhead) ? { usedUpOn } : null;
  }
  return counted.length >= enough.charges && (untold.length > 0 || isRecent) ? { usedUpOn } : null;
}
