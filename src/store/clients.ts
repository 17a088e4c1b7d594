import type { ClientDetails, ClientPerson, ContactPoint } from '../domain/clients/client.ts';
import type { Known, KnownPoint } from '../domain/clients/duplicates.ts';
import type { FitAnswer } from '../domain/clients/fit.ts';
import { type CalendarDate, calendarDateOf } from '../domain/days/calendar-date.ts';
import { foldContactPoint } from '../domain/text/names.ts';
import { type ClientStatus, client, contactPoint, tag } from '../nouns/client.ts';
import type { Changes, Row } from '../nouns/field.ts';
import { nouns, parseReference } from '../nouns/index.ts';
import { occasion } from '../nouns/occasion.ts';
import { person, position } from '../nouns/person.ts';
import { criterion, fitAnswer, profile, profileThreshold } from '../nouns/profile.ts';
import type { Connection } from './connection.ts';
import { nameOfStored, storedName } from './rules/number-names.ts';
import { namesOf, spokenNames } from './spoken-names.ts';
import { type Also, asItIs, asJson, asYesOrNo, columnName, tableOn } from './table.ts';

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
  WHERE client_id = clients.id AND kind = 'exchange' ORDER BY happened_on DESC, id DESC)`;

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
  peopleCount: asItIs('(SELECT count(*) FROM positions WHERE client_id = clients.id)'),
  lastContactOn: asItIs('coalesce(last.happened_on, clients.told_contact_on)'),
  lastChannel: asItIs('last.channel'),
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
    /** Every client's and person's name, for near misses; of many, those with a word that has this beginning. */
    names: (beginning = '') => clientNames(database, beginning),
    /** The names a sentence may hold, by a look for them, and those of their clients. */
    spoken: (near: RegExp | null) => (near === null ? [] : spokenNames(database, near)),
    namesOf: (id: number) => namesOf(database, id),
    /** Names of clients, archived ones too; at most so many. */
    allNames: (limit: number) =>
      database.prepare<[number], Known>('SELECT id, name FROM clients ORDER BY id LIMIT ?').all(limit),
    /** Every client, archived ones too, with the addresses and numbers of it and of its people. */
    known: () => knownClients(database),
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
    setTags(clientId: number, names: readonly string[]) {
      const missing = new Set(names);
      for (const row of tags.read('WHERE client_id = ?', [clientId]))
        if (!missing.delete(row.tag)) tags.remove(row.id);
      for (const one of missing) tags.add({ clientId, tag: one });
    },
  };
}

function clientNames(database: Connection, beginning: string): { name: string; clientId: number }[] {
  return database
    .prepare<[object], { name: string; clientId: number }>(
      `SELECT name, id AS clientId FROM clients
         WHERE archived_on IS NULL AND instr(' ' || name_key, ' ' || :beginning)
       UNION ALL
       SELECT people.name, positions.client_id FROM people JOIN positions ON positions.person_id = people.id
         WHERE instr(' ' || people.name_key, ' ' || :beginning)`,
    )
    .all({ beginning });
}

function knownClients(database: Connection): { clients: Known[]; points: KnownPoint[] } {
  return {
    clients: database.prepare<[], Known>('SELECT id, name FROM clients ORDER BY id').all(),
    points: database
      .prepare<[], KnownPoint>(
        `SELECT point.id AS rowId, coalesce(point.client_id, positions.client_id) AS ownerId, point.kind, point.value,
           point.value_key AS key
         FROM contact_points AS point LEFT JOIN positions ON positions.person_id = point.person_id
         WHERE ownerId IS NOT NULL`,
      )
      .all(),
  };
}

/** Whether one of the other names of a row is the text. */
const isAlsoCalled = (table: string) =>
  `${table}.also_called_key IS NOT NULL AND instr(',' || replace(${table}.also_called_key, ', ', ',') || ',', ',' || :text || ',')`;

const wholeWord = (column: string) => `instr(' ' || ${column} || ' ', ' ' || :text || ' ')`;

/** Clients by any part of a name, of a person's name or of an address, all of it folded, or by their number. */
function matchClients(database: Connection, folded: string): ClientMatch[] {
  // What fits is found in an index first, since only few rows of a table are wanted.
  // An address with digits in it is no number.
  const digits = /[^\d\s()+./-]/.test(folded) ? '' : folded.replace(/\D/g, '');
  const reference = parseReference(folded);
  const idOf = (letters: readonly (string | null)[]) =>
    reference && letters.includes(reference.letter) ? reference.id : -1;
  return database
    .prepare<[object], ClientMatch>(
      `SELECT clients.id, clients.name, clients.status, clients.archived_on AS archivedOn, found.through, found.rank
       FROM (
         SELECT id AS client_id, NULL AS through, :idRank AS rank FROM clients WHERE id = :id
         UNION ALL
         SELECT client_id, people.name, :idRank FROM positions JOIN people ON people.id = person_id WHERE person_id = :personId
         UNION ALL
         SELECT id, NULL, CASE WHEN name_key = :text THEN 1 WHEN ${wholeWord('name_key')} THEN 3 ELSE 4 END FROM clients WHERE instr(name_key, :text)
         UNION ALL
         SELECT positions.client_id, people.name, CASE WHEN people.name_key = :text THEN 2 WHEN ${wholeWord('people.name_key')} THEN 3 ELSE 5 END
           FROM people JOIN positions ON positions.person_id = people.id
           WHERE people.id IN (SELECT id FROM people WHERE instr(name_key, :text))
         UNION ALL
         SELECT id, NULL, 1 FROM clients WHERE ${isAlsoCalled('clients')}
         UNION ALL
         SELECT positions.client_id, people.name, 2 FROM people CROSS JOIN positions ON positions.person_id = people.id
           WHERE ${isAlsoCalled('people')}
         UNION ALL
         SELECT coalesce(point.client_id, positions.client_id), point.value,
             CASE WHEN point.value_key = :text THEN 1 ELSE 6 END
           FROM contact_points AS point LEFT JOIN positions ON positions.person_id = point.person_id
           WHERE point.id IN (SELECT id FROM contact_points WHERE instr(value_key, :text)
                OR (length(:digits) >= 5 AND value_key LIKE '%' || :digits))
             AND (point.kind = 'email' AND instr(point.value_key, :text)
              OR point.kind = 'phone' AND length(:digits) >= 5 AND point.value_key LIKE '%' || :digits)
       ) AS found JOIN clients ON clients.id = found.client_id
       ORDER BY found.rank, clients.name_key, clients.id`,
    )
    .all({
      text: folded,
      id: idOf([null, client.letter]),
      personId: idOf([person.letter]),
      // A name may look like a handle: `K3`. Then the number is no surer than the name.
      idRank: reference?.letter ? 3 : 0,
      digits,
    });
}

/** The owner of contact points. */
type Owner = { clientId: number } | { personId: number };

/** The addresses and numbers of clients and people on a connection. */
function contactPointsOn(database: Connection, at: string) {
  const { add, remove, read } = tableOn(database, contactPoint, at);
  const identity = ({ kind, value, label }: ContactPoint) => JSON.stringify([kind, value, label]);
  const of = (owner: Owner) =>
    'clientId' in owner
      ? read('WHERE client_id = ? ORDER BY id', [owner.clientId])
      : read('WHERE person_id = ? ORDER BY id', [owner.personId]);
  return {
    /** Replaces those of one owner; rows that stay the same are left alone. */
    set(owner: Owner, points: readonly ContactPoint[]) {
      const missing = new Map(points.map((point) => [identity(point), point]));
      for (const row of of(owner)) if (!missing.delete(identity(row))) remove(row.id);
      for (const point of missing.values())
        add({ ...owner, ...point, valueKey: foldContactPoint(point.kind, point.value) });
    },
  };
}

const points = `(SELECT json_group_array(json_object('kind', kind, 'value', value, 'label', label)) FROM (
  SELECT kind, value, label FROM contact_points WHERE person_id = people.id ORDER BY id))`;

/** The statement that tells whether something names a person, addresses of their own apart. */
const isNamed = () =>
  `SELECT ${nouns
    .filter(({ table }) => table !== contactPoint.table)
    .flatMap((noun) =>
      Object.entries(noun.fields)
        .filter(([, { table }]) => table === person.table)
        .map(([key, field]) => `EXISTS (SELECT 1 FROM ${noun.table} WHERE ${columnName(key, field)} = :id)`),
    )
    .join(' OR ')}`;

function knownPeople(database: Connection, id: number | null, nameKey: string | null) {
  return database
    .prepare<[object], { id: number; name: string; points: string }>(
      `SELECT id, name, ${points} AS points FROM people WHERE id = :id OR name_key = :nameKey ORDER BY id`,
    )
    .all({ id, nameKey })
    .map((one) => ({ id: one.id, name: one.name, contactPoints: asJson<ContactPoint[]>(one.points) }));
}

export function peopleOn(database: Connection, at: string) {
  const { add, update, remove } = tableOn(database, person, at);
  const positions = tableOn(database, position, at, {
    name: asItIs<string>('people.name'),
    writingBecause: asItIs<string | null>('people.writing_because'),
    about: asItIs<string | null>('people.about'),
    capture: { sql: 'people.capture', read: asYesOrNo },
    alsoCalled: asItIs<string | null>('people.also_called'),
    contactPoints: { sql: points, read: asJson<ContactPoint[]> },
  });
  const occasions = tableOn(database, occasion, at);
  const contactPoints = contactPointsOn(database, at);
  const places = (condition: string, values: object): ClientPerson[] =>
    positions
      .read(
        `JOIN people ON people.id = positions.person_id WHERE ${condition}
         ORDER BY people.name_key, clients.archived_on IS NOT NULL, clients.name_key`,
        values,
      )
      .map(({ personId, ...rest }) => ({ ...rest, id: personId }));
  return {
    ...{ add, update },
    /** Gives the person a position at a client, or changes the one they have there. */
    setPosition(personId: number, clientId: number, is: Pick<Changes<typeof position>, 'title' | 'roles'>) {
      positions.put({ personId, clientId }, is);
    },
    /** Ends a position, and removes a person that nothing names any more. */
    removePosition(personId: number, clientId: number) {
      positions.removeWhere({ personId, clientId });
      // A birthday goes with the person: to another client of theirs where there is one, else away.
      const [other] = positions.read(
        'JOIN people ON people.id = person_id WHERE person_id = ? ORDER BY positions.id',
        [personId],
      );
      if (other) occasions.updateWhere({ personId, clientId }, { clientId: other.clientId });
      else occasions.removeWhere({ personId, clientId });
      if (database.prepare<[object], number>(isNamed()).pluck().get({ id: personId }) === 1) return;
      contactPoints.set({ personId }, []);
      remove(personId);
    },
    setContactPoints(personId: number, points: readonly ContactPoint[]) {
      contactPoints.set({ personId }, points);
    },
    /** The people of one client, or of all but the archived, by name. */
    list: (clientId?: number) =>
      places('positions.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)', {
        clientId: clientId ?? null,
      }),
    /** Those of a number or of a name, also where they are at no client any more. */
    known: ({ id = null, nameKey = null }: { id?: number | null; nameKey?: string | null }) =>
      knownPeople(database, id, nameKey),
    /** The clients where a person is, archived ones last. */
    places: (personId: number) => places('positions.person_id = :personId', { personId }),
  };
}

const clientCount = asItIs<number>(
  '(SELECT count(*) FROM clients WHERE profile_id = profiles.id AND archived_on IS NULL)',
);

const thresholds: Also<ReadonlyMap<string, number>> = {
  sql: `(SELECT json_group_object(rule || '.' || name, value) FROM (
    SELECT rule, name, value FROM profile_thresholds WHERE profile_id = profiles.id ORDER BY id))`,
  read: (json: string) =>
    new Map(
      Object.entries(JSON.parse(json) as Record<string, number>).map(([key, value]) => {
        const [rule = '', name = ''] = key.split('.');
        return [`${rule}.${nameOfStored(name)}`, value];
      }),
    ),
};

export function profilesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, profile, at, { thresholds, clientCount });
  const numbers = tableOn(database, profileThreshold, at);
  const clients = tableOn(database, client, at);
  return {
    ...{ add, update, get, stored },
    list: () => read('ORDER BY profiles.id'),
    /** Sets a number of a rule for a profile; null takes it away. */
    setThreshold(profileId: number, rule: string, name: string, value: number | null) {
      const having = { profileId, rule, name: storedName(name) };
      if (value === null) numbers.removeWhere(having);
      else numbers.put(having, { value });
    },
    /** Gives clients a profile, or none; returns how many had another. */
    assign: (clientIds: readonly number[], profileId: number | null) =>
      clientIds.filter((id) => clients.update(id, { profileId })).length,
    /** The ids of the clients of a profile, archived ones apart, by name. */
    clients: (profileId: number) =>
      database
        .prepare<[number], number>(
          'SELECT id FROM clients WHERE profile_id = ? AND archived_on IS NULL ORDER BY name_key, id',
        )
        .pluck()
        .all(profileId),
  };
}

/** An answer as it is stored. */
interface StoredAnswer extends FitAnswer {
  criterionId: number;
  answeredOn: CalendarDate;
}

const answersOf = `SELECT criterion_id AS criterionId, criteria.name, criteria.wanted, fit_answers.number,
    answered_on AS answeredOn
  FROM fit_answers JOIN criteria ON criteria.id = criterion_id
  WHERE client_id = ? ORDER BY answered_on, fit_answers.id`;

export function criteriaOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, criterion, at);
  const answers = tableOn(database, fitAnswer, at);
  return {
    ...{ add, update, get, stored },
    /** In the order they were made, profile by profile. */
    list: (profileId?: number) =>
      read(
        `${profileId === undefined ? '' : 'WHERE profiles.id = :profileId'} ORDER BY profiles.id, criteria.id`,
        { profileId },
      ),
    /** What is known of a client, the latest answer last. */
    answers: (clientId: number) => database.prepare<[number], StoredAnswer>(answersOf).all(clientId),
    /** Sets the answer about a client; null forgets it. */
    answer(clientId: number, criterionId: number, answer: { number: number; on: CalendarDate } | null) {
      if (answer === null) answers.removeWhere({ clientId, criterionId });
      else answers.put({ clientId, criterionId }, { number: answer.number, answeredOn: answer.on });
    },
    /** Forgets the answers of all clients to a criterion; returns how many there were. */
    forget: (criterionId: number) => answers.removeWhere({ criterionId }),
  };
}
