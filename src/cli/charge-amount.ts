import { type Money, parseMoney } from '../domain/money.ts';
import { unclearAmount } from '../errors/charges.ts';
import { moneyOf } from './money-flags.ts';

/**
 * An amount, and what it is for in the words that follow; the first of them may be the currency: `500 USD over-service`.
 * A word that may be one and may as well not be, such as `all`, is refused.
 */
export function amountAndWhat(
  amount: string,
  words: readonly string[],
  home: string | null,
): { amount: Money; what: readonly string[] } {
  const [first = '', ...others] = words;
  const joined = `${amount} ${first}`;
  const { kind } = parseMoney(joined, home);
  if (first === '' || kind === 'not-money' || kind === 'unknown-currency')
    return { amount: moneyOf(amount, home), what: words };
  const isWord = /^[a-z]{3}$/i.test(first) && first !== first.toUpperCase();
  if (isWord && first.toUpperCase() !== home) throw unclearAmount(amount, first);
  return { amount: moneyOf(joined, home), what: others };
}
