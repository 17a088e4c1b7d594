import type { ContactPoint } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { client, contactPoint, otherId, tag } from '../../nouns/client.ts';
import { attendee, entry } from '../../nouns/entry.ts';
import { type Columns, type Field, importFields, type New, type Noun, type Row } from '../../nouns/field.ts';
import { person, position } from '../../nouns/person.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { Connection } from '../connection.ts';
import { asItIs, asJson, columnName, reader, tableOn } from '../table.ts';
import { afterStoring, BulkRows, type Keys } from './bulk.ts';
import { ownersOn } from './owners.ts';

/** An entry of the log as an import compares it with a row. */
export type PresentEntry = { id: number } & Columns<typeof entry> & { personIds: number[] };

/** What tells entries apart. */
type EntryIdentity = Pick<
  Columns<typeof entry>,
  'clientId' | 'happenedOn' | 'channel' | 'direction' | 'text'
> & { timeOfDay?: string | null };

/** What an import asks of the journal: the same few statements, prepared once and used for every row. */
export type Imports = ReturnType<typeof importsOn>;

/** Names and addresses come in no order: their indexes are touched everywhere, and a part of them should stay at hand. */
const cacheKib = 8_192;

/** What the rows of a file find clients by. */
const keys: Keys = {
  clients: ['name_key', 'external_id'],
  contact_points: ['value_key'],
  external_ids: ['external_id'],
};

/** Reading and writing for imports on a connection; what they add waits to be stored by the hundred (bulk.ts). */
export function importsOn(database: Connection, at: string) {
  database.pragma(`cache_size = -${cacheKib}`);
  const rows = new BulkRows(database, at, keys);
  const clients = tableOn(database, client, at);
  const positions = tableOn(database, position, at);
  const toldContact = database
    .prepare<[number], string | null>('SELECT told_contact_on FROM clients WHERE id = ?')
    .pluck();
  const found = foundClients(database);
  const loneClient = loneClients(database, rows);
  return {
    ...adding(rows),
    ...afterStoring(rows, {
      ...found,
      ...foundEntries(database),
      ...ownersOn(database),
      setTitle(clientId: number, personId: number, title: string) {
        positions.updateWhere({ clientId, personId }, { title });
      },
      /** Keeps the day of a last contact, the latest one; returns whether it is later. */
      tellContact: (id: number, day: CalendarDate): boolean =>
        (toldContact.get(id) ?? '') < day && clients.update(id, { toldContactOn: day }),
    }),
    /** Whether any of it leads to a client; false spares the other questions. */
    knows: (externalId: string | undefined, nameKey: string, emailKeys: readonly string[]): boolean =>
      rows.mayHave([nameKey, ...emailKeys, ...(externalId === undefined ? [] : [externalId])]) &&
      found.knows(externalId, nameKey, emailKeys),
    /** A client without people, by its own id. */
    loneClient(externalId: string): LoneClient | null {
      const known = rows.mayHave([externalId]) ? loneClient(externalId) : null;
      if (known === null || !rows.isWaiting) return known;
      rows.store();
      return loneClient(externalId);
    },
    /** Runs work that adds rows, inside a change; rows are added in it alone. */
    inBulk: <T>(work: () => T): T => rows.run(work),
    /** Stores the rows that wait, before another part of the journal is used. */
    settle: () => rows.settle(),
    /** Finding, adding and changing rows of a noun. */
    things: <N extends Noun>(noun: N) => ({
      ...afterStoring(rows, thingsOn(database, noun, at)),
      add: rows.adder(noun),
    }),
  };
}

/** Adding rows, parents first. */
function adding(rows: BulkRows) {
  const addClient = rows.adder(client);
  const addPerson = rows.adder(person);
  const addPosition = rows.adder(position);
  const addPoint = pointAdder(rows.adder(contactPoint));
  const addTag = rows.adder(tag);
  const addId = rows.adder(otherId);
  const addEntry = rows.adder(entry);
  const addAttendee = rows.adder(attendee);
  return {
    addClient,
    addPerson(clientId: number, { title, ...fields }: New<typeof person> & { title: string | null }): number {
      const personId = addPerson(fields);
      addPosition({ clientId, personId, title });
      return personId;
    },
    addPoint,
    /** Keeps one more id of a client. */
    addId: (clientId: number, externalId: string) => addId({ clientId, externalId }),
    addTag(clientId: number, name: string) {
      addTag({ clientId, tag: name });
    },
    addEntry(row: New<typeof entry>, people: readonly number[]): number {
      const entryId = addEntry(row);
      for (const personId of people) addAttendee({ entryId, personId });
      return entryId;
    },
    addReminder: rows.adder(reminder),
  };
}

