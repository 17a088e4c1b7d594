import type { ClientDetails, ContactPoint } from '../domain/clients/client.ts';
import { type CalendarDate, calendarDateOf } from '../domain/days/calendar-date.ts';
import { type ClientStatus, client, tag } from '../nouns/client.ts';
import type { Row } from '../nouns/field.ts';
import { parseReference } from '../nouns/index.ts';
import type { Connection } from './file/database.ts';
import { contactPointsOn } from './people.ts';
import { type Also, asJson, tableOn } from './table.ts';

/** What a way of naming a client found: the client, and through which person when it was not its own name. */
export interface ClientMatch {
  id: number;
  name: string;
  status: ClientStatus;
  archivedOn: CalendarDate | null;
  /** How well it fits: 0 its number, 1 its whole name or address, 2 a person's whole name, 3 a whole word, more a part. */
  rank: number;
  /** The person or address through which the client was found. */
  through: string | null;
}

type Beside = Omit<ClientDetails, keyof Row<typeof client>>;

const lastExchange = `LEFT JOIN interactions AS last ON last.id = (
  SELECT id FROM interactions
  WHERE client_id = clients.id AND kind = 'exchange' ORDER BY happened_on DESC, id DESC LIMIT 1)`;

const beside: { [Key in keyof Beside]: Also<Beside[Key]> } = {
  tags: {
    sql: '(SELECT json_group_array(tag) FROM (SELECT tag FROM tags WHERE client_id = clients.id ORDER BY tag))',
    read: asJson<string[]>,
  },
  contactPoints: {
    sql: `(SELECT json_group_array(json_object('kind', kind, 'value', value, 'label', label)) FROM (
      SELECT kind, value, label FROM contact_points WHERE client_id = clients.id ORDER BY id))`,
    read: asJson<ContactPoint[]>,
  },
  peopleCount: {
    sql: '(SELECT count(*) FROM positions WHERE client_id = clients.id)',
    read: (count: number) => count,
  },
  lastContactOn: {
    sql: 'coalesce(last.happened_on, clients.told_contact_on)',
    read: (day: CalendarDate) => day,
  },
  lastChannel: { sql: 'last.channel', read: (channel: string) => channel },
};

export function clientsOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, client, at, beside, lastExchange);
  const tags = tableOn(database, tag, at);
  const contactPoints = contactPointsOn(database, at);
  return {
    ...{ add, update, get, stored },
    /** The day on which an import brought a client; null for others. */
    importedOn(id: number): CalendarDate | null {
      const createdAt = database
        .prepare<[number], string>(
          `SELECT created_at FROM clients JOIN operations ON at = created_at AND kind = 'import'
           WHERE clients.id = ?`,
        )
        .pluck()
        .get(id);
      return createdAt === undefined ? null : calendarDateOf(new Date(createdAt));
    },
    /** Every client, by name; archived ones only where they are named. */
    list: (filter: { archived?: boolean; status?: ClientStatus; tag?: string }) =>
      read(
        `WHERE (clients.archived_on IS NOT NULL) = :archived
           AND (:status IS NULL OR clients.status = :status)
           AND (:tag IS NULL OR EXISTS (SELECT 1 FROM tags WHERE client_id = clients.id AND tag = :tag))
         ORDER BY clients.name_key, clients.id`,
        { archived: filter.archived ? 1 : 0, status: filter.status ?? null, tag: filter.tag ?? null },
      ),
    match: (folded: string) => matchClients(database, folded),
    /** Every client's and person's name, for near misses. */
    names: () =>
      database
        .prepare<[], { name: string; clientId: number }>(
          `SELECT name, id AS clientId FROM clients WHERE archived_on IS NULL
           UNION ALL
           SELECT people.name, positions.client_id FROM people JOIN positions ON positions.person_id = people.id`,
        )
        .all(),
    /** The currencies of the yearly values, each once. */
    currencies: () =>
      database
        .prepare<[], string>(
          'SELECT DISTINCT yearly_value_currency FROM clients WHERE yearly_value_currency IS NOT NULL',
        )
        .pluck()
        .all(),
    setContactPoints(clientId: number, points: readonly ContactPoint[]) {
      contactPoints.set({ clientId }, points);
    },
    setTags(clientId: number, wanted: readonly string[]) {
      const missing = new Set(wanted);
      for (const row of tags.read('WHERE client_id = ? ORDER BY tag', [clientId]))
        if (!missing.delete(row.tag)) tags.remove(row.id);
      for (const one of missing) tags.add({ clientId, tag: one });
    },
  };
}

const wholeWord = (column: string) => `instr(' ' || ${column} || ' ', ' ' || :text || ' ')`;

/** Clients by any part of a name, of a person's name or of an address, all of it folded, or by their number. */
function matchClients(database: Connection, folded: string): ClientMatch[] {
  const digits = folded.replace(/\D/g, '');
  const reference = parseReference(folded);
  const isOwn = reference && [null, client.letter].includes(reference.letter);
  return database
    .prepare<[{ text: string; id: number; idRank: number; digits: string }], ClientMatch>(
      `SELECT clients.id, clients.name, clients.status, clients.archived_on AS archivedOn, found.through, found.rank
       FROM (
         SELECT id AS client_id, NULL AS through, :idRank AS rank FROM clients WHERE id = :id
         UNION ALL
         SELECT id, NULL, CASE WHEN name_key = :text THEN 1 WHEN ${wholeWord('name_key')} THEN 3 ELSE 4 END FROM clients WHERE instr(name_key, :text)
         UNION ALL
         SELECT positions.client_id, people.name, CASE WHEN people.name_key = :text THEN 2 WHEN ${wholeWord('people.name_key')} THEN 3 ELSE 5 END
           FROM people JOIN positions ON positions.person_id = people.id WHERE instr(people.name_key, :text)
         UNION ALL
         SELECT coalesce(point.client_id, positions.client_id), point.value,
             CASE WHEN point.value_key = :text THEN 1 ELSE 6 END
           FROM contact_points AS point LEFT JOIN positions ON positions.person_id = point.person_id
           WHERE (point.kind = 'email' AND instr(point.value_key, :text))
              OR (point.kind = 'phone' AND length(:digits) >= 5 AND point.value_key LIKE '%' || :digits)
       ) AS found JOIN clients ON clients.id = found.client_id
       ORDER BY found.rank, clients.name_key, clients.id`,
    )
    .all({
      text: folded,
      id: isOwn ? reference.id : -1,
      // A name may look like a handle: `K3`. Then it is no surer that the number is meant.
      idRank: reference?.letter ? 3 : 0,
      digits,
    });
}
