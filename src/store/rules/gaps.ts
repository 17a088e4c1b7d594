import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { LogGaps } from '../../domain/rules/rule.ts';
import type { Connection } from '../connection.ts';

/** An answer that is logged after more days was hardly the answer. */
const soon = 7;
/** So many of the latest entries are looked at, as far back as a year: enough to know a share, at the cost of a millisecond. */
const latest = 500;
const year = 365;
/** Fewer messages, or messages of fewer clients, say nothing about how a log is kept (our choice). */
const fewMessages = 20;
const fewClients = 5;

const spoken = "channel IN ('call', 'video', 'meeting', 'event')";

/** The statement that counts; a test holds its plan. */
export const gapsSql = `
  WITH lately AS (
    SELECT id, client_id, happened_on, time_of_day, channel, direction, kind, reply_needed FROM interactions
    WHERE happened_on BETWEEN :since AND :until ORDER BY happened_on DESC, id DESC LIMIT :latest)
  SELECT direction, count(*), count(DISTINCT client_id), sum(NOT EXISTS (
    SELECT 1 FROM interactions AS answer
    WHERE answer.client_id = lately.client_id
      AND answer.happened_on BETWEEN lately.happened_on AND date(lately.happened_on, :soon)
      AND (answer.happened_on > lately.happened_on
        OR coalesce(answer.time_of_day > lately.time_of_day, answer.id > lately.id))
      AND answer.kind = 'exchange' AND NOT (answer.channel = 'event' AND answer.audience = 'group')
      AND (answer.direction <> lately.direction OR answer.${spoken})))
  FROM lately WHERE kind = 'exchange' AND reply_needed = 1 AND direction <> 'mutual' AND NOT ${spoken}
  GROUP BY direction`;

type Row = [direction: 'in' | 'out', messages: number, clients: number, missing: number];

/** How often the log of all clients has no answer to a message, as it was on a day. */
export function gapsOn(database: Connection, today: CalendarDate): LogGaps {
  const until = addDays(today, -soon - 1);
  const rows = database
    .prepare<[object], Row>(gapsSql)
    .raw()
    .all({ since: addDays(until, -year), until, latest, soon: `+${soon} days` });
  const share = (of: Row[0]) => {
    const [, messages = 0, clients = 0, missing = 0] = rows.find(([direction]) => direction === of) ?? [];
    return messages < fewMessages || clients < fewClients ? 0 : missing / messages;
  };
  return { answers: share('in'), replies: share('out') };
}
