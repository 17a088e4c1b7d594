import type { CalendarDate } from '../domain/calendar-date.ts';
import { balanceSpan, type TouchBalance, touchBalanceOf } from '../domain/touch-balance.ts';
import type { Journal } from './journal.ts';

/** How often each touch was there in the last 365 days of a client. */
export function touchBalance(journal: Journal, clientId: number, today: CalendarDate): TouchBalance {
  const span = balanceSpan(today);
  const counts = journal.statistics.log({ ...span, clientId });
  return touchBalanceOf(
    counts.filter(({ kind }) => kind === 'exchange'),
    span,
  );
}
