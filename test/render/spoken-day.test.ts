import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { spokenDay } from '../../src/render/words/days.ts';

test('a spoken day has its year if it differs from this year', () => {
  const today = calendarDate('2026-03-02');
  expect(spokenDay(calendarDate('2026-03-06'), today)).toBe('Friday 6 March');
  expect(spokenDay(calendarDate('2026-12-31'), today)).toBe('Thursday 31 December');
  expect(spokenDay(calendarDate('2027-01-01'), today)).toBe('Friday 1 January 2027');
  expect(spokenDay(calendarDate('2025-12-31'), today)).toBe('Wednesday 31 December 2025');
});
