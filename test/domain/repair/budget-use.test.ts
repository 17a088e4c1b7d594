import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Budget } from '../../../src/domain/money/budget.ts';
import { budgetUse, chargeReaching } from '../../../src/domain/repair/charge.ts';
import { aCharge } from '../../support/charge.ts';

const day = calendarDate('2026-03-15');
const budget: Budget = { amount: { minor: 100_000, currency: 'USD' }, per: 'month' };

test('other currencies are apart, and waived charges never count', () => {
  const charges = [
    aCharge({ amount: { minor: 30_000, currency: 'USD' } }),
    aCharge({ amount: { minor: 500, currency: 'EUR' } }),
    aCharge({ amount: { minor: 700, currency: 'EUR' } }),
    aCharge({ amount: { minor: 90_000, currency: 'USD' }, waivedOn: day }),
    aCharge({ notedOn: calendarDate('2026-02-28') }),
    aCharge({ notedOn: calendarDate('2026-04-01') }),
  ];
  expect(budgetUse(budget, charges, day)).toEqual({
    budget,
    first: '2026-03-01',
    last: '2026-03-31',
    used: { minor: 30_000, currency: 'USD' },
    percent: 30,
    apart: [{ minor: 1200, currency: 'EUR' }],
  });
  expect(budgetUse(budget, [], day)).toMatchObject({
    used: { minor: 0, currency: 'USD' },
    percent: 0,
    apart: [],
  });
});

const anyCharge = fc
  .record({
    minor: fc.integer({ min: 1, max: 80_000 }),
    currency: fc.constantFrom('USD', 'EUR'),
    daysOn: fc.integer({ min: -40, max: 40 }),
    waived: fc.boolean(),
  })
  .map(({ minor, currency, daysOn, waived }) =>
    aCharge({ amount: { minor, currency }, notedOn: addDays(day, daysOn), waivedOn: waived ? day : null }),
  );
const anyCharges = fc
  .array(anyCharge, { maxLength: 8 })
  .map((charges) => charges.map((charge, index) => ({ ...charge, id: index + 1 })));

test('a charge reaches a percentage exactly if the budget did not without it and later ones', () => {
  fc.assert(
    fc.property(anyCharges, fc.integer({ min: 1, max: 150 }), (charges, percent) => {
      const use = budgetUse(budget, charges, day);
      const reaching = chargeReaching(percent, use, charges);
      expect(reaching !== undefined).toBe(use.percent >= percent);
      if (!reaching) return;
      const earlier = charges.filter(
        ({ notedOn, id }) => notedOn < reaching.notedOn || (notedOn === reaching.notedOn && id < reaching.id),
      );
      expect(budgetUse(budget, earlier, day).percent).toBeLessThan(percent);
      expect(budgetUse(budget, [...earlier, reaching], day).percent).toBeGreaterThanOrEqual(percent);
    }),
  );
});
