import type { Occasion } from '../domain/care/occasion.ts';
import { type CalendarDate, daysBetween } from '../domain/days/calendar-date.ts';
import { occasion } from '../nouns/occasion.ts';
import type { Connection } from './file/database.ts';
import { asJson, mustFind, tableOn, where } from './table.ts';

/** Which occasions are listed; those of archived clients only where the client or the person is named. */
export interface OccasionFilter {
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
      client.id = occasions.client_id DESC, client.id
    LIMIT 1), occasions.client_id)`;

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
        person: row.person === null ? null : asJson<Occasion['person']>(row.person),
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
