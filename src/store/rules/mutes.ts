import type { Mutes, OwnThreshold, Rests, Thresholds } from '../../app/journal.ts';
import { type CalendarDate, calendarDateOf } from '../../domain/days/calendar-date.ts';
import { channels, isLiveChannel } from '../../domain/log/entry.ts';
import type { Touch } from '../../domain/log/touch.ts';
import type { Rest, Spoken } from '../../domain/rules/resting.ts';
import type { Mute } from '../../domain/rules/silence.ts';
import type { Connection } from '../file/database.ts';
import { deleteRows, putRow } from '../table.ts';

const muteColumns = 'SELECT client_id AS clientId, rule, until_on AS untilOn, because FROM mutes';

/** The mutes on a connection. */
export function mutesOn(database: Connection, at: string): Mutes {
  return {
    set({ clientId, rule, untilOn, because }) {
      putRow(database, 'mutes', { clientId, rule }, { untilOn, because }, { createdAt: at });
    },
    remove: (clientId, rule) => deleteRows(database, 'mutes', { clientId, rule }) > 0,
    of: (clientId) =>
      database.prepare<[number], Mute>(`${muteColumns} WHERE client_id = ? ORDER BY rule`).all(clientId),
    list: () => database.prepare<[], Mute>(`${muteColumns} ORDER BY client_id, rule`).all(),
  };
}

const thresholdColumns = 'SELECT client_id AS clientId, rule, name, value FROM thresholds';

/** The clients' own numbers on a connection. */
export function thresholdsOn(database: Connection): Thresholds {
  return {
    set(clientId, rule, name, value) {
      const keys = { clientId, rule, name };
      if (value === null) deleteRows(database, 'thresholds', keys);
      else putRow(database, 'thresholds', keys, { value });
    },
    of: (clientId) =>
      database
        .prepare<[number], OwnThreshold>(`${thresholdColumns} WHERE client_id = ? ORDER BY rule, name`)
        .all(clientId),
    list: () =>
      database.prepare<[], OwnThreshold>(`${thresholdColumns} ORDER BY client_id, rule, name`).all(),
  };
}

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
