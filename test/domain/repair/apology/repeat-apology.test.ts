import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import { repeatWarning } from '../../../../src/domain/repair/apology/warnings.ts';

const today = calendarDate('2026-03-29');
const past = (daysAgo: number, what = 'late') => ({ on: addDays(today, -daysAgo), what });

test('the window includes both ends', () => {
  expect(repeatWarning([past(180)], today)).toEqual({ last: past(180), daysAgo: 180, count: 1 });
  expect(repeatWarning([past(181)], today)).toBeNull();
  expect(repeatWarning([past(0)], today)).toMatchObject({ daysAgo: 0, count: 1 });
  expect(repeatWarning([past(-1)], today)).toBeNull();
  expect(repeatWarning([], today)).toBeNull();
});

test('the window can be another', () => {
  expect(repeatWarning([past(31)], today, 30)).toBeNull();
  expect(repeatWarning([past(30)], today, 30)).not.toBeNull();
});

test('the last one is the latest, in any order; on one day, the later in the list', () => {
  const several = [
    past(40, 'second'),
    past(10, 'third'),
    past(10, 'fourth'),
    past(90, 'first'),
    past(400, 'old'),
  ];
  expect(repeatWarning(several, today)).toEqual({ last: past(10, 'fourth'), daysAgo: 10, count: 4 });
});

test('apologies outside the window never count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -400, max: 400 })), (days) => {
      const inside = days.filter((ago) => ago >= 0 && ago <= 180);
      const warning = repeatWarning(
        days.map((ago) => past(ago)),
        today,
      );
      expect(warning?.count ?? 0).toBe(inside.length);
      expect(warning?.daysAgo).toBe(inside.length > 0 ? Math.min(...inside) : undefined);
    }),
  );
});
