import type { charge } from '../../nouns/charge.ts';
import type { Row } from '../../nouns/field.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { type Budget, periodOf } from '../money/budget.ts';
import { formatMoney, type Money, sameCurrency, shareOf, sumsByCurrency } from '../money/money.ts';
import { listWords } from '../text/words.ts';
import { tidyWords } from './apology/plain-sentence.ts';

export type Charge = Row<typeof charge> & {
  /** Whether they asked for writing; then nothing proposes a call. */
  prefersWriting: boolean;
};

/** Whether the client does not know about it yet, and it was not waived. */
export function isUntold({ toldOn, waivedOn }: Pick<Charge, 'toldOn' | 'waivedOn'>): boolean {
  return toldOn === null && waivedOn === null;
}

/** Charges within a sentence: `500 USD for over-service and 30 EUR for stamps`. */
export function chargeWords(charges: readonly Pick<Charge, 'amount' | 'what'>[]): string {
  const parts = charges.map(
    ({ amount, what }) => `${formatMoney(amount)} for ${tidyWords(what).replace(/[.。]+$/u, '')}`,
  );
  return listWords(parts, 'and');
}

/** The used part of a budget in one of its periods. */
export interface BudgetUse {
  budget: Budget;
  /** The first and last day of the period. */
  first: CalendarDate;
  last: CalendarDate;
  used: Money;
  /** The used share in whole percent, rounded down; a budget of zero is at 100 with the first charge. */
  percent: number;
  /** Charges of the period in other currencies, not counted. */
  apart: Money[];
}

type Counted = Pick<Charge, 'amount' | 'notedOn' | 'waivedOn'>;

/** A budget's use in the period of a day: the charges noted in it, without waived ones. */
export function budgetUse(budget: Budget, charges: readonly Counted[], day: CalendarDate): BudgetUse {
  const period = periodOf(budget, day);
  const { currency } = budget.amount;
  const sums = sumsByCurrency(charges.filter(countsIn(period)).map(({ amount }) => amount));
  const used = sums.find((sum) => sum.currency === currency) ?? { minor: 0, currency };
  const apart = sums.filter((sum) => sum.currency !== currency);
  return { budget, ...period, used, percent: percentOf(used, budget.amount), apart };
}

/** The charges in a budget's use, in the order of their notes. */
export function chargesIn<One extends Counted & Pick<Charge, 'id'>>(
  use: BudgetUse,
  charges: readonly One[],
): One[] {
  return charges
    .filter(countsIn(use))
    .filter(({ amount }) => sameCurrency(amount, use.budget.amount))
    .toSorted((a, b) => (a.notedOn === b.notedOn ? a.id - b.id : a.notedOn < b.notedOn ? -1 : 1));
}

/** The charge that reached a percentage of the budget in a period; undefined if none did. */
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
