import type { ConcernAct } from '../domain/care/concern.ts';
import type { Occasion } from '../domain/care/occasion.ts';
import { type CalendarDate, daysBetween } from '../domain/days/calendar-date.ts';
import { concern, concernAct } from '../nouns/concern.ts';
import { feedback } from '../nouns/feedback.ts';
import { note } from '../nouns/note.ts';
import { occasion } from '../nouns/occasion.ts';
import type { Connection } from './connection.ts';
import { asJson, asYesOrNo, mustFind, tableOn, where } from './table.ts';

export function notesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, note, at);
  return {
    ...{ add, update, get, stored },
    /** Notes of a client, or of all but the archived: preferences first, then the newest. */
    list: (clientId?: number) =>
      read(
        `WHERE notes.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)
         ORDER BY notes.kind IS 'preference' DESC, notes.noted_on DESC, notes.id DESC`,
        { clientId: clientId ?? null },
      ),
  };
}

/** Which occasions are listed; those of archived clients only where the client or the person is named. */
interface OccasionFilter {
  clientId?: number;
  personId?: number;
  /** Those that may come round between these days; whether they do, `nextOn` says. */
  between?: { since: CalendarDate; until: CalendarDate };
}

// A birthday goes with the person: it is said of the client where they work that is active, its own before others.
const theirClient = `coalesce((
    SELECT client.id FROM positions JOIN clients AS client ON client.id = positions.client_id
    WHERE positions.person_id = occasions.person_id AND client.archived_on IS NULL
    ORDER BY client.status IN ('active', 'prospect') DESC, client.quiet_until_on IS NULL DESC,
      client.id = occasions.client_id DESC, client.id), occasions.client_id)`;

const columns = (client: string) => `SELECT occasions.id, what, month, day, year,
  json_object('id', clients.id, 'name', clients.name, 'status', clients.status,
    'quietUntilOn', clients.quiet_until_on, 'writingBecause', clients.writing_because) AS client,
  iif(people.id IS NULL, NULL, json_object('id', people.id, 'name', people.name,
    'writingBecause', people.writing_because)) AS person
  FROM occasions JOIN clients ON clients.id = ${client} LEFT JOIN people ON people.id = occasions.person_id`;

type OccasionRow = Omit<Occasion, 'client' | 'person'> & { client: string; person: string | null };

export function occasionsOn(database: Connection, at: string) {
  const { add, update, remove } = tableOn(database, occasion, at);
  const read = (rest: string, values: object, client = theirClient): Occasion[] =>
    database
      .prepare<[object], OccasionRow>(`${columns(client)} ${rest}`)
      .all(values)
      .map((row) => ({
        ...row,
        client: asJson<Occasion['client']>(row.client),
        person: asJson<Occasion['person']>(row.person ?? 'null'),
      }));
  const get = (id: number) => read('WHERE occasions.id = :id', { id })[0] ?? null;
  return {
    ...{ add, update, remove, get, stored: mustFind(get) },
    /** In the order of the year. */
    list({ clientId, personId, between }: OccasionFilter) {
      const span = between && daysBetween(between.since, between.until) < 365 ? spanOf(between) : null;
      const rest = `${where(
        clientId !== undefined &&
          '(occasions.client_id = :clientId OR occasions.person_id IN (SELECT person_id FROM positions WHERE client_id = :clientId))',
        personId !== undefined && 'occasions.person_id = :personId',
        clientId === undefined && personId === undefined && 'clients.archived_on IS NULL',
        span?.condition,
      )} ORDER BY month, day, occasions.id`;
      return read(
        rest,
        { clientId, personId, ...span?.values },
        clientId === undefined ? theirClient : ':clientId',
      );
    },
  };
}

/** The condition that an occasion comes round between two days less than a year apart. */
function spanOf({ since, until }: { since: CalendarDate; until: CalendarDate }) {
  const [fromMonth, fromDay] = monthAndDay(since);
  const [toMonth, lastDay] = monthAndDay(until);
  // What falls on 29 February comes on the 28th in other years.
  const toDay = toMonth === 2 && lastDay === 28 ? 29 : lastDay;
  const isOneYear = since.slice(0, 4) === until.slice(0, 4);
  return {
    condition: `((month, day) >= (:fromMonth, :fromDay) ${isOneYear ? 'AND' : 'OR'} (month, day) <= (:toMonth, :toDay))`,
    values: { fromMonth, fromDay, toMonth, toDay },
  };
}

function monthAndDay(day: string): [month: number, day: number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8))];
}

const acts = `(
  SELECT json_group_array(json_object('id', id, 'actedOn', acted_on, 'text', text,
      'entryId', interaction_id, 'channel', channel)) FROM (
    SELECT concern_acts.id, acted_on, concern_acts.text, interaction_id, channel FROM concern_acts
    LEFT JOIN interactions ON interactions.id = interaction_id
    WHERE concern_id = concerns.id ORDER BY acted_on, concern_acts.id))`;

/** Which concerns are listed: those of all but archived clients, unless one is named. */
interface ConcernFilter {
  clientId?: number;
  open?: boolean;
  /** Only those noted by that day. */
  until?: CalendarDate;
}

export function concernsOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, concern, at, {
    acts: { sql: acts, read: asJson<ConcernAct[]> },
    prefersWriting: {
      sql: 'clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL',
      read: asYesOrNo,
    },
  });
  const help = tableOn(database, concernAct, at);
  return {
    ...{ add, update, get, stored },
    addAct: help.add,
    /** Concerns, open ones first, then the newest. */
    list: ({ clientId, open, until }: ConcernFilter) =>
      read(
        `${where(
          clientId === undefined ? 'clients.archived_on IS NULL' : 'concerns.client_id = :clientId',
          open && 'concerns.closed_on IS NULL',
          until && 'concerns.noted_on <= :until',
        )} ORDER BY concerns.closed_on IS NOT NULL, concerns.noted_on DESC, concerns.id DESC`,
        { clientId, until },
      ),
  };
}

/** The day feedback came up, as SQL. */
const cameUp = 'coalesce(feedback.asked_on, feedback.said_on)';

/** Which feedback is listed: that of all but archived clients, unless one is named. */
interface FeedbackFilter {
  clientId?: number;
  /** Only what waits for something: an answer, a change, a word to them. */
  open?: boolean;
  /** Only what came up by that day. */
  until?: CalendarDate;
}

export function feedbackOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, feedback, at, {
    prefersWriting: {
      sql: 'clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL',
      read: asYesOrNo,
    },
  });
  return {
    ...{ add, update, get, stored },
    /** Feedback, the newest first. */
    list: ({ clientId, open, until }: FeedbackFilter) =>
      read(
        `${where(
          clientId === undefined ? 'clients.archived_on IS NULL' : 'feedback.client_id = :clientId',
          open && 'feedback.told_on IS NULL AND feedback.closed_on IS NULL',
          until && `${cameUp} <= :until`,
        )} ORDER BY ${cameUp} DESC, feedback.id DESC`,
        { clientId, until },
      ),
  };
}
