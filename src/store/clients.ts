import type { ClientMatch, ClientMoney, ClientSummary, Clients } from '../app/journal.ts';
import type { Client, ClientKind } from '../domain/clients/client.ts';
import { calendarDateOf } from '../domain/days/calendar-date.ts';
import type { Budget } from '../domain/money/budget.ts';
import { foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { contactPointsOf, setContactPoints } from './people.ts';
import { deleteRows, insertRow, moneyColumns, moneyIn, updateRow } from './table.ts';

interface KindRow extends Omit<ClientKind, 'profile'> {
  profileId: number | null;
  profileName: string | null;
}

/** What kind of client it is; an unknown client is of none. */
function clientKindOf(database: Connection, id: number): ClientKind {
  const row = database
    .prepare<[number], KindRow>(
      `SELECT profile_id AS profileId, profiles.name AS profileName, signed_on AS signedOn, source
       FROM clients LEFT JOIN profiles ON profiles.id = profile_id WHERE clients.id = ?`,
    )
    .get(id);
  if (!row) return { profile: null, signedOn: null, source: null };
  const { profileId, profileName, ...kind } = row;
  return { ...kind, profile: profileId === null ? null : { id: profileId, name: profileName ?? '' } };
}

/** Sets what is given of a client's kind; null takes it away. */
function setClientKind(database: Connection, id: number, { profile, ...kind }: Partial<ClientKind>): void {
  updateRow(database, 'clients', id, {
    ...kind,
    ...(profile === undefined ? {} : { profileId: profile?.id ?? null }),
  });
}

/** The columns of a client's money under their domain names. */
export const clientMoneyColumns = `yearly_value_minor AS yearlyValueMinor, yearly_value_currency AS yearlyValueCurrency,
  budget_minor AS budgetMinor, budget_currency AS budgetCurrency, budget_per AS budgetPer`;

/** A client's money as its row has it. */
export interface ClientMoneyRow {
  yearlyValueMinor: number | null;
  yearlyValueCurrency: string | null;
  budgetMinor: number | null;
  budgetCurrency: string | null;
  budgetPer: Budget['per'] | null;
}

/** A client's money read from its row. */
export function clientMoneyIn(row: ClientMoneyRow): ClientMoney {
  const amount = moneyIn(row.budgetMinor, row.budgetCurrency);
  return {
    yearlyValue: moneyIn(row.yearlyValueMinor, row.yearlyValueCurrency),
    budget: amount && row.budgetPer && { amount, per: row.budgetPer },
  };
}

/** A client's yearly value and budget; an unknown client has neither. */
function clientMoneyOf(database: Connection, id: number): ClientMoney {
  const row = database
    .prepare<[number], ClientMoneyRow>(`SELECT ${clientMoneyColumns} FROM clients WHERE id = ?`)
    .get(id);
  return row ? clientMoneyIn(row) : { yearlyValue: null, budget: null };
}

/** Sets what is given of a client's money; null takes it away. */
function setClientMoney(
  database: Connection,
  id: number,
  { yearlyValue, budget }: Partial<ClientMoney>,
): void {
  updateRow(database, 'clients', id, {
    ...moneyColumns('yearlyValue', yearlyValue),
    ...moneyColumns('budget', budget === undefined ? undefined : (budget?.amount ?? null)),
    ...(budget === undefined ? {} : { budgetPer: budget?.per ?? null }),
  });
}

/** The columns of a client under their domain names. */
const clientColumns = `clients.id, clients.name, clients.external_id AS externalId, clients.status,
  clients.quiet_until_on AS quietUntilOn, clients.since_on AS sinceOn, clients.cadence_days AS cadenceDays,
  clients.writing_because AS writingBecause, clients.about, clients.archived_on AS archivedOn`;

/** The clients on a connection. */
export function clientsOn(database: Connection, at: string): Clients {
  return {
    add: (fields) =>
      insertRow(database, 'clients', { ...fields, nameKey: foldText(fields.name), createdAt: at }),
    update(id, fields) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'clients', id, { ...fields, nameKey });
    },
    get(id) {
      const client = database
        .prepare<[number], Client>(`SELECT ${clientColumns} FROM clients WHERE id = ?`)
        .get(id);
      if (!client) return null;
      return {
        ...client,
        ...clientKindOf(database, id),
        ...clientMoneyOf(database, id),
        contactPoints: contactPointsOf(database, 'client_id', id),
        tags: tagsOf(database, id),
      };
    },
    importedOn(id) {
      const createdAt = database
        .prepare<[number], string>(
          `SELECT created_at FROM clients JOIN operations ON at = created_at AND summary LIKE 'imported clients %'
           WHERE clients.id = ?`,
        )
        .pluck()
        .get(id);
      return createdAt === undefined ? null : calendarDateOf(new Date(createdAt));
    },
    list: (filter) => listClients(database, filter),
    match: (folded) => matchClients(database, folded),
    names: () =>
      database
        .prepare<[], { name: string; clientId: number }>(
          `SELECT name, id AS clientId FROM clients WHERE archived_on IS NULL
           UNION ALL
           SELECT people.name, positions.client_id FROM people JOIN positions ON positions.person_id = people.id`,
        )
        .all(),
    setKind: (id, kind) => setClientKind(database, id, kind),
    currencies: () =>
      database
        .prepare<[], string>(
          'SELECT DISTINCT yearly_value_currency FROM clients WHERE yearly_value_currency IS NOT NULL',
        )
        .pluck()
        .all(),
    setMoney: (id, money) => setClientMoney(database, id, money),
    setContactPoints: (id, points) => setContactPoints(database, 'client_id', id, points),
    setTags(id, tags) {
      const wanted = new Set(tags);
      for (const tag of tagsOf(database, id)) {
        if (!wanted.delete(tag)) deleteRows(database, 'tags', { clientId: id, tag });
      }
      for (const tag of wanted) insertRow(database, 'tags', { clientId: id, tag });
    },
  };
}

