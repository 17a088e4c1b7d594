import { addDays, type CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Earlier, PastDecider, RuleEntry, Subject } from '../../domain/log/relationship.ts';
import { namesSum } from '../../domain/money/sum-in-text.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import type { Charge } from '../../domain/repair/charge.ts';
import type { Repairs, SumNamed } from '../../domain/repair/repairs.ts';
import { client } from '../../nouns/client.ts';
import type { Connection } from '../connection.ts';
import { entriesUnknownOn } from '../entries.ts';
import { remindersOn } from '../plans.ts';
import { casesOn, chargesOn } from '../repair.ts';
import { asJson, reader } from '../table.ts';
import { readAcquaintances, readWishes } from './acquaintances.ts';
import { gapsOn } from './gaps.ts';

type Collected = Omit<Repairs, 'cases' | 'promises' | 'charges' | 'sumsNamed'> & {
  cases: CaseFile[];
  promises: Reminder[];
  charges: Charge[];
  sumsNamed: SumNamed[];
};
type Decider = { name: string; because: string | null };

const subjects = () =>
  reader(client, {
    deciders: {
      sql: `(SELECT json_group_array(json_object('name', name, 'because', because)) FROM (
      SELECT people.name, people.writing_because AS because FROM positions JOIN people ON people.id = positions.person_id
      WHERE positions.client_id = clients.id AND instr(positions.roles, '"decision-maker"') > 0
      ORDER BY people.name_key, people.id))`,
      read: asJson<Decider[]>,
    },
  });

