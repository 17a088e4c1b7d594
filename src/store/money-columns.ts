import type { Money } from '../domain/money.ts';

/** Money as two columns: `amount` is `amountMinor` and `amountCurrency`; undefined sets neither. */
export function moneyColumns(name: string, money: Money | null | undefined): object {
  if (money === undefined) return {};
  return { [`${name}Minor`]: money?.minor ?? null, [`${name}Currency`]: money?.currency ?? null };
}

/** Money of two columns; null where there is none. */
export function moneyIn(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}
