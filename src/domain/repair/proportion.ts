import { type Money, sameCurrency } from '../money/money.ts';
import type { Case } from './case.ts';

/** Up to how many thousandths of a client's year an amount is small, and up to how many it is postage (our choice). */
const small = 50;
const petty = 5;

/**
 * Whether a case is small: minor, or over an amount that is small beside the client's year; for a critical one it is
 * postage. One that cost them trust or face never is.
 */
export function isTrifle(
  { severity, amount, costs }: Pick<Case, 'severity' | 'amount' | 'costs'>,
  yearlyValue: Money | null,
): boolean {
  if (severity === 'minor') return true;
  if (costs.includes('trust') || costs.includes('face')) return false;
  return amount !== null && isWithin(severity === 'critical' ? petty : small, amount, yearlyValue);
}

/** Whether a case is over an amount that is known to be large beside the client's year. */
export function isLarge({ amount }: Pick<Case, 'amount'>, yearlyValue: Money | null): boolean {
  if (amount === null || yearlyValue === null || !sameCurrency(amount, yearlyValue)) return false;
  return !isWithin(small, amount, yearlyValue);
}

/** Whether sums of money together are next to nothing beside the client's year. */
export function isPetty(sums: readonly Money[], yearlyValue: Money | null): boolean {
  const [only, second] = sums;
  return only !== undefined && second === undefined && isWithin(petty, only, yearlyValue);
}

function isWithin(thousandths: number, amount: Money, yearlyValue: Money | null): boolean {
  if (yearlyValue === null || !sameCurrency(amount, yearlyValue)) return false;
  return BigInt(amount.minor) * 1000n <= BigInt(yearlyValue.minor) * BigInt(thousandths);
}
