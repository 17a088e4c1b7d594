import type { charge } from '../../nouns/charge.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { type Budget, periodOf } from '../money/budget.ts';
import { formatMoney, type Money, sameCurrency, shareOf, sumsByCurrency } from '../money/money.ts';
import { listWords } from '../text/words.ts';
import { tidyWords } from './apology/plain-sentence.ts';

/** Money a client will be asked for. */
export type Charge = Row<typeof charge> & {
  /** Whether they wish to be written to: then no call is proposed. */
  prefersWriting: boolean;
};

/** Whether the client does not know of it yet, and it was not let go. */
export function isUntold({ toldOn, waivedOn }: Pick<Charge, 'toldOn' | 'waivedOn'>): boolean {
  return toldOn === null && waivedOn === null;
}

/** Charges as they are said within a sentence: `500 USD for over-service and 30 EUR for stamps`. */
export function chargeWords(charges: readonly Pick<Charge, 'amount' | 'what'>[]): string {
  const parts = charges.map(
    ({ amount, what }) => `${formatMoney(amount)} for ${tidyWords(what).replace(/[.。]+$/u, '')}`,
  );
  return listWords(parts, 'and');
}

/** How much of a budget is used in one of its periods. */
export interface BudgetUse {
  budget: Budget;
  /** The first and the last day of the period. */
  first: CalendarDate;
  last: CalendarDate;
  used: Money;
  /** The used share in whole percent, rounded down; of a budget of nothing 100 as soon as anything is used. */
  percent: number;
  /** What is charged in the period in other currencies, and not counted. */
  apart: Money[];
}

type Counted = Pick<Charge, 'amount' | 'notedOn' | 'waivedOn'>;

/** The use of a budget in the period a day is in: the charges noted in it, without the waived ones. */
export function budgetUse(budget: Budget, charges: readonly Counted[], day: CalendarDate): BudgetUse {
  const period = periodOf(budget, day);
  const { currency } = budget.amount;
  const sums = sumsByCurrency(charges.filter(countsIn(period)).map(({ amount }) => amount));
  const used = sums.find((sum) => sum.currency === currency) ?? { minor: 0, currency };
  const apart = sums.filter((sum) => sum.currency !== currency);
  return { budget, ...period, used, percent: percentOf(used, budget.amount), apart };
}

/** The charges that make up the use of a budget, in the order they were noted. */
export function chargesIn<One extends Counted & Pick<Charge, 'id'>>(
  use: BudgetUse,
  charges: readonly One[],
): One[] {
  return charges
    .filter(countsIn(use))
    .filter(({ amount }) => sameCurrency(amount, use.budget.amount))
    .toSorted((a, b) => (a.notedOn === b.notedOn ? a.id - b.id : a.notedOn < b.notedOn ? -1 : 1));
}

/** The charge with which so many percent of a budget were reached in a period; undefined where they were not. */
export function chargeReaching<One extends Counted & Pick<Charge, 'id'>>(
  percent: number,
  use: BudgetUse,
  charges: readonly One[],
): One | undefined {
  const whole = use.budget.amount;
  let minor = 0;
  return chargesIn(use, charges).find(({ amount }) => {
    minor += amount.minor;
    return percentOf({ ...amount, minor }, whole) >= percent;
  });
}

function countsIn({ first, last }: Pick<BudgetUse, 'first' | 'last'>): (charge: Counted) => boolean {
  return ({ waivedOn, notedOn }) => waivedOn === null && notedOn >= first && notedOn <= last;
}

function percentOf(used: Money, whole: Money): number {
  return shareOf(used, whole) ?? (used.minor > 0 ? 100 : 0);
}
