import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import { datedSteps, offsetText } from '../../../src/domain/plans/playbook.ts';

test('steps get calendar days, earliest first, and mark days off', () => {
  const steps = [
    { offsetDays: 5, text: 'after' },
    { offsetDays: -7, text: 'before' },
    { offsetDays: 0, text: 'b' },
    { offsetDays: 0, text: 'a' },
  ];
  const dated = datedSteps(steps, calendarDate('2026-03-02'), defaultWorkingWeek);
  expect(dated.map(({ on, text, isDayOff }) => [on, text, isDayOff])).toEqual([
    ['2026-02-23', 'before', false],
    ['2026-03-02', 'b', false],
    ['2026-03-02', 'a', false],
    ['2026-03-07', 'after', true],
  ]);
  expect(() => datedSteps(steps, calendarDate('9999-12-30'), defaultWorkingWeek)).toThrow(RangeError);
});

test.each([
  [3, '+3d'],
  [0, '+0d'],
  [-7, '-7d'],
])('offsetText %d', (days, text) => {
  expect(offsetText(days)).toBe(text);
});
