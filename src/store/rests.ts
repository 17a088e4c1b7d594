import type { Rests } from '../app/rests-port.ts';
import { type CalendarDate, calendarDateOf } from '../domain/calendar-date.ts';
import { channels, isLiveChannel } from '../domain/interaction.ts';
import type { Rest, Spoken } from '../domain/resting.ts';
import type { Touch } from '../domain/touch.ts';
import type { Connection } from './database.ts';
import { deleteRows, putRow } from './row.ts';

/** In a talk both speak, whoever began it. */
const live = JSON.stringify(channels.filter(isLiveChannel));

/** What is known of suggestions that rest, on a connection. */
export function restsOn(database: Connection, at: string): Rests {
  return {
    set({ clientId, rule, untilOn }) {
      putRow(database, 'rests', { clientId, rule }, { untilOn, createdAt: at });
    },
    remove: (clientId, rule) => deleteRows(database, 'rests', { clientId, rule }) > 0,
    inForce: (today, clientId) =>
      database
        .prepare<[object], Rest & { createdAt: string }>(
          `SELECT client_id AS clientId, rule, until_on AS untilOn, created_at AS createdAt FROM rests
           WHERE until_on > :today AND (:clientId IS NULL OR client_id = :clientId) ORDER BY client_id, rule`,
        )
        .all({ today, clientId: clientId ?? null })
        .map(({ createdAt, ...rest }) => ({ ...rest, setOn: calendarDateOf(new Date(createdAt)) })),
    spoken(clientIds, days) {
      const found = new Map<number, Spoken[]>();
      const words = database
        .prepare<[object], { clientId: number; on: CalendarDate; touches: string }>(
          `SELECT DISTINCT client_id AS clientId, happened_on AS "on", touches FROM interactions
           WHERE client_id IN (SELECT value FROM json_each(:ids)) AND happened_on BETWEEN :since AND :until
             AND kind = 'exchange'
             AND (direction <> 'in' OR channel IN (SELECT value FROM json_each(:live)))
           ORDER BY client_id, happened_on`,
        )
        .all({ ids: JSON.stringify(clientIds), live, ...days });
      for (const { clientId, on, touches } of words) {
        const word = { on, touches: JSON.parse(touches) as Touch[] };
        const spoken = found.get(clientId);
        if (spoken) spoken.push(word);
        else found.set(clientId, [word]);
      }
      return found;
    },
  };
}
