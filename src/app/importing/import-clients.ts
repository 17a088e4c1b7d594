import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/name-match.ts';
import type { Journal } from '../journal.ts';
import type { Candidate, PresentClient } from './imports.ts';
import { knownKeeper } from './keep-known.ts';
import { keepLastContact, type LastContactOptions } from './last-contact.ts';
import { Marks } from './marks.ts';
import { type Match, matchClient } from './match-client.ts';
import { otherName } from './other-name.ts';
import type { RowResult } from './outcome.ts';
import type { FoldedRow } from './person-meant.ts';
import {
  type ClientDefaults,
  type ClientPlan,
  planKnownClient,
  planNewClient,
  type Settled,
} from './plan-client.ts';

/** How a file of clients is taken in. */
export interface ClientOptions extends ClientDefaults, LastContactOptions {}

// What the file said of a client or a person so far.
const met = 1;
const made = 2;
const statusSaid = 4;
const cadenceSaid = 8;
const titleSaid = 16;
const sourceSaid = 32;
const valueSaid = 64;

/** Takes in the rows of a file of clients one after the other; a string is a reason to refuse the row. */
export function clientImporter(
  journal: Journal,
  options: ClientOptions,
): (record: ClientRecord) => RowResult | string {
  const { imports } = journal;
  const aliases = new Map<string, Candidate>();
  const peopleAliases = new Map<string, number>();
  // The ids of rows about clients that have another one in the journal.
  const otherIds = new Map<string, number>();
  // The clients with an id that rows without one were taken for: a second one of the name would make those ambiguous.
  const barelyNamed = new Map<string, Candidate>();
  const clients = new Marks();
  const people = new Marks();
  const keepKnown = knownKeeper(journal, options.today);
  const earlier = { aliases, hasMet: (id: number) => clients.has(id) };

  return (record) => {
    const row: FoldedRow = {
      record,
      nameKey: foldText(record.name ?? ''),
      emailKeys: record.emails.map(({ value }) => foldText(value)),
    };
    const match = matchClient(record, { name: row.nameKey, emails: row.emailKeys }, imports, earlier);
    if (match.kind === 'refused') return match.reason;
    const claimed = claimedBy(row, match);
    if (claimed)
      return `another row has the id ${record.externalId}, and is about ${claimed.name} (#${claimed.id})`;
    if (match.kind === 'none') {
      const taken = record.externalId === undefined ? undefined : barelyNamed.get(row.nameKey);
      return taken
        ? `another row calls ${taken.name} (#${taken.id}) so, which has another id`
        : addClient(row);
    }
    if (record.externalId === undefined && match.client.externalId !== null)
      barelyNamed.set(row.nameKey, match.client);
    return extendClient(row, match.client, match.byId);
  };

  /** The other client that an earlier row of the file gave the row's id to. */
  function claimedBy({ record: { externalId }, nameKey }: FoldedRow, match: Match): Candidate | null {
    if (externalId === undefined) return null;
    const found = match.kind === 'found' ? match.client : null;
    const other = otherIds.get(externalId);
    if (other !== undefined && other !== found?.id) return imports.client(other);
    if (!found || !clients.has(found.id) || (other === undefined && found.externalId !== externalId))
      return null;
    return found.nameKey === nameKey || aliases.get(nameKey)?.id === found.id ? null : found;
  }

  function addClient(row: FoldedRow): RowResult {
    const { client, person, points, tags } = planNewClient(row, options, options.today);
    const clientId = imports.addClient(client);
    const personId = person && imports.addPerson(clientId, person);
    const owner = personId === null ? { clientId } : { personId };
    for (const { point, key } of points) imports.addPoint(owner, point, key);
    for (const tag of tags) imports.addTag(clientId, tag);
    remember(row.record, { id: clientId, externalId: client.externalId }, personId, made);
    keepLastContact(journal, row.record, { clientId, personId }, options);
    const { remarks } = keepKnown(row.record, { clientId, personId });
    const added = { clients: 1, people: person ? 1 : 0 };
    return { kind: 'new', clientId, client: client.name, added, remarks };
  }

  function extendClient(row: FoldedRow, found: Candidate, byId: boolean): RowResult | string {
    const present = imports.client(found.id);
    const plan = planKnownClient(row, present, {
      byId,
      defaults: options,
      people: {
        hasMet: (personId) => people.has(personId),
        alias: (nameKey) => peopleAliases.get(`${found.id} ${nameKey}`),
      },
      hasTitle: (personId) => people.has(personId, titleSaid),
      settled: settledFor(found.id),
    });
    if (typeof plan === 'string') return plan;
    const isKnownSo = byId || aliases.has(row.nameKey);
    const remark = isKnownSo ? null : otherName(row, present);
    if (row.nameKey !== found.nameKey) aliases.set(row.nameKey, found);
    const personId = apply(plan, found.id);
    rememberAlias(row.record, present, personId);
    const isMade = clients.has(found.id, made);
    remember(row.record, found, personId, met);
    if (keepLastContact(journal, row.record, { clientId: found.id, personId }, options))
      plan.changed.push('lastContact');
    const kept = keepKnown(row.record, { clientId: found.id, personId });
    plan.changed.push(...kept.changed);
    const about = {
      clientId: found.id,
      client: plan.fields.name ?? present.name,
      remarks: [...(remark ? [remark] : []), ...kept.remarks],
      ...(plan.changed.includes('people') ? { added: { clients: 0, people: 1 } } : {}),
    };
    if (plan.changed.length === 0) return { kind: 'unchanged', ...about };
    // What a file adds to a client it brought itself is as new as the client.
    if (isMade) return { kind: 'new', ...about };
    return { kind: 'updated', changed: plan.changed, ...about };
  }

  /** Writes a plan down and returns the person it is about. */
  function apply(plan: ClientPlan, clientId: number): number | null {
    const { fields, kind, money, person, points, tags } = plan;
    if (Object.keys(fields).length > 0) journal.clients.update(clientId, fields);
    if (Object.keys(kind).length > 0) journal.clients.setKind(clientId, kind);
    if (Object.keys(money).length > 0) journal.clients.setMoney(clientId, money);
    let personId: number | null = null;
    if (person && 'id' in person) {
      personId = person.id;
      if (person.title !== undefined) imports.setTitle(clientId, personId, person.title);
      if (person.about !== undefined) journal.people.update(personId, { about: person.about });
    } else if (person) {
      personId = imports.addPerson(clientId, person);
    }
    const owner = personId === null ? { clientId } : { personId };
    for (const { point, key } of points) imports.addPoint(owner, point, key);
    for (const tag of tags) imports.addTag(clientId, tag);
    return personId;
  }

  function settledFor(clientId: number): Settled {
    return {
      status: clients.has(clientId, statusSaid),
      cadence: clients.has(clientId, cadenceSaid),
      source: clients.has(clientId, sourceSaid),
      value: clients.has(clientId, valueSaid),
      name: clients.has(clientId),
    };
  }

  function remember(
    { externalId, status, cadence, source, yearlyValue, person }: ClientRecord,
    client: Pick<Candidate, 'id' | 'externalId'>,
    personId: number | null,
    how: typeof met | typeof made,
  ): void {
    const said = (status ? statusSaid : 0) | (cadence ? cadenceSaid : 0);
    const worth = (source ? sourceSaid : 0) | (yearlyValue ? valueSaid : 0);
    clients.add(client.id, how | said | worth);
    if (personId !== null) people.add(personId, met | (person?.title === undefined ? 0 : titleSaid));
    if (externalId === undefined) return;
    if (client.externalId !== null && client.externalId !== externalId) otherIds.set(externalId, client.id);
  }

  function rememberAlias(
    { person }: ClientRecord,
    { id, people: present }: PresentClient,
    personId: number | null,
  ): void {
    const known = person && present.find((one) => one.id === personId);
    if (!known) return;
    const key = foldText(person.name);
    if (key !== known.nameKey) peopleAliases.set(`${id} ${key}`, known.id);
  }
}
