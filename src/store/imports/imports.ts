import type { ContactPoint } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { client, contactPoint, tag } from '../../nouns/client.ts';
import { attendee, entry } from '../../nouns/entry.ts';
import type { Columns, New, Noun, Row } from '../../nouns/field.ts';
import { person, position } from '../../nouns/person.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { Connection } from '../file/database.ts';
import { inserter, reader, tableOn } from '../table.ts';
import { insertInBulk } from './bulk-inserts.ts';
import { foundClients } from './lookups.ts';

/** An entry of the log as an import compares it with a row. */
export type PresentEntry = { id: number } & Columns<typeof entry> & { personIds: number[] };

/** What an import asks of the journal: the same few statements, prepared once and used for every row. */
export type Imports = ReturnType<typeof importsOn>;

/** Reading and writing for imports on a connection; what they insert is recorded by `inBulk`. */
export function importsOn(database: Connection, at: string) {
  // Names and addresses come in no order: their indexes are touched everywhere, and should stay at hand.
  database.pragma('cache_size = -32768');
  let isBulk = false;
  const adding = <N extends Noun>(noun: N) => {
    const insert = inserter(database, noun, at);
    return (row: New<N>): number => {
      if (!isBulk) throw new Error(`a row of ${noun.table} would not be recorded`);
      return insert(row);
    };
  };
  const addPerson = adding(person);
  const addPosition = adding(position);
  const addPoint = adding(contactPoint);
  const addTag = adding(tag);
  const addEntry = adding(entry);
  const addAttendee = adding(attendee);
  const clients = tableOn(database, client, at);
  const positions = tableOn(database, position, at);
  const toldContact = database
    .prepare<[number], string | null>('SELECT told_contact_on FROM clients WHERE id = ?')
    .pluck();
  return {
    ...foundClients(database),
    ...foundEntries(database),
    /** Runs work that adds rows, inside a change, and records at its end what was added; rows are added in it alone. */
    inBulk<T>(work: () => T): T {
      isBulk = true;
      try {
        return insertInBulk(database, work);
      } finally {
        isBulk = false;
      }
    },
    addClient: adding(client),
    addPerson(clientId: number, { title, ...fields }: New<typeof person> & { title: string | null }): number {
      const personId = addPerson(fields);
      addPosition({ clientId, personId, title });
      return personId;
    },
    setTitle(clientId: number, personId: number, title: string) {
      positions.updateWhere({ clientId, personId }, { title });
    },
    /** Keeps the day of a last contact, the latest one; returns whether it is later. */
    tellContact: (id: number, day: CalendarDate) =>
      (toldContact.get(id) ?? '') < day && clients.update(id, { toldContactOn: day }),
    addPoint(owner: { clientId: number } | { personId: number }, point: ContactPoint, valueKey: string) {
      addPoint({ ...owner, ...point, valueKey });
    },
    addTag(clientId: number, name: string) {
      addTag({ clientId, tag: name });
    },
    addEntry(row: New<typeof entry>, people: readonly number[]): number {
      const entryId = addEntry(row);
      for (const personId of people) addAttendee({ entryId, personId });
      return entryId;
    },
    addReminder: adding(reminder),
  };
}

/** Finding the entries and reminders that a row may be about. */
function foundEntries(database: Connection) {
  const attendees = database
    .prepare<[number], number>(
      'SELECT person_id FROM interaction_people WHERE interaction_id = ? ORDER BY id',
    )
    .pluck();
  const first = <N extends Noun>(noun: N, condition: string) => {
    const { sql, toValue } = reader(noun);
    const statement = database.prepare<unknown[], unknown[]>(`${sql} WHERE ${condition} LIMIT 1`).raw();
    return (...values: (string | number)[]): Row<N> | null => {
      const row = statement.get(...values);
      return row === undefined ? null : toValue(row);
    };
  };
  const withPeople = (found: Row<typeof entry> | null): PresentEntry | null =>
    found && { ...found, personIds: attendees.all(found.id) };
  const entryWithId = first(entry, 'interactions.external_id = ? ORDER BY interactions.id');
  const sameEntry = first(
    entry,
    'client_id = ? AND happened_on = ? AND channel = ? AND direction = ? AND text = ? ORDER BY interactions.id',
  );
  const open = "ORDER BY reminders.status = 'open' DESC, reminders.id";
  const reminderWithId = first(reminder, `reminders.external_id = ? ${open}`);
  const sameReminder = first(
    reminder,
    `client_id = ? AND text = ? AND (starts_on = ? OR due_on = ?) ${open}`,
  );
  return {
    entryWithId: (externalId: string) => withPeople(entryWithId(externalId)),
    sameEntry: (
      row: Pick<Columns<typeof entry>, 'clientId' | 'happenedOn' | 'channel' | 'direction' | 'text'>,
    ) => withPeople(sameEntry(row.clientId, row.happenedOn, row.channel, row.direction, row.text)),
    reminderWithId: (externalId: string) => reminderWithId(externalId),
    /** The reminder of that client and text that is or was due on a day, also when it is closed. */
    sameReminder: (clientId: number, text: string, due: CalendarDate) =>
      sameReminder(clientId, text, due, due),
  };
}
