import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { entry, entryId } from '../../nouns/entry.ts';
import type { Row } from '../../nouns/field.ts';
import type { Connection } from '../connection.ts';
import { reader, tableOn } from '../table.ts';

/** An address, the client that has it, and the person if it is not the client's own. */
export interface KnownAddress {
  address: string;
  clientId: number;
  clientName: string;
  personId: number | null;
  /** Whether the person asked that mail is not logged. */
  isLeftOut: boolean;
}

type AddressRow = [string, number, string, number | null, 0 | 1];

/** An entry of the log, with those who took part. */
export type LoggedTalk = Row<typeof entry> & { personIds: number[] };

/** What is asked of the journal for what mail, calendars and phones tell. */
export function capturesOn(database: Connection, at: string) {
  const { sql, toValue } = reader(entry);
  const attendees = database
    .prepare<[number], number>(
      'SELECT person_id FROM interaction_people WHERE interaction_id = ? ORDER BY id',
    )
    .pluck();
  const found = (condition: string) => {
    const statement = database.prepare<unknown[], unknown[]>(`${sql} WHERE ${condition}`).raw();
    return (...values: (string | number)[]): LoggedTalk[] =>
      statement.all(...values).map((row) => {
        const talk = toValue(row);
        return { ...talk, personIds: attendees.all(talk.id) };
      });
  };
  const withId = found(
    '+interactions.client_id = ? AND interactions.external_id = ? ORDER BY interactions.id',
  );
  const withOtherId = found(
    `+interactions.client_id = ? AND interactions.id IN (SELECT interaction_id FROM entry_ids WHERE external_id = ?)
     ORDER BY interactions.id`,
  );
  const ofDay = found(
    `interactions.client_id = ? AND interactions.happened_on = ?
     AND coalesce(interactions.external_id NOT LIKE ?, 1) ORDER BY interactions.id`,
  );
  const corrected = database
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM changes JOIN operations ON operations.id = operation_id
         WHERE changes.entity = 'interactions' AND changes.row_id = ? AND changes.kind = 'update'
           AND operations.kind <> 'import')`,
    )
    .pluck();
  return {
    /** All addresses of clients and their people, in small letters. */
    addresses: () => addressesOn(database),
    /** The entry of a client that has an id, its own or a further one. */
    withId: (clientId: number, externalId: string): LoggedTalk | null =>
      withId(clientId, externalId)[0] ?? withOtherId(clientId, externalId)[0] ?? null,
    /** The entries of a client on a day, those of one kind of source apart. */
    ofDay: (clientId: number, on: CalendarDate, but: string | null = null): LoggedTalk[] =>
      ofDay(clientId, on, but === null ? '' : `${but}/%`),
    /** Gives an entry a further id. */
    addId: tableOn(database, entryId, at).add as (row: { entryId: number; externalId: string }) => number,
    /** Whether somebody corrected an entry by hand. */
    isCorrected: (id: number): boolean => corrected.get(id) === 1,
  };
}

function addressesOn(database: Connection): KnownAddress[] {
  return database
    .prepare<[], AddressRow>(
      `SELECT point.value_key, clients.id, clients.name, point.person_id, coalesce(people.capture = 0, 0)
           FROM contact_points AS point
           LEFT JOIN people ON people.id = point.person_id
           LEFT JOIN positions ON positions.person_id = point.person_id
           JOIN clients ON clients.id = coalesce(point.client_id, positions.client_id)
           WHERE point.kind = 'email' ORDER BY point.id`,
    )
    .raw()
    .all()
    .map(([address, clientId, clientName, personId, isLeftOut]) => ({
      ...{ address, clientId, clientName, personId },
      isLeftOut: isLeftOut === 1,
    }));
}
