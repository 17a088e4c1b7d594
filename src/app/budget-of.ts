import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ClientDetails } from '../domain/client.ts';
import { type BudgetUse, budgetUse } from '../domain/repair/budget-use.ts';
import { budgetNear } from '../domain/rules/budget-near.ts';
import type { Settings } from '../domain/settings.ts';
import { clientLimits } from './client-limits.ts';
import type { Journal } from './journal.ts';

/** How a client's budget stands, and whether it has come to the point where the client should know. */
export interface BudgetStanding {
  use: BudgetUse;
  /** By the number the rule budget-near goes by for the client. */
  isNear: boolean;
}

/** How a client's budget stands in the period of a day; null where there is none. */
export function budgetStanding(
  journal: Journal,
  settings: Settings,
  client: Pick<ClientDetails, 'id' | 'budget' | 'cadenceDays' | 'profile'>,
  day: CalendarDate,
): BudgetStanding | null {
  const { id, budget } = client;
  if (budget === null) return null;
  const use = budgetUse(budget, journal.charges.list({ clientId: id }), day);
  const limits = clientLimits(journal, settings, budgetNear, client);
  return { use, isNear: use.percent >= (limits.percent ?? Number.POSITIVE_INFINITY) };
}