/** Open repairs, by client, of one client or of all; it leaves out those with none. */
function readRepairs(
  database: Connection,
  { since, today, clientId }: { since: CalendarDate; today: CalendarDate; clientId: number | undefined },
): Map<number, Repairs> {
  const values = { since, clientId };
  const of = (table: string) => (clientId === undefined ? '' : `${table}.client_id = :clientId AND `);
  const cases = casesOn(database, '').files(
    `WHERE ${of('cases')}(cases.settled_on IS NULL OR cases.opened_on >= :since)`,
    values,
    today,
  );
  const promises = remindersOn(database, '').read(
    `WHERE ${of('reminders')}reminders.promise = 1 AND (reminders.status = 'open' OR reminders.broken_on >= :since)
     ORDER BY coalesce(reminders.snoozed_until_on, reminders.due_on), reminders.id`,
    values,
  );
  const charges = chargesOn(database, '').read(
    `WHERE ${of('charges')}charges.waived_on IS NULL AND (charges.told_on IS NULL OR charges.noted_on >= :since)
     ORDER BY charges.noted_on, charges.id`,
    values,
  );
  const ids = new Set([
    ...cases.map((file) => file.case.clientId),
    ...promises.map((promise) => promise.clientId),
    ...charges.map((charge) => charge.clientId),
  ]);
  if (ids.size === 0) return new Map();
  const subject = subjects();
  const found = new Map<number, Collected>(
    database
      .prepare<[string], unknown[]>(`${subject.sql} WHERE clients.id IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify([...ids]))
      .map(subject.toValue)
      .map(({ id, deciders, yearlyValue, budget }) => [
        id,
        { yearlyValue, budget, ...whoDecides(deciders), cases: [], promises: [], charges: [], sumsNamed: [] },
      ]),
  );
  for (const file of cases) found.get(file.case.clientId)?.cases.push(file);
  for (const promise of promises) found.get(promise.clientId)?.promises.push(promise);
  for (const charge of charges) {
    const repairs = found.get(charge.clientId);
    repairs?.charges.push(charge);
    const named = charge.toldOn !== null && charge.toldOn <= today ? null : sumNamed(database, charge, today);
    if (named) repairs?.sumsNamed.push(named);
  }
  return found;
}

const words = `SELECT id, happened_on, text FROM interactions
  WHERE client_id = ? AND happened_on >= ? AND happened_on <= ? AND kind = 'exchange' AND direction <> 'in'
  ORDER BY happened_on DESC, id DESC`;

/** The last entry that names the sum of a charge, from a week before the charge was noted; null if none does. */
function sumNamed(
  database: Connection,
  { id: chargeId, clientId, amount, notedOn }: Charge,
  today: CalendarDate,
): SumNamed | null {
  const entries = database
    .prepare<[number, CalendarDate, CalendarDate], [number, CalendarDate, string]>(words)
    .raw()
    .all(clientId, addDays(notedOn, -7), today);
  const [entryId, on] = entries.find(([, , text]) => namesSum(text, amount)) ?? [];
  return entryId === undefined || on === undefined ? null : { chargeId, entryId, on };
}

function whoDecides(all: readonly Decider[]): Pick<Repairs, 'deciders' | 'decidersWish'> {
  const talking = all.filter(({ because }) => because === null);
  if (talking.length > 0) return { deciders: talking.map(({ name }) => name), decidersWish: null };
  const [wish] = all.flatMap(({ name: who, because }) => (because === null ? [] : [{ who, because }]));
  return { deciders: all.map(({ name }) => name), decidersWish: wish ?? null };
}

type Row = [
  clientId: number,
  id: number,
  happenedOn: CalendarDate,
  how: string,
  thread: string | null,
  hour: string | null,
];
/** The entries of a day by their hours, where these are known; those without one come last, as they were written. */
function byHour(rows: Row[]): Row[] {
  if (rows.every(([, , , , , hour]) => hour === null)) return rows;
  const key = ([, , day, , , hour]: Row) => `${day} ${hour ?? '99'}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

type Manner = Omit<RuleEntry, 'id' | 'happenedOn' | 'byWish' | 'pastDecider' | 'thread'>;

/** Makes the entries that the rules read out of rows. */
class EntryReader {
  readonly #manners = new Map<string, Manner>();
  #wished: ReadonlySet<number> = new Set();
  #past: ReadonlyMap<number, PastDecider> = new Map();

  /** Looks up what an entry says beside its row, for the entries from a day on. */
  lookUp(database: Connection, since: CalendarDate, clientId: number | undefined): void {
    this.#wished = new Set(database.prepare<[], number>(relationshipSql.wishedEntries).pluck().all());
    this.#past = pastDeciders(database, since, clientId);
  }

  // Plain property reads: this runs for every entry before it is compiled, and destructuring costs more.
  entryOf(row: Row): RuleEntry {
    let manner = this.#manners.get(row[3]);
    if (!manner) {
      manner = mannerOf(row[3]);
      this.#manners.set(row[3], manner);
    }
    const entry: RuleEntry = {
      id: row[1],
      happenedOn: row[2],
      channel: manner.channel,
      direction: manner.direction,
      audience: manner.audience,
      kind: manner.kind,
      replyNeeded: manner.replyNeeded,
      touches: manner.touches,
      byWish: this.#wished.has(row[1]),
      pastDecider: this.#past.get(row[1]) ?? null,
    };
    if (row[4] !== null) entry.thread = row[4];
    if (manner.replyUnclear) entry.replyUnclear = true;
    return entry;
  }
}

/** What the rules read, on a connection. */
export function relationshipsOn(database: Connection) {
  const reader = new EntryReader();
  return {
    /** Every client that is not archived; or the one named, archived or not. */
    subjects: (clientId?: number): Subject[] =>
      database
        .prepare<[object], SubjectRow>(
          `${relationshipSql.subjects} WHERE ${clientId === undefined ? 'archived_on IS NULL' : 'id = :clientId'}`,
        )
        .raw()
        .all({ clientId })
        .map(subjectOf),
    /**
     * Returns a function that reads exchanges and attempts of one client after the other, what is planned included, since
     * those of all may fill the memory: from a day that is `since` for most, each by day and number.
     */
    entriesOf(since: CalendarDate, clientId?: number): (id: number, from: CalendarDate) => RuleEntry[] {
      reader.lookUp(database, since, clientId);
      const further = new EntryReader();
      const ofOne = database.prepare<[number, string], Row>(relationshipSql.entriesOfOne).raw();
      return (id, from) => {
        if (from < since) further.lookUp(database, from, id);
        const own = from < since ? further : reader;
        return byHour(ofOne.all(id, from)).map((row) => own.entryOf(row));
      };
    },
    /** The entries after a day that were recorded after it, too: nobody knew of them then. */
    unknownOn: (today: CalendarDate) => entriesUnknownOn(database, today),
    /** What the log holds before a day, of a client whose entries were read; a getter looks it up. */
    earlier: earlierOn(database, reader),
    /** What the journal knows beside the log, by client; it leaves out clients it knows nothing about. */
    acquaintances: (today: CalendarDate, clientId?: number) =>
      readAcquaintances(database, { today, clientId }),
    /** Open repairs, by client, and those that ended from `since` on; it leaves out clients with none. */
    repairs: (since: CalendarDate, today: CalendarDate, clientId?: number) =>
      readRepairs(database, { since, today, clientId }),
    /** The clients at which everybody known wishes to be written to. */
    wishes: (clientId?: number) => readWishes(database, clientId),
    /** How often the log of all clients has no answer to a message. */
    gaps: (today: CalendarDate) => gapsOn(database, today),
  };
}

function pastDeciders(
  database: Connection,
  since: CalendarDate,
  clientId: number | undefined,
): Map<number, PastDecider> {
  const rows = database
    .prepare<[object], [number, string, string, 0 | 1]>(
      clientId === undefined ? relationshipSql.pastDeciders : relationshipSql.pastDecidersOfOne,
    )
    .raw()
    .all({ since, clientId });
  return new Map(
    rows.map(([id, talkedTo, deciders, hasLeft]) => [
      id,
      {
        talkedTo: JSON.parse(talkedTo) as string[],
        deciders: JSON.parse(deciders) as string[],
        ...(hasLeft ? { hasLeft: true } : {}),
      },
    ]),
  );
}

type SubjectRow = [
  id: number,
  name: string,
  status: Subject['status'],
  quietUntilOn: CalendarDate | null,
  sinceOn: CalendarDate,
  cadenceDays: number | null,
  writingBecause: string | null,
  archivedOn: CalendarDate | null,
  toldContactOn: CalendarDate | null,
  profileId: number | null,
  signedOn: CalendarDate | null,
];

function subjectOf(row: SubjectRow): Subject {
  return {
    id: row[0],
    name: row[1],
    status: row[2],
    quietUntilOn: row[3],
    sinceOn: row[4],
    cadenceDays: row[5],
    writingBecause: row[6],
    archivedOn: row[7],
    toldContactOn: row[8],
    profileId: row[9],
    signedOn: row[10],
  };
}

function mannerOf(how: string): Manner {
  const [channel, direction, audience, kind, replyNeeded, touches = '[]'] = how.split(' ');
  return {
    channel,
    direction,
    audience,
    kind,
    replyNeeded: replyNeeded === '1',
    replyUnclear: replyNeeded === '2',
    touches: JSON.parse(touches),
  } as Manner;
}

/** Looks up what lies beyond the entries read; thousands of clients may ask, so each statement is compiled once. */
function earlierOn(
  database: Connection,
  reader: EntryReader,
): (clientId: number, since: CalendarDate, today: CalendarDate) => Earlier {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  const compile = (sql: string) => database.prepare<[number, CalendarDate], unknown[]>(sql).raw();
  const first = (sql: string, clientId: number, day: CalendarDate) => {
    const statement = compiled.get(sql) ?? compile(sql);
    compiled.set(sql, statement);
    return statement.get(clientId, day);
  };
  return (clientId, since, today): Earlier => {
    let whole: [firstOn: CalendarDate | null, logged: number] | undefined;
    const wholeLog = () => {
      whole ??= first(relationshipSql.wholeLog, clientId, today) as [CalendarDate | null, number];
      return whole;
    };
    const read = new Map<string, RuleEntry | null>();
    const last = (sql: string) => {
      const known = read.get(sql);
      if (known !== undefined) return known;
      const row = first(sql, clientId, since);
      const found = row === undefined ? null : reader.entryOf(row as Row);
      read.set(sql, found);
      return found;
    };
    return {
      get firstOn() {
        return wholeLog()[0];
      },
      get logged() {
        return wholeLog()[1];
      },
      get lastExchange() {
        return last(relationshipSql.lastExchange);
      },
      get lastLive() {
        return last(relationshipSql.lastLive);
      },
      get lastOneOnOne() {
        return last(relationshipSql.lastOneOnOne);
      },
      get lastHeard() {
        return last(relationshipSql.lastHeard);
      },
      get lastHeardOneOnOne() {
        return last(relationshipSql.lastHeardOneOnOne);
      },
    };
  };
}

const talks = "kind = 'exchange' AND channel IN ('call', 'video', 'meeting', 'event')";

// How an entry was comes as one text: there are few such texts, and a hundred thousand entries.
const entry = `SELECT client_id, id, happened_on,
  channel || ' ' || direction || ' ' || audience || ' ' || kind || ' ' || (reply_needed + 2 * reply_unclear) || ' ' || touches,
  thread, time_of_day FROM interactions`;

const decides = `instr(decider.roles, '"decision-maker"') > 0`;

const namesSomebody = (talk: string) =>
  `EXISTS (SELECT 1 FROM interaction_people AS named WHERE named.interaction_id = ${talk}.id)`;
const namesDecider = (talk: string) => `EXISTS (
    SELECT 1 FROM interaction_people AS named
    JOIN positions AS decider ON decider.person_id = named.person_id AND decider.client_id = ${talk}.client_id
    WHERE named.interaction_id = ${talk}.id AND ${decides})`;
// Who left and is nowhere now may have decided then.
const namesWhoLeft = (talk: string) => `EXISTS (
    SELECT 1 FROM interaction_people AS named WHERE named.interaction_id = ${talk}.id
      AND NOT EXISTS (SELECT 1 FROM positions WHERE positions.person_id = named.person_id))`;

// A talk that names only others is none, where somebody decides who need not be written to.
const heard = `${talks} AND NOT (${namesSomebody('interactions')} AND NOT ${namesDecider('interactions')}
  AND NOT ${namesWhoLeft('interactions')} AND EXISTS (
    SELECT 1 FROM positions AS decider JOIN people ON people.id = decider.person_id
    WHERE decider.client_id = interactions.client_id AND ${decides} AND people.writing_because IS NULL))`;

const lastBefore = (which: string) =>
  `${entry} WHERE client_id = ? AND happened_on < ? AND ${which} ORDER BY happened_on DESC, id DESC LIMIT 1`;

// Talks that name people, but nobody who decides at that client; one who wishes to be written to need not be heard.
const pastDecidersAmong = (clients: string) => `SELECT talk.id,
    (SELECT json_group_array(name) FROM (
      SELECT people.name FROM interaction_people AS named JOIN people ON people.id = named.person_id
      WHERE named.interaction_id = talk.id ORDER BY people.name_key, people.id)),
    (SELECT json_group_array(name) FROM (
      SELECT people.name FROM positions AS decider JOIN people ON people.id = decider.person_id
      WHERE decider.client_id = talk.client_id AND ${decides} AND people.writing_because IS NULL
      ORDER BY people.name_key, people.id)),
    ${namesWhoLeft('talk')}
  FROM (
    SELECT DISTINCT decider.client_id FROM positions AS decider
    CROSS JOIN people ON people.id = decider.person_id
    WHERE ${decides} AND people.writing_because IS NULL AND ${clients}
  ) AS decided
  CROSS JOIN interactions AS talk ON talk.client_id = decided.client_id
  WHERE talk.happened_on >= :since AND ${talks}
    AND ${namesSomebody('talk')} AND NOT ${namesDecider('talk')}`;

/** The statements the rules read with; a test holds their plans. */
export const relationshipSql = {
  subjects: `SELECT id, name, status, quiet_until_on, since_on, cadence_days, writing_because, archived_on,
      told_contact_on, profile_id, signed_on
    FROM clients`,
  entriesOfOne: `${entry} WHERE client_id = ? AND happened_on >= ? AND kind IN ('exchange', 'attempt')
    ORDER BY happened_on, id`,
  lastExchange: lastBefore("kind = 'exchange'"),
  lastLive: lastBefore(talks),
  lastOneOnOne: lastBefore(`${talks} AND audience = 'one-on-one'`),
  lastHeard: lastBefore(heard),
  lastHeardOneOnOne: lastBefore(`${heard} AND audience = 'one-on-one'`),
  wholeLog: 'SELECT min(happened_on), count(*) FROM interactions WHERE client_id = ? AND happened_on <= ?',
  // CROSS JOIN: few people have the wish, and thousands of entries have people.
  wishedEntries: `SELECT taken.interaction_id FROM people
    CROSS JOIN interaction_people AS taken ON taken.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM interaction_people AS other JOIN people AS somebody ON somebody.id = other.person_id
      WHERE other.interaction_id = taken.interaction_id AND somebody.writing_because IS NULL)`,
  pastDeciders: pastDecidersAmong('true'),
  pastDecidersOfOne: pastDecidersAmong('decider.client_id = :clientId'),
};
