import { readMonthly, tellsSomething } from '../app/repair/monthly.ts';
import { monthlyView } from '../render/repair/monthly.ts';
import { type Reply, reply } from './command.ts';
import type { Context } from './io.ts';

/** The page of the last month that is over; with `exitCode` it ends with 4 when there is something to tell. */
export function monthlyPage({ journal, settings, today }: Context, exitCode: boolean): Reply {
  const monthly = readMonthly(journal, settings, today);
  return reply(monthlyView, monthly, { attention: exitCode && tellsSomething(monthly) });
}
