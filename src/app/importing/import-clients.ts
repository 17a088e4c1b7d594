import { pointKey } from '../../domain/clients/client.ts';
import { namesLike } from '../../domain/clients/duplicates.ts';
import { isNoName, isOfOneFamily, mayBeOne } from '../../domain/clients/one-person.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { client } from '../../nouns/client.ts';
import { importFields } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, Imports } from '../../store/imports/imports.ts';
import type { Journal } from '../../store/journal.ts';
import { ClientDetails, keepLastContact, type LastContactOptions } from './client-details.ts';
import { EarlierRows } from './earlier-rows.ts';
import {
  type ClientAtHand,
  type ClientRecord,
  type KnownPerson,
  PresentClients,
  type RowResult,
  type RowTaker,
} from './import-rows.ts';
import {
  type ClientDefaults,
  type ClientPlan,
  type FoldedRow,
  planKnownClient,
  planNewClient,
  saysNothingNew,
} from './plan-client.ts';

/** In a larger journal names are not compared row by row; client duplicates does it. */
const mostCompared = 5_000;

export interface ClientOptions extends ClientDefaults, LastContactOptions {
  /** Whether rows about nobody in the book are refused. */
  onlyKnown?: boolean;
}

/** Imports the rows of a client file. */
export function clientImporter(journal: Journal, options: ClientOptions): RowTaker<ClientRecord> {
  const importer = new ClientImporter(journal, options);
  return {
    takeIn(record) {
      const remarks: string[] = [];
      const result = importer.takeIn(withoutDaysAhead(record, options.today, remarks));
      return typeof result === 'string' || remarks.length === 0
        ? result
        : { ...result, remarks: [...(result.remarks ?? []), ...remarks] };
    },
    isUnsettled: () => importer.isUnsettled,
  };
}

/** Those whose days have passed. */
const notAhead = importFields(client).filter(([, , { options }]) => options.notAhead);

/** Drops future days from fields that allow only past ones, and remarks on each. */
function withoutDaysAhead(record: ClientRecord, today: CalendarDate, remarks: string[]): ClientRecord {
  const ahead = notAhead.filter(([key]) => String(record.values[key] ?? '') > today);
  if (ahead.length === 0) return record;
  const values = { ...record.values };
  for (const [key, name, { options }] of ahead) {
    remarks.push(`the ${options.called ?? name} was left out: ${values[key]} is in the future`);
    delete values[key];
  }
  return { ...record, values };
}

class ClientImporter {
  /** Whether a name or an address of the rows leads to several clients, or a row was refused for want of a single one. */
  isUnsettled = false;
  readonly #journal: Journal;
  readonly #options: ClientOptions;
  readonly #earlier = new EarlierRows();
  readonly #details: ClientDetails;
  readonly #present: PresentClients;
  /** The clients from before the import whose name is like another. */
  readonly #namesLike: ReturnType<typeof namesLike>;
  /** Whether there was no client before the import. */
  readonly #isFirst: boolean;
  readonly #isAnyErased: boolean;

  constructor(journal: Journal, options: ClientOptions) {
    this.#journal = journal;
    this.#options = options;
    this.#details = new ClientDetails(journal, options.today);
    this.#present = new PresentClients((id) => journal.imports.client(id));
    const names = journal.clients.allNames(mostCompared + 1);
    this.#namesLike = namesLike(names.length > mostCompared ? [] : names);
    this.#isFirst = names.length === 0;
    this.#isAnyErased = journal.erasedAddresses.isAny();
  }

  takeIn(record: ClientRecord): RowResult | string {
    const nameKey = foldText(record.name ?? '');
    const emailKeys = record.emails.map(({ value }) => foldText(value));
    const row: FoldedRow = { record, nameKey, emailKeys };
    const result = this.#takeIn(row);
    if (typeof result !== 'string') return result;
    this.isUnsettled = true;
    this.#settleRefused(row);
    return result;
  }

