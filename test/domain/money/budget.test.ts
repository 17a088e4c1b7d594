import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { type Budget, formatBudget, parseBudget, periodOf } from '../../../src/domain/money/budget.ts';
import { anyDay } from '../../support/arbitraries.ts';

const anyBudget: fc.Arbitrary<Budget> = fc.record({
  amount: fc.record({ minor: fc.maxSafeNat(), currency: fc.constantFrom('EUR', 'JPY', 'KWD') }),
  per: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
});

describe('a budget', () => {
  test.each([
    ['5000/month', '5\u00a0000 EUR a month'],
    ['5000 EUR / quarter', '5\u00a0000 EUR a quarter'],
    ['$5,000.00/year', '5\u00a0000 USD a year'],
    ['500 a month', '500 EUR a month'],
    ['500 per month', '500 EUR a month'],
    ['500 CHF each quarter', '500 CHF a quarter'],
    ['500 every year', '500 EUR a year'],
    ['500/mo', '500 EUR a month'],
    ['500/yr', '500 EUR a year'],
    ['500/q', '500 EUR a quarter'],
    ['500/Q', '500 EUR a quarter'],
    ['500 USD per annum', '500 USD a year'],
    ['500 monthly', '500 EUR a month'],
    ['0/month', '0 EUR a month'],
    ['12.500,00 € / year', '12\u00a0500 EUR a year'],
  ])('%j is %s', (text, expected) => {
    const reading = parseBudget(text, 'EUR');
    expect(reading.kind === 'budget' && formatBudget(reading.budget)).toBe(expected);
  });

  test.each([
    ['500', { kind: 'no-period' }],
    ['500 EUR', { kind: 'no-period' }],
    ['500/', { kind: 'no-period' }],
    ['500/week', { kind: 'bad-period', period: 'week' }],
    ['500 a fortnight', { kind: 'bad-period', period: 'fortnight' }],
    ['500 weekly', { kind: 'bad-period', period: 'weekly' }],
    ['500/2 months', { kind: 'bad-period', period: '2 months' }],
    ['500/constructor', { kind: 'bad-period', period: 'constructor' }],
    ['', { kind: 'not-money' }],
    ['a lot', { kind: 'not-money' }],
    ['/month', { kind: 'not-money' }],
    ['-5/month', { kind: 'not-money' }],
    ['5 ABC/month', { kind: 'unknown-currency', code: 'ABC' }],
    ['1.234/month', { kind: 'ambiguous', readings: ['1234 EUR'] }],
    ['0.555/month', { kind: 'too-fine', currency: 'EUR' }],
    ['99999999999999999/month', { kind: 'too-large' }],
  ])('not %j', (text, expected) => expect(parseBudget(text, 'EUR')).toEqual(expected));

  test('without a currency', () => expect(parseBudget('5/month', null)).toEqual({ kind: 'no-currency' }));

  test('is read back from its text', () => {
    fc.assert(
      fc.property(anyBudget, (budget) => {
        expect(parseBudget(formatBudget(budget), null)).toEqual({ kind: 'budget', budget });
      }),
    );
  });
});

describe('the period of a budget', () => {
  test.each([
    ['month', '2026-11-02', '2026-11-01', '2026-11-30'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['month', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-04-01', '2026-04-01', '2026-06-30'],
    ['quarter', '9999-12-31', '9999-10-01', '9999-12-31'],
    ['year', '2026-06-15', '2026-01-01', '2026-12-31'],
  ] as const)('of a %s on %s is %s to %s', (per, day, first, last) =>
    expect(periodOf({ per }, calendarDate(day))).toEqual({ first, last }),
  );

  test('the periods follow each other without a gap', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        (day, per) => {
          const { first, last } = periodOf({ per }, day);
          expect(first <= day && day <= last).toBe(true);
          expect(periodOf({ per }, first)).toEqual({ first, last });
          expect(periodOf({ per }, addDays(last, 1)).first).toBe(addDays(last, 1));
        },
      ),
    );
  });
});
