import type { BudgetStanding } from '../../app/repair/charges.ts';
import type { Client } from '../../domain/clients/client.ts';
import { formatBudget } from '../../domain/money/budget.ts';
import { formatMoney, formatSums, type Money } from '../../domain/money/money.ts';
import type { BudgetUse } from '../../domain/repair/charge.ts';
import { budgetJson, type Json, moneyJson } from '../json/shape.ts';
import { paragraph } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { dayFor } from '../words/days.ts';

/** Sums in several currencies: `500 USD and 20 EUR`. */
export function sumsText(sums: readonly Money[]): string {
  return formatSums(sums).join(' and ');
}

/** Budget use wrapped to the page, with separate amounts below; marked if the budget is nearly used up. */
export function budgetLines(
  { use, isNear }: BudgetStanding,
  page: Page,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const { budget, used, percent, apart } = use;
  const isPassed = used.minor > budget.amount.minor;
  const [spent, whole] = formatSums([used, budget.amount]);
  const share = isPassed ? `over their budget of ${whole}: ${spent}` : `${spent} of their budget of ${whole}`;
  const line = `${periodWords(use, page)} ${share} is used (${percent} %).`;
  const apartLine = apart.length > 0 ? `In other currencies and not counted: ${sumsText(apart)}.` : '';
  return [
    ...paragraph(line, page.width).map((one) => (isNear ? page.mark('warning', one) : one)),
    ...(apartLine === '' ? [] : paragraph(apartLine, page.width, most)),
  ];
}

/** `This month`, or the budget's first and last day. */
function periodWords({ budget, first, last }: BudgetUse, page: Page): string {
  const isNow = first <= page.today && page.today <= last;
  return isNow
    ? `This ${budget.per}`
    : `In the ${budget.per} from ${dayFor(first, page)} to ${dayFor(last, page)},`;
}

export function budgetUseJson({ budget, first, last, used, percent, apart }: BudgetUse): Json {
  return {
    ...{ budget: budgetJson(budget), firstOn: first, lastOn: last },
    ...{ used: moneyJson(used), percent, otherCurrencies: apart.map(moneyJson) },
  };
}

/** A client's money, one line per fact. */
export function moneyLines({
  yearlyValue,
  budget,
}: Partial<Pick<Client, 'yearlyValue' | 'budget'>>): string[] {
  const value = yearlyValue
    ? `They are worth ${formatMoney(yearlyValue)} a year.`
    : 'What they are worth is not known.';
  const set = budget ? `Their budget is ${formatBudget(budget)}.` : 'They have no budget.';
  return [...(yearlyValue === undefined ? [] : [value]), ...(budget === undefined ? [] : [set])];
}