function tagsOf(database: Connection, id: number): string[] {
  return database
    .prepare<[number], string>('SELECT tag FROM tags WHERE client_id = ? ORDER BY tag')
    .pluck()
    .all(id);
}

function listClients(database: Connection, filter: Parameters<Clients['list']>[0]): ClientSummary[] {
  const rows = database
    .prepare<[{ archived: number; status: string | null; tag: string | null }], SummaryRow>(
      `SELECT clients.id, clients.name, clients.status, clients.archived_on AS archivedOn,
         (SELECT json_group_array(tag) FROM (SELECT tag FROM tags WHERE client_id = clients.id ORDER BY tag)) AS tags,
         (SELECT json_group_array(value) FROM (
            SELECT value FROM contact_points WHERE client_id = clients.id AND kind = 'email' ORDER BY id)) AS emails,
         (SELECT json_group_array(value) FROM (
            SELECT value FROM contact_points WHERE client_id = clients.id AND kind = 'phone' ORDER BY id)) AS phones,
         (SELECT count(*) FROM positions WHERE client_id = clients.id) AS people,
         coalesce(last.happened_on, clients.told_contact_on) AS lastContactOn, last.channel AS lastChannel,
         clients.source, clients.since_on AS sinceOn, profile_id AS profileId, profiles.name AS profileName,
         yearly_value_minor AS yearlyValueMinor, yearly_value_currency AS yearlyValueCurrency
       FROM clients
       LEFT JOIN profiles ON profiles.id = profile_id
       LEFT JOIN interactions AS last ON last.id = (
         SELECT id FROM interactions
         WHERE client_id = clients.id AND kind = 'exchange' ORDER BY happened_on DESC, id DESC LIMIT 1)
       WHERE (clients.archived_on IS NOT NULL) = :archived
         AND (:status IS NULL OR clients.status = :status)
         AND (:tag IS NULL OR EXISTS (SELECT 1 FROM tags WHERE client_id = clients.id AND tag = :tag))
       ORDER BY clients.name_key, clients.id`,
    )
    .all({ archived: filter.archived ? 1 : 0, status: filter.status ?? null, tag: filter.tag ?? null });
  return rows.map(({ profileId, profileName, yearlyValueMinor, yearlyValueCurrency, ...row }) => ({
    ...row,
    tags: JSON.parse(row.tags) as string[],
    emails: JSON.parse(row.emails) as string[],
    phones: JSON.parse(row.phones) as string[],
    profile: profileId === null ? null : { id: profileId, name: profileName ?? '' },
    yearlyValue: moneyIn(yearlyValueMinor, yearlyValueCurrency),
  }));
}

type ListedAsJson = 'tags' | 'emails' | 'phones';

type SummaryRow = Omit<ClientSummary, 'profile' | 'yearlyValue' | ListedAsJson> &
  Record<ListedAsJson, string> & {
    profileId: number | null;
    profileName: string | null;
    yearlyValueMinor: number | null;
    yearlyValueCurrency: string | null;
  };

const wholeWord = (column: string) => `instr(' ' || ${column} || ' ', ' ' || :text || ' ')`;

/** Names by any part, people by any part, addresses by any part of the folded text, and the id it is. */
function matchClients(database: Connection, folded: string): ClientMatch[] {
  const digits = folded.replace(/\D/g, '');
  return database
    .prepare<[{ text: string; id: number; digits: string }], ClientMatch>(
      `SELECT clients.id, clients.name, clients.status, clients.archived_on AS archivedOn, found.through, found.rank
       FROM (
         SELECT id AS client_id, NULL AS through, 0 AS rank FROM clients WHERE id = :id
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
    .all({ text: folded, id: /^#?\d{1,15}$/.test(folded) ? Number(folded.replace('#', '')) : -1, digits });
}
