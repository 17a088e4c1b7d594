import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCurrency, minorDigits } from '../../../src/domain/money/currencies.ts';
import {
  amountText,
  formatMoney,
  type Money,
  type MoneyReading,
  parseMoney,
  sameCurrency,
  shareOf,
  typedMoney,
} from '../../../src/domain/money/money.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const currencies = letters
  .flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
  .filter(isCurrency);

const anyMoney: fc.Arbitrary<Money> = fc.record({
  minor: fc.oneof(fc.nat(2_000_000), fc.maxSafeNat()),
  currency: fc.oneof(fc.constantFrom('EUR', 'JPY', 'KWD'), fc.constantFrom(...currencies)),
});

const amount = (minor: number, currency = 'EUR'): Money => ({ minor, currency });

/** A reading in a word: the plain amount, the readings, or the reason for none. */
function said(reading: MoneyReading): string {
  switch (reading.kind) {
    case 'money':
      return `${amountText(reading.money)} ${reading.money.currency}`;
    case 'ambiguous':
      return reading.readings.join(' | ');
    case 'unknown-currency':
      return `${reading.kind} ${reading.code}`;
    case 'too-fine':
      return `${reading.kind} for ${reading.currency}`;
    default:
      return reading.kind;
  }
}

describe('currencies', () => {
  test('those for payments', () => {
    expect(currencies).toHaveLength(155);
    for (const code of ['EUR', 'XCG', 'ZWG', 'VED', 'SLE']) expect(isCurrency(code)).toBe(true);
    for (const code of ['XAU', 'XTS', 'CHE', 'CLF', 'HRK', 'BGN', 'eur', 'EU', 'R E', 'F C', '']) {
      expect(isCurrency(code)).toBe(false);
    }
  });

  test.each([
    ['JPY', 0],
    ['ISK', 0],
    ['EUR', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['TND', 3],
  ])('%s has %i decimals', (code, digits) => expect(minorDigits(code)).toBe(digits));
});

describe('an amount', () => {
  test.each([
    ['1.234,56 €', '1234.56 EUR'],
    ['€1.234,56', '1234.56 EUR'],
    ['$1,234.56', '1234.56 USD'],
    ['CHF 12', '12.00 CHF'],
    ['12 chf', '12.00 CHF'],
    ['12chf', '12.00 CHF'],
    ["1'234.50 CHF", '1234.50 CHF'],
    ['1’234.50 CHF', '1234.50 CHF'],
    ['1 234,56 EUR', '1234.56 EUR'],
    ['1\u00a0234,56\u00a0EUR', '1234.56 EUR'],
    ['1\u202f234\u202f567 EUR', '1234567.00 EUR'],
    ['  500   EUR ', '500.00 EUR'],
    ['12.5 USD', '12.50 USD'],
    ['0.05 USD', '0.05 USD'],
    ['0 USD', '0.00 USD'],
    ['1,234,567 JPY', '1234567 JPY'],
    ['1,234 JPY', '1234 JPY'],
    ['1.234 JPY', '1234 JPY'],
    ['500.00 JPY', '500 JPY'],
    ['1 234 KWD', '1234.000 KWD'],
    ['1,234.567 KWD', '1234.567 KWD'],
    ['1234.567 KWD', '1234.567 KWD'],
    ['0.123 KWD', '0.123 KWD'],
    ['1.2340 KWD', '1.234 KWD'],
    ['1,23,456.00 INR', '123456.00 INR'],
    ['₹12,34,567', '1234567.00 INR'],
    ['1.234.567 EUR', '1234567.00 EUR'],
    ['¥500', '500 JPY'],
    ['\uffe5500', '500 JPY'],
    ['£20', '20.00 GBP'],
    ['US$20', '20.00 USD'],
    ['C$ 20', '20.00 CAD'],
    ['A$20', '20.00 AUD'],
    ['$20 CAD', '20.00 CAD'],
    ['20 zł', '20.00 PLN'],
    ['$5,000', '5000.00 USD'],
    ['£1,250', '1250.00 GBP'],
    ['¥5,000', '5000 JPY'],
    ['₹12,500', '12500.00 INR'],
    ['US$ 5,000', '5000.00 USD'],
    ['$5,000 CAD', '5000.00 CAD'],
    ['NT$5,000', '5000.00 TWD'],
  ])('%j is %s', (text, expected) => expect(said(parseMoney(text, null))).toBe(expected));

  test.each([
    ['500', 'EUR', '500.00 EUR'],
    ['500.00', 'EUR', '500.00 EUR'],
    ['500,00', 'EUR', '500.00 EUR'],
    ['1’234.50', 'CHF', '1234.50 CHF'],
    ['1,234', 'KRW', '1234 KRW'],
    ['20 USD', 'EUR', '20.00 USD'],
    ['$20', 'EUR', '20.00 USD'],
    ['$20', 'CAD', '20.00 CAD'],
    ['$20', 'MXN', '20.00 MXN'],
    ['$20 AUD', 'CAD', '20.00 AUD'],
    ['US$20', 'CAD', '20.00 USD'],
    ['¥500', 'CNY', '500.00 CNY'],
    ['500 kr', 'SEK', '500.00 SEK'],
    ['500 kr.', 'DKK', '500.00 DKK'],
    ['kr 500', 'ISK', '500 ISK'],
    ['$5,000', 'MXN', '5000.00 MXN'],
    ['¥5,000', 'CNY', '5000.00 CNY'],
    ['$5,000 ', 'EUR', '5000.00 USD'],
  ])('%j at home in %s is %s', (text, home, expected) => expect(said(parseMoney(text, home))).toBe(expected));

  test.each([
    ['1.234 EUR', '1234 EUR'],
    ['€1.234', '1234 EUR'],
    ['€1,234', '1234 EUR'],
    ['1,234 USD', '1234 USD'],
    ['5,000$', '5000 USD'],
    ['USD 5,000', '5000 USD'],
    ['$5.000', '5000 USD'],
    ['£1.250', '1250 GBP'],
    // For a peso or a real, a comma marks the decimals.
    ['$5,000 ARS', '5000 ARS'],
    ['R$5,000', '5000 BRL'],
    ['12,500 USD', '12500 USD'],
    ['1.000 EUR', '1000 EUR'],
    ['1.234 KWD', '1234 KWD | 1.2340 KWD'],
    ['1,234 kr', '1234 SEK | 1234 NOK | 1234 DKK | 1234 ISK'],
    ['500 kr', '500 SEK | 500 NOK | 500 DKK | 500 ISK'],
    ['500,50 kr', '500.50 SEK | 500.50 NOK | 500.50 DKK'],
  ])('%j may be %s', (text, expected) => expect(said(parseMoney(text, null))).toBe(expected));

  test.each([
    ['', 'not-money'],
    ['EUR', 'not-money'],
    ['a lot', 'not-money'],
    ['-500 EUR', 'not-money'],
    ['€-500', 'not-money'],
    ['−500 EUR', 'not-money'],
    ['500- EUR', 'not-money'],
    ['5%', 'not-money'],
    ['5k', 'not-money'],
    ['1e3', 'not-money'],
    ['12,34.56', 'not-money'],
    ['1,23.456', 'not-money'],
    ['1,234,56', 'not-money'],
    ['1.234.56', 'not-money'],
    ['12 34', 'not-money'],
    ['1,234 567', 'not-money'],
    ['.50', 'not-money'],
    ['$.50', 'not-money'],
    ['5.', 'not-money'],
    ['500 euros', 'not-money'],
    ['€500 USD', 'not-money'],
    ['$500 EUR', 'not-money'],
    ['500 constructor', 'not-money'],
    ['500', 'no-currency'],
    ['1.234', 'no-currency'],
    ['500 ABC', 'unknown-currency ABC'],
    ['xau 5', 'unknown-currency XAU'],
    ['12.345,678 EUR', 'too-fine for EUR'],
    ['1234.567 EUR', 'too-fine for EUR'],
    ['1,000.000 EUR', 'too-fine for EUR'],
    ['0.123 EUR', 'too-fine for EUR'],
    ['500.50 JPY', 'too-fine for JPY'],
    ['1.2345 KWD', 'too-fine for KWD'],
    ['90071992547409.91 EUR', '90071992547409.91 EUR'],
    ['90071992547409.92 EUR', 'too-large'],
    ['9007199254740993 JPY', 'too-large'],
  ])('%j is %s', (text, expected) => expect(said(parseMoney(text, null))).toBe(expected));

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,' €$krKWDJPY-]{0,14}$/)),
        fc.constantFrom(null, 'EUR', 'JPY', 'KWD', 'SEK'),
        (text, home) => {
          const reading = parseMoney(text, home);
          if (reading.kind === 'ambiguous') {
            // The suggested readings are clear, and differ.
            const clear = reading.readings.map((one) => parseMoney(one, null));
            expect(clear.every(({ kind }) => kind === 'money')).toBe(true);
            expect(new Set(clear.map(said)).size).toBe(clear.length);
            expect(clear.length).toBeGreaterThan(0);
          }
          if (reading.kind !== 'money') return;
          expect(Number.isSafeInteger(reading.money.minor) && reading.money.minor >= 0).toBe(true);
          expect(reading.money.minor.toString()).toBe(
            amountText(reading.money)
              .replace('.', '')
              .replace(/^0+(?=\d)/, ''),
          );
        },
      ),
    );
  });
});

