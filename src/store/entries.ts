import type { Entries } from '../app/journal.ts';
import type { EntryDetails } from '../domain/log/entry.ts';
import type { Touch } from '../domain/log/touch.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, updateRow, updateRows } from './table.ts';

/** The contact log on a connection. */
export function entriesOn(database: Connection, at: string): Entries {
  const setPeople = (id: number, people: readonly number[]) => {
    const wanted = new Set(people);
    const present = database
      .prepare<[number], { id: number; personId: number }>(
        'SELECT id, person_id AS personId FROM interaction_people WHERE interaction_id = ?',
      )
      .all(id);
    for (const row of present) {
      if (!wanted.delete(row.personId)) deleteRows(database, 'interaction_people', { id: row.id });
    }
    for (const personId of wanted) insertRow(database, 'interaction_people', { interactionId: id, personId });
  };
  return {
    add(fields, people, externalId) {
      const id = insertRow(database, 'interactions', {
        ...fields,
        externalId: externalId ?? null,
        createdAt: at,
      });
      setPeople(id, people);
      return id;
    },
    update(id, fields, people) {
      updateRow(database, 'interactions', id, fields);
      if (people) setPeople(id, people);
    },
    remove(id) {
      setPeople(id, []);
      for (const table of ['apologies', 'case_steps', 'charges', 'concern_acts'])
        updateRows(database, table, { interactionId: id }, { interactionId: null });
      deleteRows(database, 'interactions', { id });
    },
    get: (id) => select(database, 'WHERE interactions.id = ?', [id])[0] ?? null,
    count: ({ clientId, until }) =>
      database
        .prepare<[number, string], number>(
          'SELECT count(*) FROM interactions WHERE client_id = ? AND happened_on <= ?',
        )
        .pluck()
        .get(clientId, until) ?? 0,
    list(filter) {
      const conditions: string[] = [];
      const values: (string | number)[] = [];
      const where = (condition: string, value: string | number | undefined) => {
        if (value === undefined) return;
        conditions.push(condition);
        values.push(value);
      };
      where('interactions.client_id = ?', filter.clientId);
      where('interactions.case_id = ?', filter.caseId);
      if (filter.clientId === undefined && filter.caseId === undefined)
        conditions.push('clients.archived_on IS NULL');
      where('interactions.happened_on >= ?', filter.since);
      where('interactions.happened_on <= ?', filter.until);
      const rest = `${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
        ORDER BY interactions.happened_on DESC, interactions.id DESC LIMIT ?`;
      return select(database, rest, [...values, filter.limit ?? -1]);
    },
    landmarks: ({ clientId, until }) =>
      select(
        database,
        `WHERE interactions.id IN (${landmarks}) ORDER BY interactions.happened_on DESC, interactions.id DESC`,
        [{ clientId, until }],
      ),
  };
}

// Of two entries of one day the later written one counts as the later.
const landmarks = `SELECT id FROM (
    SELECT id, max(happened_on || printf('%012d', id)) FROM interactions
    WHERE client_id = :clientId AND happened_on <= :until AND kind IN ('exchange', 'attempt')
    GROUP BY kind, channel, direction, touches
  ) UNION ALL SELECT * FROM (
    SELECT id FROM interactions WHERE client_id = :clientId AND happened_on <= :until AND kind = 'exchange'
    ORDER BY happened_on, id LIMIT 1
  )`;

type EntryRow = Omit<EntryDetails, 'replyNeeded' | 'people' | 'touches'> & {
  touches: string;
  replyNeeded: number;
  people: string;
};

function select(
  database: Connection,
  rest: string,
  values: readonly (string | number | object)[],
): EntryDetails[] {
  return database
    .prepare<(string | number | object)[], EntryRow>(
      `SELECT interactions.id, client_id AS clientId, clients.name AS clientName, happened_on AS happenedOn, channel,
         direction, audience, kind, reply_needed AS replyNeeded, minutes, text,
         interactions.case_id AS caseId, interactions.touches,
         (SELECT json_group_array(json_object('id', people.id, 'name', people.name))
          FROM interaction_people JOIN people ON people.id = person_id
          WHERE interaction_id = interactions.id) AS people
       FROM interactions JOIN clients ON clients.id = client_id ${rest}`,
    )
    .all(...values)
    .map((row) => ({
      ...row,
      replyNeeded: row.replyNeeded === 1,
      touches: JSON.parse(row.touches) as Touch[],
      people: JSON.parse(row.people) as { id: number; name: string }[],
    }));
}