  /**
   * A row that is refused now may have been taken in before, when fewer clients were there: what it said then and a
   * client has still counts as said, so that no later row replaces it.
   */
  #settleRefused({ record, nameKey, emailKeys }: FoldedRow): void {
    const { imports } = this.#journal;
    const clients = [imports.clientsNamed(nameKey), ...emailKeys.map((key) => imports.clientsWithEmail(key))];
    for (const id of new Set(clients.flat().map((one) => one.id))) {
      const present = this.#present.get(id);
      const [person] = present.peopleNamed.get(foldText(record.person?.name ?? '')) ?? [];
      this.#earlier.rememberSame(record, present, person);
      this.#details.rememberSame(record, { clientId: id, personId: person?.id ?? null });
    }
  }

  #takeIn(row: FoldedRow): RowResult | string {
    const { imports } = this.#journal;
    const { record, nameKey, emailKeys } = row;
    if (this.#isAnyErased && emailKeys.some((key) => this.#isErased(key)))
      return 'somebody with this address was erased; to have them again, add them by hand';
    const unchanged = this.#isFirst ? null : this.#unchanged(row);
    if (unchanged) return unchanged;
    const match = matchClient(record, { name: nameKey, emails: emailKeys }, imports, {
      earlier: this.#earlier,
      peopleAt: (id) => [...this.#present.get(id).peopleNamed.keys()],
    });
    if (match.kind === 'refused') return match.reason;
    const found = match.kind === 'found' ? match.client : null;
    const owner = this.#earlier.ownerOfId(record, nameKey, found);
    if (owner !== null)
      return `its id ${record.externalId} already stands in a row about ${imports.client(owner).name} (${handle('client', owner)})`;
    if (match.kind === 'found') {
      if (match.byId && record.isIdCommon && !this.#agrees(row, match.client))
        return differentOne(record, match.client);
      this.#earlier.rememberFound(record, nameKey, match.client);
      return this.#extend(row, match.client, match.byId);
    }
    if (this.#options.onlyKnown) return 'nobody in your book has this name, address or number';
    const taken = this.#earlier.barelyNamed(record, nameKey);
    if (match.isKnown) this.isUnsettled = true;
    return taken
      ? `another row has the same name for ${taken.name} (${handle('client', taken.id)}), with another id`
      : this.#add(row);
  }

  /** The result of a row whose id leads to a client that has all it says, as in a file that is read again; null for any other. */
  #unchanged(row: FoldedRow): RowResult | null {
    const { externalId, person, lastContactedOn, birthday, profile } = row.record;
    if (externalId === undefined || person || lastContactedOn || birthday || profile !== undefined)
      return null;
    const present = this.#journal.imports.loneClient(externalId);
    if (!present || !saysNothingNew(row, present, this.#options)) return null;
    this.#earlier.remember(row.record, present, null);
    return { kind: 'unchanged', clientId: present.id, client: present.name };
  }

  /** Whether somebody with an address was erased, and nobody has it now. */
  #isErased(key: string): boolean {
    const { imports, erasedAddresses } = this.#journal;
    return erasedAddresses.has(key) && imports.clientsWithEmail(key).length === 0;
  }

  /** Whether a name, an address or a number of a row is the client's, or one of its people's. */
  #agrees({ record, nameKey, emailKeys }: FoldedRow, { id }: Candidate): boolean {
    const { nameKey: known, alsoCalled, peopleNamed, points } = this.#present.get(id);
    const names = [nameKey, ...(record.person ? [foldText(record.person.name)] : [])];
    const others = alsoCalled?.split(',').map(foldText) ?? [];
    return (
      names.some((name) => name === known || peopleNamed.has(name) || others.includes(name)) ||
      emailKeys.some((key) => points.has(pointKey({ kind: 'email', key }))) ||
      record.phones.some(({ value }) => points.has(pointKey({ kind: 'phone', key: foldPhone(value) })))
    );
  }

  #add(row: FoldedRow): RowResult {
    const { imports } = this.#journal;
    const { client, person, points, tags } = planNewClient(row, this.#options);
    const clientId = imports.addClient(client);
    const personId = person && imports.addPerson(clientId, person);
    this.#addPointsAndTags(clientId, personId, { points, tags });
    const externalId = client.externalId ?? null;
    this.#earlier.remember(row.record, { id: clientId, externalId }, personId, true);
    if (this.#options.channel !== undefined)
      keepLastContact(this.#journal, row.record, { clientId, personId }, this.#options);
    const { remarks: beside } = this.#details.keep(row.record, { clientId, personId });
    const [like] = this.#namesLike(client.name);
    const near = like && `may be there already, as ${like.name} (${handle('client', like.id)}): ${like.kind}`;
    const remarks = [...beside, ...(near ? [near] : [])];
    const added = { clients: 1, people: person ? 1 : 0 };
    return { kind: 'new', clientId, client: client.name, added, remarks };
  }

  #extend(row: FoldedRow, found: Candidate, byId: boolean): RowResult | string {
    const present = this.#present.get(found.id);
    const plan = planKnownClient(row, present, { byId, defaults: this.#options, earlier: this.#earlier });
    if (typeof plan === 'string') return plan;
    const isKnownSo = byId || this.#earlier.alias(row.nameKey) !== undefined;
    const isNamed = plan.fields.name !== undefined;
    const remark = isKnownSo || isNamed ? null : otherName(row, present);
    this.isUnsettled ||= isNamed || this.#sharesAddress(plan, found.id);
    const personId = this.#apply(plan, found.id);
    const { externalId } = row.record;
    const isOther =
      externalId !== undefined && present.externalId !== null && present.externalId !== externalId;
    if (isOther && !byId) {
      // With the id of a row the client gets the name of the row, at the next import.
      if ([present.nameKey, ...row.emailKeys].includes(row.nameKey)) {
        this.#journal.imports.addId(found.id, externalId);
        plan.changed.push('externalId');
      } else plan.remarks.push(`the id was left out, because ${present.name} has another name and an id`);
    }
    const known = personId === null ? undefined : present.people.get(personId);
    const otherPerson = this.#otherPerson(row, found, known);
    this.#earlier.rememberNames(row, found, known);
    const isMade = this.#earlier.hasMade(found.id);
    this.#earlier.remember(row.record, found, personId);
    const owner = { clientId: found.id, personId };
    if (keepLastContact(this.#journal, row.record, owner, this.#options)) plan.changed.push('lastContact');
    const beside = this.#details.keep(row.record, owner);
    plan.changed.push(...beside.changed);
    this.#present.grow(present, plan, personId);
    const about = {
      clientId: found.id,
      client: plan.fields.name ?? present.name,
      remarks: [remark, otherPerson, ...plan.remarks, ...beside.remarks].filter((one) => one !== null),
      ...(plan.changed.includes('people') ? { added: { clients: 0, people: 1 } } : {}),
    };
    if (plan.changed.length === 0) return { kind: 'unchanged', ...about };
    // A client from this file stays new, whatever later rows add.
    if (isMade) return { kind: 'new', ...about };
    return { kind: 'updated', changed: plan.changed, ...about };
  }

  /** Whether an address that a plan adds to a client is another client's, too. */
  #sharesAddress({ points }: ClientPlan, clientId: number): boolean {
    return points.some(
      ({ point, key }) =>
        point.kind === 'email' &&
        this.#journal.imports.clientsWithEmail(key).some(({ id }) => id !== clientId),
    );
  }

  /** A remark if an address led to a person of another name. */
  #otherPerson(
    { record }: FoldedRow,
    { id, name }: Candidate,
    known: KnownPerson | undefined,
  ): string | null {
    const key = record.person && foldText(record.person.name);
    if (!known || key === undefined || key === known.nameKey || this.#earlier.personAlias(id, key))
      return null;
    return `"${record.person?.name}" was taken for ${known.name} at ${name}, by the address`;
  }

  /** Stores a plan and returns the person's number. */
  #apply({ fields, person, points, tags }: ClientPlan, clientId: number): number | null {
    const { clients, imports, people } = this.#journal;
    if (Object.keys(fields).length > 0) clients.update(clientId, fields);
    let personId: number | null = null;
    if (person && 'id' in person) {
      personId = person.id;
      if (person.title !== undefined) imports.setTitle(clientId, personId, person.title);
      if (person.about !== undefined) people.update(personId, { about: person.about });
    } else if (person) {
      personId = imports.addPerson(clientId, person);
    }
    this.#addPointsAndTags(clientId, personId, { points, tags });
    return personId;
  }

  #addPointsAndTags(
    clientId: number,
    personId: number | null,
    { points, tags }: Pick<ClientPlan, 'points' | 'tags'>,
  ): void {
    const { imports } = this.#journal;
    const owner = personId === null ? { clientId } : { personId };
    for (const { point, key } of points) imports.addPoint(owner, point, key);
    for (const tag of tags) imports.addTag(clientId, tag);
  }
}

/** Why a row with the id of a client whose name and addresses are others cannot be used. */
function differentOne({ externalId = '', name = '' }: ClientRecord, { id, name: known }: Candidate): string {
  const theirs = `${known} (${handle('client', id)})`;
  return `${sameId(externalId, theirs)}, but no name or address of "${name}" is; correct the row, or ${withoutIds(externalId)}`;
}

/** What an id of an unknown program already belongs to. */
export function sameId(externalId: string, what: string): string {
  return `the ${externalId.replace('/', ' ')} is that of ${what}`;
}

/** How to import a file without its ids. */
export function withoutIds(externalId: string): string {
  return `leave the ids out with --map "${externalId.split('/')[0]}=ignore"`;
}

/** A remark if an address led to a client of another name; null if the journal knows the row's name there. */
function otherName(
  { record, nameKey, emailKeys }: FoldedRow,
  { id, name, ...present }: ClientAtHand,
): string | null {
  return [present.nameKey, ...emailKeys].includes(nameKey) || present.peopleNamed.has(nameKey)
    ? null
    : `"${record.name}" was taken for ${name} (${handle('client', id)}), because of the address`;
}

/**
 * The client for a row: none, one, or the reason it is unclear. Where none is, its name or address may be known
 * nevertheless, as that of a client with another id or name.
 */
type Match =
  | { kind: 'none'; isKnown: boolean }
  | { kind: 'found'; client: Candidate; byId: boolean }
  | { kind: 'refused'; reason: string };

/**
 * Finds a row's client by id, else by address, else by exact name. For a shared address the name decides; if address
 * and name lead to different clients, the row is unclear.
 */
function matchClient(
  record: ClientRecord,
  keys: { name: string; emails: readonly string[] },
  journal: Pick<Imports, 'knows' | 'clientWithId' | 'clientsWithEmail' | 'clientsNamed'>,
  { earlier, peopleAt }: { earlier: EarlierRows; peopleAt: (clientId: number) => string[] },
): Match {
  const alias = earlier.alias(keys.name);
  if (!alias && !journal.knows(record.externalId, keys.name, keys.emails))
    return { kind: 'none', isKnown: false };
  const withId = record.externalId === undefined ? null : journal.clientWithId(record.externalId);
  if (withId) return { kind: 'found', client: withId, byId: true };

  const called = journal.clientsNamed(keys.name);
  const own = called.find(({ id }) => earlier.isSame(id, record.own));
  if (own) return { kind: 'found', client: own, byId: false };
  const named = (alias ? [alias] : called).filter(hasNoOtherId);
  const addressed = keys.emails
    .flatMap((key) => journal.clientsWithEmail(key))
    .filter((client) =>
      earlier.hasMet(client.id)
        ? isCalledSo(client) && hasNoOtherId(client)
        : record.company !== undefined || !isOfOneFamily(client.nameKey, keys.name),
    );
  const [byEmail, byName] = [usable(addressed), usable(named)];
  const both = byEmail.filter(({ id }) => byName.some((client) => client.id === id));
  if (both.length > 0) return one(both, `${both.length} clients have that name and address`);
  if (byEmail.length > 0 && byName.length > 0) {
    return {
      kind: 'refused',
      reason: `the address belongs to ${listed(byEmail)}, the name to ${listed(byName)}; give the address to the right client, or the row another name`,
    };
  }
  if (byEmail.length > 0) return one(byEmail, 'the address belongs to several clients');
  return one(byName, `several clients are called "${record.name}"`);

  /** Two ids in one file mean two clients. */
  function hasNoOtherId({ id, externalId }: Candidate): boolean {
    if (earlier.isOfAnother(id, record.own)) return false;
    return record.externalId === undefined || externalId === null || !earlier.hasMet(id);
  }

  /** Two names that share an address in one file are two clients, unless they may be of one person. */
  function isCalledSo(client: Candidate): boolean {
    if (client.nameKey === keys.name || client.id === alias?.id) return true;
    if (record.company !== undefined) return false;
    if (isNoName(keys.name) || isNoName(client.nameKey)) return true;
    return [client.nameKey, ...peopleAt(client.id)].some((name) => mayBeOne(name, keys.name));
  }
}

function one(clients: readonly Candidate[], several: string): Match {
  const [first, second] = clients;
  if (!first) return { kind: 'none', isKnown: true };
  if (second) return { kind: 'refused', reason: `${several}: ${listed(clients)}` };
  return { kind: 'found', client: first, byId: false };
}

/** Each client once; archived ones only if there are no others. */
export function usable(clients: readonly Candidate[]): Candidate[] {
  if (clients.length < 2) return [...clients];
  const distinct = [...new Map(clients.map((client) => [client.id, client])).values()];
  const open = distinct.filter(({ archived }) => !archived);
  return open.length > 0 ? open : distinct;
}

/** Clients by number and name, so that people can tell them apart. */
export function listed(clients: readonly Candidate[]): string {
  const shown = clients.slice(0, 4).map(({ id, name }) => `${name} (${handle('client', id)})`);
  if (clients.length > shown.length) shown.push(`${clients.length - shown.length} more`);
  return listWords(shown, 'and');
}