describe('an amount in writing', () => {
  test.each([
    [amount(0), '0 EUR', '0.00'],
    [amount(5), '0.05 EUR', '0.05'],
    [amount(50_000), '500 EUR', '500.00'],
    [amount(1_250), '12.50 EUR', '12.50'],
    [amount(500_000), '5\u00a0000 EUR', '5000.00'],
    [amount(123_456), '1\u00a0234.56 EUR', '1234.56'],
    [amount(1_250_000), '12\u00a0500 EUR', '12500.00'],
    [amount(123_456_789), '1\u00a0234\u00a0567.89 EUR', '1234567.89'],
    [amount(12, 'JPY'), '12 JPY', '12'],
    [amount(12_500, 'JPY'), '12\u00a0500 JPY', '12500'],
    [amount(1_234, 'KWD'), '1.2340 KWD', '1.234'],
    [amount(1_250, 'KWD'), '1.25 KWD', '1.250'],
    [amount(1_500, 'KWD'), '1.50 KWD', '1.500'],
    [amount(1_234_567, 'KWD'), '1\u00a0234.567 KWD', '1234.567'],
    [amount(12_500_000, 'KWD'), '12\u00a0500 KWD', '12500.000'],
  ])('%j is %s, plainly %s', (money, forPeople, plain) => {
    expect(formatMoney(money)).toBe(forPeople);
    expect(amountText(money)).toBe(plain);
  });

  test('is read back, whatever the home currency', () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom(null, 'EUR', 'JPY'), (money, home) => {
        expect(parseMoney(formatMoney(money), home)).toEqual({ kind: 'money', money });
        expect(parseMoney(typedMoney(money), home)).toEqual({ kind: 'money', money });
      }),
    );
  });
});

describe('amounts together', () => {
  test.each([
    [amount(50), amount(200), 25],
    [amount(1), amount(3), 33],
    [amount(9_999), amount(10_000), 99],
    [amount(300), amount(200), 150],
    [amount(0), amount(200), 0],
    [amount(Number.MAX_SAFE_INTEGER), amount(Number.MAX_SAFE_INTEGER), 100],
    [amount(50), amount(0), null],
    [amount(50), amount(200, 'USD'), null],
  ])('%j of %j is %s percent', (part, whole, percent) => expect(shareOf(part, whole)).toBe(percent));

  test('only amounts in one currency can be compared', () => {
    expect(sameCurrency(amount(1), amount(2))).toBe(true);
    expect(sameCurrency(amount(1), amount(1, 'USD'))).toBe(false);
  });
});
