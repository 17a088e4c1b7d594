import { amountText, type Money } from '../domain/money.ts';

/** An amount as JSON shows it: a plain decimal, and its currency; null where there is none. */
export function moneyJson(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: amountText(money), currency: money.currency };
}
