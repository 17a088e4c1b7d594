import type { Imports, PresentEntry, PresentReminder } from '../../app/importing/imports.ts';
import type { Connection } from '../file/database.ts';
import { updateRow, updateRows } from '../table.ts';
import { insertInBulk } from './bulk-inserts.ts';
import { foundClients } from './lookups.ts';

/**
 * Reading and writing for imports on a connection: the same few statements, prepared once and used for every row. What
 * they insert is recorded by `inBulk`.
 */
export function importsOn(database: Connection, at: string): Imports {
  // Names and addresses come in no order: their indexes are touched everywhere, and should stay at hand.
  database.pragma('cache_size = -32768');
  let isBulk = false;
  const insert = (table: string, columns: string) => {
    const marks = columns.replace(/\w+/g, '?');
    const statement = database.prepare<unknown[]>(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
    return (...values: (string | number | null)[]) => {
      if (!isBulk) throw new Error(`a row of ${table} would not be recorded`);
      return Number(statement.run(...values).lastInsertRowid);
    };
  };
  const insertClient = insert(
    'clients',
    'name, name_key, external_id, status, since_on, cadence_days, about, source, yearly_value_minor, yearly_value_currency, created_at',
  );
  const insertPerson = insert('people', 'name, name_key, about, created_at');
  const insertPosition = insert('positions', 'client_id, person_id, title');
  const insertPoint = insert('contact_points', 'client_id, person_id, kind, value, value_key, label');
  const insertTag = insert('tags', 'client_id, tag');
  const insertEntry = insert(
    'interactions',
    'client_id, happened_on, channel, direction, audience, kind, reply_needed, minutes, text, touches, external_id, created_at',
  );
  const insertAttendee = insert('interaction_people', 'interaction_id, person_id');
  const insertReminder = insert(
    'reminders',
    'client_id, text, promise, starts_on, due_on, every, from_done, external_id, created_at',
  );
  const toldContact = database
    .prepare<[number], string | null>('SELECT told_contact_on FROM clients WHERE id = ?')
    .pluck();

  return {
    ...foundClients(database),
    ...foundEntries(database),
    inBulk(work) {
      isBulk = true;
      try {
        return insertInBulk(database, work);
      } finally {
        isBulk = false;
      }
    },
    addClient: (client) =>
      insertClient(
        client.name,
        client.nameKey,
        client.externalId,
        client.status,
        client.sinceOn,
        client.cadenceDays,
        client.about,
        client.source,
        client.yearlyValue?.minor ?? null,
        client.yearlyValue?.currency ?? null,
        at,
      ),
    addPerson(clientId, person) {
      const personId = insertPerson(person.name, person.nameKey, person.about, at);
      insertPosition(clientId, personId, person.title);
      return personId;
    },
    tellContact: (id, day) =>
      (toldContact.get(id) ?? '') < day && updateRow(database, 'clients', id, { toldContactOn: day }),
    setTitle(clientId, personId, title) {
      updateRows(database, 'positions', { clientId, personId }, { title });
    },
    addPoint(owner, { kind, value, label }, key) {
      if ('clientId' in owner) insertPoint(owner.clientId, null, kind, value, key, label);
      else insertPoint(null, owner.personId, kind, value, key, label);
    },
    addTag: insertTag,
    addEntry(entry, people, externalId) {
      const id = insertEntry(
        entry.clientId,
        entry.happenedOn,
        entry.channel,
        entry.direction,
        entry.audience,
        entry.kind,
        entry.replyNeeded ? 1 : 0,
        entry.minutes,
        entry.text,
        JSON.stringify(entry.touches ?? []),
        externalId,
        at,
      );
      for (const personId of people) insertAttendee(id, personId);
      return id;
    },
    addReminder: ({ clientId, text, promise, startsOn, dueOn, every, fromDone }, externalId) =>
      insertReminder(
        clientId,
        text,
        promise ? 1 : 0,
        startsOn,
        dueOn,
        every,
        fromDone ? 1 : 0,
        externalId,
        at,
      ),
  };
}

type FoundEntries = Pick<Imports, 'entryWithId' | 'sameEntry' | 'reminderWithId' | 'sameReminder'>;

function foundEntries(database: Connection): FoundEntries {
  const attendees = database
    .prepare<[number], number>(
      'SELECT person_id FROM interaction_people WHERE interaction_id = ? ORDER BY id',
    )
    .pluck();
  const interaction = (condition: string) => {
    const statement = database.prepare<
      unknown[],
      Omit<PresentEntry, 'replyNeeded' | 'touches'> & { replyNeeded: number; touches: string }
    >(
      `SELECT id, client_id AS clientId, happened_on AS happenedOn, channel, direction, audience, kind,
         reply_needed AS replyNeeded, minutes, text, touches
       FROM interactions WHERE ${condition} ORDER BY id LIMIT 1`,
    );
    return (...values: (string | number)[]): PresentEntry | null => {
      const row = statement.get(...values);
      if (row === undefined) return null;
      return {
        ...row,
        replyNeeded: row.replyNeeded === 1,
        touches: JSON.parse(row.touches) as PresentEntry['touches'],
        personIds: attendees.all(row.id),
      };
    };
  };
  const reminder = (condition: string) => {
    const statement = database.prepare<unknown[], PresentReminder>(
      `SELECT id, client_id AS clientId, text, starts_on AS startsOn, due_on AS dueOn, every, status
       FROM reminders WHERE ${condition} ORDER BY status = 'open' DESC, id LIMIT 1`,
    );
    return (...values: (string | number)[]) => statement.get(...values) ?? null;
  };
  const sameEntry = interaction(
    'client_id = ? AND happened_on = ? AND channel = ? AND direction = ? AND text = ?',
  );
  const sameReminder = reminder('client_id = ? AND text = ? AND (starts_on = ? OR due_on = ?)');
  return {
    entryWithId: interaction('external_id = ?'),
    sameEntry: (entry) =>
      sameEntry(entry.clientId, entry.happenedOn, entry.channel, entry.direction, entry.text),
    reminderWithId: reminder('external_id = ?'),
    sameReminder: (clientId, text, due) => sameReminder(clientId, text, due, due),
  };
}