/** Adds addresses and numbers; all rows have the same keys, which makes them quick to store. */
function pointAdder(add: (row: New<typeof contactPoint>) => number) {
  return (
    owner: { clientId: number } | { personId: number },
    { kind, value, label }: ContactPoint,
    valueKey: string,
  ) => {
    const { clientId = null, personId = null } = owner as { clientId?: number; personId?: number };
    add({ clientId, personId, kind, value, valueKey, label });
  };
}

/** Finding rows of a noun by some of their values, and changing one. */
function thingsOn<N extends Noun>(database: Connection, noun: N, at: string) {
  const { read, update } = tableOn(database, noun, at);
  return {
    update,
    /** The rows with such values, in the order of their ids. */
    find(having: Readonly<Record<string, string | number | null>>): Row<N>[] {
      const same = Object.keys(having).map(
        (key) => `${noun.table}.${columnName(key, noun.fields[key] as Field)} IS ?`,
      );
      return read(`WHERE ${same.join(' AND ')} ORDER BY ${noun.table}.id`, Object.values(having));
    },
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
    return (...values: (string | number | null)[]): Row<N> | null => {
      const row = statement.get(...values);
      return row === undefined ? null : toValue(row);
    };
  };
  const withPeople = (found: Row<typeof entry> | null): PresentEntry | null =>
    found && { ...found, personIds: attendees.all(found.id) };
  const entryWithId = first(entry, 'interactions.external_id = ? ORDER BY interactions.id');
  const sameEntry = first(
    entry,
    `client_id = ? AND happened_on = ? AND channel = ? AND direction = ? AND text = ?
       AND (time_of_day = ? OR time_of_day IS NULL OR ? IS NULL) AND (interactions.external_id IS NULL OR ? IS NULL)
     ORDER BY time_of_day IS NULL, interactions.id`,
  );
  const open = "ORDER BY reminders.status = 'open' DESC, reminders.id";
  const reminderWithId = first(reminder, `reminders.external_id = ? ${open}`);
  const sameReminder = first(
    reminder,
    `client_id = ? AND text = ? AND (starts_on = ? OR due_on = ?) ${open}`,
  );
  return {
    entryWithId: (externalId: string) => withPeople(entryWithId(externalId)),
    /** The entry that says the same; one without an hour may be that of any, and two ids are two entries. */
    sameEntry: (row: EntryIdentity, externalId?: string) => {
      const { clientId, happenedOn, channel, direction, text, timeOfDay = null } = row;
      const of = [clientId, happenedOn, channel, direction, text] as const;
      return withPeople(sameEntry(...of, timeOfDay, timeOfDay, externalId ?? null));
    },
    reminderWithId: (externalId: string) => reminderWithId(externalId),
    /** The reminder of that client and text that is or was due on a day, also when it is closed. */
    sameReminder: (clientId: number, text: string, due: CalendarDate) =>
      sameReminder(clientId, text, due, due),
  };
}

/** A client that a row may be about. */
export interface Candidate {
  id: number;
  name: string;
  /** The name folded for comparing. */
  nameKey: string;
  externalId: string | null;
  archived: boolean;
}

/** A client as an import compares it with a row. */
export interface PresentClient extends Row<typeof client> {
  nameKey: string;
  archived: boolean;
  tags: string[];
  people: { id: number; name: string; nameKey: string; title: string | null; about: string | null }[];
  /** The addresses and numbers of the client and of its people; a person's with whose it is. */
  points: { kind: 'email' | 'phone'; key: string; personId: number | null }[];
}

/** What a file can say of a client without people, found by its own id; its addresses, numbers and tags as keys. */
export interface LoneClient extends Partial<Row<typeof client>> {
  id: number;
  name: string;
  externalId: string;
  nameKey: string;
  points: string[];
  tags: string[];
}

type CandidateRow = Omit<Candidate, 'archived'> & { archived: number };

const candidate = `SELECT DISTINCT clients.id, clients.name, clients.name_key AS nameKey,
  clients.external_id AS externalId, clients.archived_on IS NOT NULL AS archived`;

/**
 * Finding the client a row is about, and what the journal has of it; each statement is prepared once. Keys are folded,
 * and archived clients are found as well.
 */
