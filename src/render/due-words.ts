import { type CalendarDate, daysBetween } from '../domain/calendar-date.ts';
import type { Action } from './action-page.ts';
import { spanText, weekdayText } from './days.ts';
import type { Page } from './view.ts';

/** A day that something is due, as people say it where `relative`: `today`, `3 days late`. */
export function dueWords(
  day: CalendarDate,
  page: Pick<Page, 'isTerminal' | 'today'>,
  relative: boolean,
): NonNullable<Action['when']> {
  const late = daysBetween(day, page.today);
  if (late < 0) return { text: page.isTerminal ? weekdayText(day, page.today) : day };
  const words = late === 0 ? 'today' : `${spanText(late)} late`;
  return { text: relative ? words : day, label: late === 0 ? 'due' : 'overdue' };
}
