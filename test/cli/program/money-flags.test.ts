import { expect, test } from 'vitest';
import { budgetOf, moneyOf } from '../../../src/cli/flags/money-flags.ts';
import { RapportError } from '../../../src/domain/text/failure.ts';

/** What a person is told about a text that is refused. */
function told(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    expect(error.kind).toBe('usage');
    return [`${error.code}: ${error.message}`, ...error.hints].join('\n');
  }
  return 'it was read';
}

test('what can be read is', () => {
  expect(moneyOf('500', 'EUR')).toEqual({ minor: 50_000, currency: 'EUR' });
  expect(budgetOf('0 USD/month', null)).toEqual({ amount: { minor: 0, currency: 'USD' }, per: 'month' });
});

test('what cannot be read is said, with what to type instead', () => {
  const amounts = [
    'lots',
    '300',
    '1.234',
    '1.234 EUR',
    '500 kr',
    '5.555,555 EUR',
    '5.5 JPY',
    '5 YEN',
    '0 EUR',
  ];
  const all = [...amounts, '99999999999999999 EUR'].map((text) => told(() => moneyOf(text, null)));
  expect(all.join('\n\n')).toMatchInlineSnapshot(`
    "not-money: "lots" is not an amount of money rapport can read.
    Amounts look like 500 EUR, 1234.50 USD or £20.

    no-currency: "300" has no currency.
    Write it out, as in 300 EUR.
    Or set one for all amounts: rapport config set currency EUR

    no-currency: "1.234" has no currency.
    Write it out, as in 500 EUR.
    Or set one for all amounts: rapport config set currency EUR

    ambiguous-money: "1.234 EUR" can be read in two ways.
    Write it without a separator: 1234 EUR

    ambiguous-money: "500 kr" can be read in several ways.
    Write the amount as 500 SEK, 500 NOK, 500 DKK or 500 ISK.

    money-too-fine: "5.555,555 EUR" has more decimals than EUR allows.
    Amounts in EUR have 2 decimals, as in 1250.00 EUR.

    money-too-fine: "5.5 JPY" has more decimals than JPY allows.
    Amounts in JPY have no decimals, as in 1250 JPY.

    unknown-currency: "YEN" is not a currency in use.
    Use the three letters of a currency, such as EUR, USD or GBP.

    no-money: "0 EUR" is too small; an amount must be more than 0.

    money-too-large: "99999999999999999 EUR" is more money than rapport can count.
    Amounts have up to 15 digits, including the decimals."
  `);
});

test('and of a budget', () => {
  const budgets = ['lots', '300/month', '300 EUR', '300 EUR/week', '1.234 EUR/month'];
  const all = budgets.map((text) => told(() => budgetOf(text, null)));
  expect(all.join('\n\n')).toMatchInlineSnapshot(`
    "not-a-budget: "lots" is not a budget rapport can read.
    Budgets look like 500 EUR/month, 1500 USD/quarter or £5000/year.

    no-currency: "300/month" has no currency.
    Write it out, as in 300 EUR a month.
    Or set one for all amounts: rapport config set currency EUR

    no-budget-period: The budget "300 EUR" does not say for how long.
    Add a month, a quarter or a year, as in 500 EUR/month.

    bad-budget-period: A budget cannot be per "week".
    It can be for a month, a quarter or a year, as in 500 EUR/month.

    ambiguous-money: "1.234 EUR/month" can be read in two ways.
    Write it without a separator: 1234 EUR"
  `);
});
