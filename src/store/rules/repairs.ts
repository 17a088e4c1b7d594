import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { CaseFile } from '../../domain/repair/case.ts';
import type { Charge } from '../../domain/repair/charge.ts';
import type { Repairs } from '../../domain/repair/repairs.ts';
import { client } from '../../nouns/client.ts';
import type { Connection } from '../open.ts';
import { remindersOn } from '../plans.ts';
import { casesOn, chargesOn } from '../repair.ts';
import { asJson, reader } from '../table.ts';

type Collected = Omit<Repairs, 'cases' | 'promises' | 'charges'> & {
  cases: CaseFile[];
  promises: Reminder[];
  charges: Charge[];
};
type Decider = { name: string; because: string | null };

const about = reader(client, {
  deciders: {
    sql: `(SELECT json_group_array(json_object('name', name, 'because', because)) FROM (
      SELECT people.name, people.writing_because AS because FROM positions JOIN people ON people.id = positions.person_id
      WHERE positions.client_id = clients.id AND instr(positions.roles, '"decision-maker"') > 0
      ORDER BY people.name_key, people.id))`,
    read: asJson<Decider[]>,
  },
});

/** Open repairs, by client, of one client or of all; it leaves out those with none. */
export function readRepairs(
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
  const found = new Map<number, Collected>(
    database
      .prepare<[string], unknown[]>(`${about.sql} WHERE clients.id IN (SELECT value FROM json_each(?))`)
      .raw()
      .all(JSON.stringify([...ids]))
      .map(about.toValue)
      .map(({ id, deciders, yearlyValue, budget }) => [
        id,
        { yearlyValue, budget, ...whoDecides(deciders), cases: [], promises: [], charges: [] },
      ]),
  );
  for (const file of cases) found.get(file.case.clientId)?.cases.push(file);
  for (const promise of promises) found.get(promise.clientId)?.promises.push(promise);
  for (const charge of charges) found.get(charge.clientId)?.charges.push(charge);
  return found;
}

function whoDecides(all: readonly Decider[]): Pick<Repairs, 'deciders' | 'decidersWish'> {
  const talking = all.filter(({ because }) => because === null);
  const [first] = all;
  if (!first || first.because === null || talking.length > 0)
    return { deciders: (talking.length > 0 ? talking : all).map(({ name }) => name), decidersWish: null };
  const { name: who, because } = first;
  return { deciders: all.map(({ name }) => name), decidersWish: { who, because } };
}
