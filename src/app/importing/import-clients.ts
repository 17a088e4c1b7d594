import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { ClientRecord } from '../../domain/import-records.ts';
import type { Channel } from '../../domain/interaction.ts';
import { foldText } from '../../domain/name-match.ts';
import type { Journal } from '../journal.ts';
import type { Candidate, PresentClient } from './imports.ts';
import { type Match, matchClient } from './match-client.ts';
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
export interface ClientOptions extends ClientDefaults {
  today: CalendarDate;
  /** The channel of last contacts, which makes them entries of the log; without it they become notes. */
  channel?: Channel;
  /** Who says so, as `HubSpot`. */
  sourceName: string;
}

const said = { met: 1, made: 2, status: 4, cadence: 8, title: 16 } as const;

/** Takes in the rows of a file of clients one after the other; a string is a reason to refuse the row. */
export function clientImporter(
  journal: Journal,
  options: ClientOptions,
): (record: ClientRecord) => RowResult | string {
  const { imports } = journal;
  const aliases = new Map<string, Candidate>();
  // What the file said so far: of clients under their number, of people under their number below zero.
  const marks = new Map<number, number>();
  const marked = (id: number, mark: number) => ((marks.get(id) ?? 0) & mark) !== 0;
  const mark = (id: number, what: number) => marks.set(id, (marks.get(id) ?? 0) | what);
  const peopleAliases = new Map<string, number>();
  const ids = new Map<string, number>();
  const earlier = { aliases, hasMet: (id: number) => marks.has(id) };

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
    if (match.kind === 'none') return addClient(row);
    return extendClient(row, match.client, match.byId);
  };

  /** The other client that an earlier row of the file gave the row's id to. */
  function claimedBy({ record, nameKey }: FoldedRow, match: Match): Candidate | null {
    const { externalId } = record;
    const before = externalId === undefined ? undefined : ids.get(externalId);
    if (before === undefined) return null;
    const isSame =
      match.kind === 'found' &&
      match.client.id === before &&
      (match.client.nameKey === nameKey || aliases.get(nameKey)?.id === before);
    return isSame ? null : imports.client(before);
  }

  function addClient(row: FoldedRow): RowResult {
    const { client, person, points, tags } = planNewClient(row, options, options.today);
    const clientId = imports.addClient(client);
    const personId = person && imports.addPerson(clientId, person);
    const owner = personId === null ? { clientId } : { personId };
    for (const { point, key } of points) imports.addPoint(owner, point, key);
    for (const tag of tags) imports.addTag(clientId, tag);
    remember(row.record, clientId, personId, said.made);
    keepLastContact(row.record, clientId, personId);
    return { kind: 'new', clientId, client: client.name, added: { clients: 1, people: person ? 1 : 0 } };
  }

  function extendClient(row: FoldedRow, found: Candidate, byId: boolean): RowResult | string {
    const present = imports.client(found.id);
    const plan = planKnownClient(row, present, {
      byId,
      defaults: options,
      people: {
        hasMet: (personId) => marks.has(-personId),
        alias: (nameKey) => peopleAliases.get(`${found.id} ${nameKey}`),
      },
      hasTitle: (personId) => marked(-personId, said.title),
      settled: settledFor(found.id),
    });
    if (typeof plan === 'string') return plan;
    const remark = byId ? null : otherName(row, present);
    if (row.nameKey !== found.nameKey) aliases.set(row.nameKey, found);
    const personId = apply(plan, found.id);
    rememberAlias(row.record, present, personId);
    const isMade = marked(found.id, said.made);
    remember(row.record, found.id, personId, said.met);
    if (keepLastContact(row.record, found.id, personId)) plan.changed.push('lastContact');
    const about = {
      clientId: found.id,
      client: plan.fields.name ?? present.name,
      ...(remark ? { remark } : {}),
      ...(plan.changed.includes('people') ? { added: { clients: 0, people: 1 } } : {}),
    };
    if (plan.changed.length === 0) return { kind: 'unchanged', ...about };
    // What a file adds to a client it brought itself is as new as the client.
    if (isMade) return { kind: 'new', ...about };
    return { kind: 'updated', changed: plan.changed, ...about };
  }

  /** What to say where an address led to a client of another name. */
  function otherName(
    { record, nameKey, emailKeys }: FoldedRow,
    { id, name, ...present }: PresentClient,
  ): string | null {
    const isNamed = [
      present.nameKey,
      ...emailKeys,
      ...present.people.map((person) => person.nameKey),
    ].includes(nameKey);
    return isNamed || aliases.has(nameKey)
      ? null
      : `"${record.name}" was taken for ${name} (#${id}), by the address`;
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

  function settledFor(clientId: number): Settled {
    return {
      status: marked(clientId, said.status),
      cadence: marked(clientId, said.cadence),
      name: marks.has(clientId),
    };
  }

  function remember(record: ClientRecord, clientId: number, personId: number | null, met: number): void {
    const status = record.status ? said.status : 0;
    const cadence = record.cadence ? said.cadence : 0;
    if (record.externalId !== undefined) ids.set(record.externalId, clientId);
    mark(clientId, met | status | cadence);
    if (personId !== null) mark(-personId, said.met | (record.person?.title === undefined ? 0 : said.title));
  }

  function rememberAlias(
    { person }: ClientRecord,
    { id, people }: PresentClient,
    personId: number | null,
  ): void {
    const known = person && people.find((one) => one.id === personId);
    if (!known) return;
    const key = foldText(person.name);
    if (key !== known.nameKey) peopleAliases.set(`${id} ${key}`, known.id);
  }

  /** Keeps the day of a last contact; returns whether it was not known. */
  function keepLastContact(record: ClientRecord, clientId: number, personId: number | null): boolean {
    const { lastContactedOn: day } = record;
    if (day === undefined) return false;
    const { channel, sourceName } = options;
    if (channel === undefined) {
      const text = `Last contact on ${day}, according to ${sourceName}.`;
      if (imports.hasNote(clientId, personId, day, text)) return false;
      journal.notes.add({ clientId, personId, notedOn: day, text });
      return true;
    }
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
    if (imports.sameInteraction(entry)) return false;
    imports.addInteraction(entry, personId === null ? [] : [personId], null);
    return true;
  }
}
