import type { Period } from '../../domain/period.ts';

/** How many days a period is counted as. */
export function daysIn({ count, unit }: Period): number {
  return count * { day: 1, week: 7, month: 30, year: 365 }[unit];
}
