import { type Budget, type BudgetReading, formatBudget, parseBudget } from '../../domain/money/budget.ts';
import { minorDigits } from '../../domain/money/currencies.ts';
import { formatMoney, type Money, type MoneyReading, parseMoney } from '../../domain/money/money.ts';
import { unclearAmount } from '../../errors/charges.ts';
import {
  ambiguousMoney,
  badBudgetPeriod,
  moneyTooFine,
  moneyTooLarge,
  noBudgetPeriod,
  noCurrency,
  noMoney,
  notABudget,
  notMoney,
  unknownCurrency,
} from '../../errors/money.ts';
import type { RapportError } from '../../errors/rapport-error.ts';

/** The amount a flag's text says, more than 0; `home` is the currency of the settings. Throws a usage error. */
export function moneyOf(text: string, home: string | null): Money {
  const reading = parseMoney(text, home);
  if (reading.kind !== 'money') throw moneyProblem(reading, text);
  if (reading.money.minor === 0) throw noMoney(text);
  return reading.money;
}

/** Why a text says no amount, as an error that says what to write. */
export function moneyProblem(reading: Exclude<MoneyReading, { kind: 'money' }>, text: string): RapportError {
  if (reading.kind === 'not-money') return notMoney(text);
  return unreadable(reading, text, () => {
    const inEuros = parseMoney(text, 'EUR');
    return inEuros.kind === 'money' ? formatMoney(inEuros.money) : '500 EUR';
  });
}

/** The budget a flag's text says, which may be 0; `home` is the currency of the settings. Throws a usage error. */
export function budgetOf(text: string, home: string | null): Budget {
  const reading = parseBudget(text, home);
  if (reading.kind === 'not-money') throw notABudget(text);
  if (reading.kind !== 'budget')
    throw unreadable(reading, text, () => {
      const inEuros = parseBudget(text, 'EUR');
      return inEuros.kind === 'budget' ? formatBudget(inEuros.budget) : '500 EUR/month';
    });
  return reading.budget;
}

function unreadable(
  reading: Exclude<BudgetReading, { kind: 'budget' | 'not-money' }>,
  text: string,
  example: () => string,
): RapportError {
  switch (reading.kind) {
    case 'no-currency':
      return noCurrency(text, example());
    case 'unknown-currency':
      return unknownCurrency(reading.code);
    case 'ambiguous':
      return ambiguousMoney(text, reading.readings);
    case 'too-fine':
      return moneyTooFine(text, reading.currency, minorDigits(reading.currency));
    case 'too-large':
      return moneyTooLarge(text);
    case 'no-period':
      return noBudgetPeriod(text);
    case 'bad-period':
      return badBudgetPeriod(reading.period);
  }
}

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
