import { type Demand, demandOf } from '../../domain/care/note.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type ClientCount, type LogStatistics, logStatistics } from '../../domain/log/log-statistics.ts';
import { type TouchBalance, touchBalanceOf } from '../../domain/log/touch.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Journal } from '../../store/journal.ts';
import { readLessons } from '../repair/lessons.ts';

/** The journal's totals over a span, both days included. */
export interface Stats {
  since: CalendarDate;
  until: CalendarDate;
  /** The client; null for all, including archived ones for past events. */
  client: { id: number; name: string } | null;
  /** Today's clients; null for a single client. */
  clients: ClientCount[] | null;
  log: LogStatistics;
  touches: TouchBalance;
  /** Services wanted in the span, by clients who are not archived. */
  services: Demand[];
  /** Wants without a named service. */
  unnamedWants: number;
  /** Cases opened in the span by cause, most frequent first. */
  causes: { cause: string; cases: number }[];
  /** Promises closed in the span, and those open today. */
  promises: { kept: number; broken: number; open: number };
}

export function readStats(
  journal: Journal,
  settings: Pick<Settings, 'workingWeek'>,
  { since, until, client }: Pick<Stats, 'since' | 'until' | 'client'>,
): Stats {
  const ofClient = client ? { clientId: client.id } : {};
  const counts = journal.statistics.log({ since, until, ...ofClient });
  const wants = journal.notes
    .list(client?.id)
    .filter(({ kind, notedOn }) => kind === 'want' && notedOn >= since && notedOn <= until);
  const closed = journal.reminders
    .list({ ...ofClient, closed: true, promise: true, closedSince: since, archived: true })
    .filter(({ closedOn }) => closedOn !== null && closedOn <= until);
  return {
    ...{ since, until, client },
    clients: client ? null : journal.statistics.clients(),
    log: logStatistics(counts, until.slice(0, 7)),
    touches: touchBalanceOf(
      counts.filter(({ kind }) => kind === 'exchange'),
      { since, until },
    ),
    services: demandOf(wants),
    unnamedWants: wants.filter(({ service }) => service === null).length,
    causes: readLessons(journal, settings, { since, until, client })
      .lessons.filter(({ cases }) => cases > 0)
      .map(({ cause, cases }) => ({ cause, cases })),
    promises: {
      kept: closed.filter(({ status }) => status === 'done').length,
      broken: closed.filter(({ brokenOn }) => brokenOn !== null).length,
      open: journal.reminders.list({ ...ofClient, promise: true }).length,
    },
  };
}
