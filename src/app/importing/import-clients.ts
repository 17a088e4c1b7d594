import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/text/names.ts';
import type { Channel } from '../../nouns/entry.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, PresentClient } from '../../store/imports/lookups.ts';
import type { Journal } from '../../store/journal.ts';
import type { RowResult } from './import-rows.ts';
import { knownKeeper } from './keep-known.ts';
import { type Match, matchClient } from './match-client.ts';
import {
  type ClientDefaults,
  type ClientPlan,
  type FoldedRow,
  planKnownClient,
  planNewClient,
  settledFields,
  withoutDaysAhead,
} from './plan-client.ts';

/** Up to 32 bits for each of many numbers: what a file said of a client or a person so far. */
class Marks {
  #words = new Uint32Array(4096);

  /** Whether the number has any of the bits. */
  has(id: number, bits = ~0): boolean {
    return ((this.#words[id] ?? 0) & bits) !== 0;
  }

  /** Gives the number bits, besides those it has. */
  add(id: number, bits: number): void {
    if (id >= this.#words.length) {
      const larger = new Uint32Array(2 * id);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[id] = (this.#words[id] ?? 0) | bits;
  }
}

/** What to say where an address led to a client of another name; null where the row's name is known there. */
function otherName(
  { record, nameKey, emailKeys }: FoldedRow,
  { id, name, ...present }: PresentClient,
): string | null {
  const people = present.people.map((person) => person.nameKey);
  return [present.nameKey, ...emailKeys, ...people].includes(nameKey)
    ? null
    : `"${record.name}" was taken for ${name} (${handle('client', id)}), by the address`;
}

/** What is known of the last contacts a file tells of. */
interface LastContactOptions {
  /** Their channel, which makes them entries of the log; without it they are days of the clients. */
  channel?: Channel;
  /** Who says so, as `HubSpot`. */
  sourceName: string;
  today: CalendarDate;
}

/**
 * Keeps the day of a last contact; returns whether it was not known. Most files do not tell how it was, and an entry
 * with a guessed channel would mislead the rules: then it is a day that the client has.
 */
function keepLastContact(
  journal: Journal,
  { lastContactedOn: day }: ClientRecord,
  { clientId, personId }: { clientId: number; personId: number | null },
  { channel, sourceName, today }: LastContactOptions,
): boolean {
  if (day === undefined || day > today) return false;
  if (channel === undefined) return journal.imports.tellContact(clientId, day);
  // Who spoke last is not known, so nobody owes an answer.
  const entry = {
    clientId,
    happenedOn: day,
    channel,
    direction: 'mutual',
    audience: 'one-on-one',
    kind: 'exchange',
    replyNeeded: false,
    minutes: null,
    text: `Last contact, according to ${sourceName}`,
  } as const;
  if (journal.imports.sameEntry(entry)) return false;
  journal.imports.addEntry(entry, personId === null ? [] : [personId]);
  return true;
}

/** How a file of clients is taken in. */
export interface ClientOptions extends ClientDefaults, LastContactOptions {}

// What the file said of a client or a person so far.
const met = 1;
const made = 2;
const titled = 4;

/** The bit of a field that a row settled; 0 of one that no row settles. */
function settles(key: string): number {
  const at = settledFields.indexOf(key as (typeof settledFields)[number]);
  return at < 0 ? 0 : 8 << at;
}

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

  return (read) => {
    const remarks: string[] = [];
    const result = takeIn(withoutDaysAhead(read, options.today, remarks));
    return typeof result === 'string' || remarks.length === 0
      ? result
      : { ...result, remarks: [...(result.remarks ?? []), ...remarks] };
  };

  function takeIn(record: ClientRecord): RowResult | string {
    const row: FoldedRow = {
      record,
      nameKey: foldText(record.name ?? ''),
      emailKeys: record.emails.map(({ value }) => foldText(value)),
    };
    const match = matchClient(record, { name: row.nameKey, emails: row.emailKeys }, imports, earlier);
    if (match.kind === 'refused') return match.reason;
    const claimed = claimedBy(row, match);
    if (claimed)
      return `another row has the id ${record.externalId}, and is about ${claimed.name} (${handle('client', claimed.id)})`;
    if (match.kind === 'none') {
      const taken = record.externalId === undefined ? undefined : barelyNamed.get(row.nameKey);
      return taken
        ? `another row calls ${taken.name} (${handle('client', taken.id)}) so, which has another id`
        : addClient(row);
    }
    if (record.externalId === undefined && match.client.externalId !== null)
      barelyNamed.set(row.nameKey, match.client);
    return extendClient(row, match.client, match.byId);
  }

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
    remember(row.record, { id: clientId, externalId: client.externalId ?? null }, personId, made);
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
      hasTitle: (personId) => people.has(personId, titled),
      isMet: clients.has(found.id),
      isSettled: (key) => clients.has(found.id, settles(key)),
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
    const { fields, person, points, tags } = plan;
    if (Object.keys(fields).length > 0) journal.clients.update(clientId, fields);
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

  function remember(
    { externalId, values, person }: ClientRecord,
    client: Pick<Candidate, 'id' | 'externalId'>,
    personId: number | null,
    how: typeof met | typeof made,
  ): void {
    let bits: number = how;
    for (const key in values) bits |= settles(key);
    clients.add(client.id, bits);
    if (personId !== null) people.add(personId, met | (person?.title === undefined ? 0 : titled));
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
