import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { describeDays, inOrder, parseDays } from '../../../src/domain/days/days-off.ts';

const first = calendarDate('2026-12-01');
const anyDays = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1 })
  .map((days) => inOrder(days.map((day) => addDays(first, day))));

test.each([
  ['2026-12-24', 1, '2026-12-24'],
  [' 2026-12-24 ,2026-12-25 ', 2, '2026-12-24..2026-12-25'],
  ['2026-12-28..2026-12-31, 2026-12-24, 2026-12-29', 5, '2026-12-24, 2026-12-28..2026-12-31'],
  ['2026-12-30 .. 2027-01-02', 4, '2026-12-30..2027-01-02'],
  ['9999-12-31, 1600-01-01', 2, '1600-01-01, 9999-12-31'],
])('%j', (text, count, described) => {
  const days = parseDays(text) ?? [];
  expect([days.length, describeDays(days)]).toEqual([count, described]);
});

test.each([
  '',
  ',',
  '2026-12-24,',
  '2026-02-30',
  '24.12.2026',
  'xmas',
  '2026-12-31..2026-12-24',
  '2026-12-24..',
  '2026-12-24..2026-12-25..2026-12-26',
  '1600-01-01..9999-12-31',
])('not %j', (text) => {
  expect(parseDays(text)).toBeNull();
});

test('days are read back as they were described', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      expect(parseDays(describeDays(days))).toEqual(days);
    }),
  );
});