function foundClients(database: Connection) {
  const several = (rest: string) => {
    const statement = database.prepare<[string], CandidateRow>(`${candidate} ${rest}`);
    return (key: string): Candidate[] => statement.all(key).map(asCandidate);
  };
  const known = database
    .prepare<[string | null, string, string | null, string | null], number>(
      `SELECT EXISTS (SELECT 1 FROM clients WHERE external_id = ?) OR EXISTS (SELECT 1 FROM clients WHERE name_key = ?)
         OR EXISTS (SELECT 1 FROM contact_points WHERE value_key = ?)
         OR EXISTS (SELECT 1 FROM external_ids WHERE external_id = ?)`,
    )
    .pluck();
  const withId = several('FROM clients WHERE external_id = ?');
  const withOtherId = several(
    'FROM external_ids JOIN clients ON clients.id = client_id WHERE external_ids.external_id = ?',
  );
  return {
    /** Whether any of it leads to a client; false spares the questions below. */
    knows(externalId: string | undefined, nameKey: string, [first, ...more]: readonly string[]): boolean {
      const id = externalId ?? null;
      if (known.get(id, nameKey, first ?? null, id) === 1) return true;
      return more.some((key) => known.get(null, nameKey, key, null) === 1);
    },
    clientWithId: (externalId: string) => withId(externalId)[0] ?? withOtherId(externalId)[0] ?? null,
    clientsNamed: several('FROM clients WHERE name_key = ?'),
    /** Clients that have the address themselves or through a person. */
    clientsWithEmail: several(
      `FROM contact_points AS point
       LEFT JOIN positions ON positions.person_id = point.person_id
       JOIN clients ON clients.id = coalesce(point.client_id, positions.client_id)
       WHERE point.value_key = ? AND point.kind = 'email'`,
    ),
    /** Clients at which somebody of that name works. */
    clientsOfPerson: several(
      `FROM people JOIN positions ON positions.person_id = people.id
       JOIN clients ON clients.id = positions.client_id WHERE people.name_key = ?`,
    ),
    client: presentClients(database),
  };
}

/** A client with the fields that a file can fill: each column that is read takes time. */
function clientInFiles(): Noun {
  const { name, externalId } = client.fields;
  const filled = importFields(client).map(([key, , field]) => [key, field]);
  return { ...client, fields: { name, externalId, ...Object.fromEntries(filled) } };
}

/** How many clients are read at once where a file has them in the order of the journal, as one that comes again does. */
const readAhead = 64;

function loneClients(database: Connection, rows: BulkRows): (externalId: string) => LoneClient | null {
  const { sql, toValue } = reader<Noun, Pick<LoneClient, 'nameKey' | 'points' | 'tags'>>(clientInFiles(), {
    nameKey: asItIs('clients.name_key'),
    points: {
      sql: `(SELECT json_group_array(kind || ' ' || value_key) FROM contact_points WHERE client_id = clients.id)`,
      read: asJson,
    },
    tags: { sql: '(SELECT json_group_array(tag) FROM tags WHERE client_id = clients.id)', read: asJson },
  });
  const isLone = 'NOT EXISTS (SELECT 1 FROM positions WHERE positions.client_id = clients.id)';
  const withId = database
    .prepare<[string], unknown[]>(`${sql} WHERE clients.external_id = ? AND ${isLone}`)
    .raw();
  const behind = database
    .prepare<[number, number], unknown[]>(`${sql} WHERE clients.id > ? AND clients.id <= ? AND ${isLone}`)
    .raw();
  const asClient = (row: unknown[]) => toValue(row) as unknown as LoneClient;
  const ahead = new Map<string, LoneClient>();
  let [changes, last] = [rows.changes, 0];
  return (externalId) => {
    if (rows.changes !== changes) ahead.clear();
    changes = rows.changes;
    const known = ahead.get(externalId);
    if (known) {
      last = known.id;
      return known;
    }
    const row = withId.get(externalId);
    if (row === undefined) return null;
    const found = asClient(row);
    if (found.id === last + 1) {
      ahead.clear();
      for (const next of behind.all(found.id, found.id + readAhead).map(asClient))
        ahead.set(next.externalId, next);
    }
    last = found.id;
    return found;
  };
}

function presentClients(database: Connection): (id: number) => PresentClient {
  const { sql, toValue } = reader(client, {
    nameKey: asItIs<string>('clients.name_key'),
  });
  const clients = database.prepare<[number], unknown[]>(`${sql} WHERE clients.id = ?`).raw();
  const tags = database.prepare<[number], string>('SELECT tag FROM tags WHERE client_id = ?').pluck();
  const people = database.prepare<[number], PresentClient['people'][number]>(
    `SELECT people.id, people.name, people.name_key AS nameKey, positions.title, people.about
     FROM positions JOIN people ON people.id = positions.person_id WHERE positions.client_id = ? ORDER BY people.id`,
  );
  const points = database.prepare<[number, number], PresentClient['points'][number]>(
    `SELECT kind, value_key AS key, NULL AS personId FROM contact_points WHERE client_id = ?
     UNION ALL
     SELECT point.kind, point.value_key, point.person_id
     FROM positions JOIN contact_points AS point ON point.person_id = positions.person_id
     WHERE positions.client_id = ?`,
  );
  return (id) => {
    const row = clients.get(id);
    if (!row) throw new Error(`client ${id} is not there`);
    const found = toValue(row);
    return {
      ...found,
      archived: found.archivedOn !== null,
      tags: tags.all(id),
      people: people.all(id),
      points: points.all(id, id),
    };
  };
}

function asCandidate(row: CandidateRow): Candidate {
  return { ...row, archived: row.archived === 1 };
}
