import { pointKey } from '../../domain/clients/client.ts';
import { namesLike } from '../../domain/clients/duplicates.ts';
import { foldPhone, foldText } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { client } from '../../nouns/client.ts';
import { importFields } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, Imports } from '../../store/imports.ts';
import type { Journal } from '../../store/journal.ts';
import { type ClientAtHand, type ClientRecord, PresentClients, type RowResult } from './import-rows.ts';
import {
  type ClientDefaults,
  type ClientPlan,
  detailsKeeper,
  type FoldedRow,
  keepLastContact,
  type LastContactOptions,
  planKnownClient,
  planNewClient,
  withoutDaysAhead,
} from './plan-client.ts';

/** In a larger journal names are not compared row by row; client duplicates does it. */
const mostCompared = 5_000;

export interface ClientOptions extends ClientDefaults, LastContactOptions {}

/** Imports the rows of a client file one by one; a string refuses the row. */
export function clientImporter(
  journal: Journal,
  options: ClientOptions,
): (record: ClientRecord) => RowResult | string {
  const importer = new ClientImporter(journal, options);
  return (record) => {
    const remarks: string[] = [];
    const result = importer.takeIn(withoutDaysAhead(record, options.today, remarks));
    return typeof result === 'string' || remarks.length === 0
      ? result
      : { ...result, remarks: [...(result.remarks ?? []), ...remarks] };
  };
}

class ClientImporter {
  readonly #journal: Journal;
  readonly #options: ClientOptions;
  readonly #earlier = new EarlierRows();
  readonly #keepKnown: ReturnType<typeof detailsKeeper>;
  readonly #present: PresentClients;
  /** The clients from before the import whose name is like another. */
  readonly #namesLike: ReturnType<typeof namesLike>;

  constructor(journal: Journal, options: ClientOptions) {
    this.#journal = journal;
    this.#options = options;
    this.#keepKnown = detailsKeeper(journal, options.today);
    this.#present = new PresentClients((id) => journal.imports.client(id));
    const names = journal.clients.allNames(mostCompared + 1);
    this.#namesLike = namesLike(names.length > mostCompared ? [] : names);
  }

  takeIn(record: ClientRecord): RowResult | string {
    const { imports } = this.#journal;
    const nameKey = foldText(record.name ?? '');
    const emailKeys = record.emails.map(({ value }) => foldText(value));
    const row: FoldedRow = { record, nameKey, emailKeys };
    const match = matchClient(record, { name: nameKey, emails: emailKeys }, imports, this.#earlier);
    if (match.kind === 'refused') return match.reason;
    const found = match.kind === 'found' ? match.client : null;
    const owner = this.#earlier.ownerOfId(record, nameKey, found);
    if (owner !== null)
      return `another row has the id ${record.externalId}, and is about ${imports.client(owner).name} (${handle('client', owner)})`;
    if (match.kind === 'found') {
      if (match.byId && record.isIdCommon && !this.#agrees(row, match.client))
        return differentOne(record, match.client);
      this.#earlier.rememberFound(record, nameKey, match.client);
      return this.#extend(row, match.client, match.byId);
    }
    const taken = this.#earlier.barelyNamed(record, nameKey);
    return taken
      ? `another row calls ${taken.name} (${handle('client', taken.id)}) so, which has another id`
      : this.#add(row);
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
    const { client, person, points, tags } = planNewClient(row, this.#options, this.#options.today);
    const clientId = imports.addClient(client);
    const personId = person && imports.addPerson(clientId, person);
    this.#addPointsAndTags(clientId, personId, { points, tags });
    const externalId = client.externalId ?? null;
    this.#earlier.remember(row.record, { id: clientId, externalId }, personId, true);
    keepLastContact(this.#journal, row.record, { clientId, personId }, this.#options);
    const { remarks: beside } = this.#keepKnown(row.record, { clientId, personId });
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
    const remark = isKnownSo ? null : otherName(row, present);
    const personId = this.#apply(plan, found.id);
    const { externalId } = row.record;
    const isOther =
      externalId !== undefined && present.externalId !== null && present.externalId !== externalId;
    if (isOther && !byId) this.#journal.imports.addId(found.id, externalId);
    const known = personId === null ? undefined : present.people.get(personId);
    this.#earlier.rememberNames(row, found, known);
    const isMade = this.#earlier.hasMade(found.id);
    this.#earlier.remember(row.record, found, personId);
    const owner = { clientId: found.id, personId };
    if (keepLastContact(this.#journal, row.record, owner, this.#options)) plan.changed.push('lastContact');
    const beside = this.#keepKnown(row.record, owner);
    plan.changed.push(...beside.changed);
    this.#present.grow(present, plan, personId);
    const about = {
      clientId: found.id,
      client: plan.fields.name ?? present.name,
      remarks: [...(remark ? [remark] : []), ...beside.remarks],
      ...(plan.changed.includes('people') ? { added: { clients: 0, people: 1 } } : {}),
    };
    if (plan.changed.length === 0) return { kind: 'unchanged', ...about };
    // A client from this file stays new, whatever later rows add.
    if (isMade) return { kind: 'new', ...about };
    return { kind: 'updated', changed: plan.changed, ...about };
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
  return `${sameId(externalId, theirs)}, and nothing else of "${name}" is; give the row that name or address, or ${withoutIds(externalId)}`;
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
    : `"${record.name}" was taken for ${name} (${handle('client', id)}), by the address`;
}

/** The client for a row: none, one, or the reason it is unclear. */
type Match =
  | { kind: 'none' }
  | { kind: 'found'; client: Candidate; byId: boolean }
  | { kind: 'refused'; reason: string };

/** Up to 32 flags per number: what a file has said so far about a client or a person. */
class Marks {
  #words = new Uint32Array(4096);

  /** Whether the number has any of the bits. */
  has(id: number, bits = ~0): boolean {
    return ((this.#words[id] ?? 0) & bits) !== 0;
  }

  /** Sets more bits for a number. */
  add(id: number, bits: number): void {
    if (id >= this.#words.length) {
      const larger = new Uint32Array(2 * id);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[id] = (this.#words[id] ?? 0) | bits;
  }
}

/** Fields set by the first row with a value; notes grow instead. */
const settledFields = importFields(client)
  .filter(([key, , { options }]) => key !== 'about' && (options.merges ?? 'replaces') === 'replaces')
  .map(([key]) => key);

// Bits per client or person; each settled field has a higher one.
const met = 1;
const made = 2;
const titled = 4;

function settledBit(key: string): number {
  const at = settledFields.indexOf(key as (typeof settledFields)[number]);
  return at < 0 ? 0 : 8 << at;
}

/** What an import remembers from earlier rows. */
export class EarlierRows {
  readonly #aliases = new Map<string, Candidate>();
  readonly #peopleAliases = new Map<string, number>();
  readonly #otherIds = new Map<string, number>();
  readonly #barelyNamed = new Map<string, Candidate>();
  readonly #clients = new Marks();
  readonly #people = new Marks();

  /** The client this file calls by a folded name, if the journal uses another name. */
  alias(nameKey: string): Candidate | undefined {
    return this.#aliases.get(nameKey);
  }

  /** The person this file calls by a folded name at the client, if the journal uses another name. */
  personAlias(clientId: number, nameKey: string): number | undefined {
    return this.#peopleAliases.get(`${clientId} ${nameKey}`);
  }

  hasMet(clientId: number): boolean {
    return this.#clients.has(clientId);
  }

  hasMade(clientId: number): boolean {
    return this.#clients.has(clientId, made);
  }

  /** Whether a row has set that field of the client. */
  hasSettled(clientId: number, key: string): boolean {
    return this.#clients.has(clientId, settledBit(key));
  }

  hasMetPerson(personId: number): boolean {
    return this.#people.has(personId);
  }

  hasTitle(personId: number): boolean {
    return this.#people.has(personId, titled);
  }

  /** The other client that already has the row's id; null if the found client can take it. */
  ownerOfId({ externalId }: ClientRecord, nameKey: string, found: Candidate | null): number | null {
    if (externalId === undefined) return null;
    const other = this.#otherIds.get(externalId);
    if (other !== undefined && other !== found?.id) return other;
    if (!found || !this.hasMet(found.id)) return null;
    if (other === undefined && found.externalId !== externalId) return null;
    return found.nameKey === nameKey || this.alias(nameKey)?.id === found.id ? null : found.id;
  }

  /**
   * The client, itself with an id, that an earlier row without an id matched. A second client of that name would make
   * that row ambiguous.
   */
  barelyNamed({ externalId }: ClientRecord, nameKey: string): Candidate | undefined {
    return externalId === undefined ? undefined : this.#barelyNamed.get(nameKey);
  }

  /** Remembers the client found under a folded name. */
  rememberFound({ externalId }: ClientRecord, nameKey: string, client: Candidate): void {
    if (externalId === undefined && client.externalId !== null) this.#barelyNamed.set(nameKey, client);
  }

  /** Remembers an accepted row and its person. */
  remember(
    { externalId, values, person }: ClientRecord,
    client: Pick<Candidate, 'id' | 'externalId'>,
    personId: number | null,
    isNew = false,
  ): void {
    let bits = isNew ? made : met;
    for (const [key, value] of Object.entries(values)) if (value !== undefined) bits |= settledBit(key);
    this.#clients.add(client.id, bits);
    if (personId !== null) this.#people.add(personId, met | (person?.title === undefined ? 0 : titled));
    if (externalId !== undefined && client.externalId !== null && client.externalId !== externalId)
      this.#otherIds.set(externalId, client.id);
  }

  /** Remembers a row's names for a client and a known person of it if the journal uses others. */
  rememberNames(
    { record: { person }, nameKey }: FoldedRow,
    client: Candidate,
    known: { id: number; nameKey: string } | undefined,
  ): void {
    if (nameKey !== client.nameKey) this.#aliases.set(nameKey, client);
    if (!person || !known) return;
    const key = foldText(person.name);
    if (key !== known.nameKey) this.#peopleAliases.set(`${client.id} ${key}`, known.id);
  }
}

/**
 * Finds a row's client by id, else by address, else by exact name. For a shared address the name decides; if address
 * and name lead to different clients, the row is unclear.
 */
function matchClient(
  record: ClientRecord,
  keys: { name: string; emails: readonly string[] },
  journal: Pick<Imports, 'knows' | 'clientWithId' | 'clientsWithEmail' | 'clientsNamed'>,
  earlier: EarlierRows,
): Match {
  const alias = earlier.alias(keys.name);
  if (!alias && !journal.knows(record.externalId, keys.name, keys.emails)) return { kind: 'none' };
  const withId = record.externalId === undefined ? null : journal.clientWithId(record.externalId);
  if (withId) return { kind: 'found', client: withId, byId: true };

  const named = (alias ? [alias] : journal.clientsNamed(keys.name)).filter(hasNoOtherId);
  const addressed = keys.emails
    .flatMap((key) => journal.clientsWithEmail(key))
    .filter((client) => !earlier.hasMet(client.id) || (isCalledSo(client) && hasNoOtherId(client)));
  const [byEmail, byName] = [usable(addressed), usable(named)];
  const both = byEmail.filter(({ id }) => byName.some((client) => client.id === id));
  if (both.length > 0) return one(both, `${both.length} clients have that name and address`);
  if (byEmail.length > 0 && byName.length > 0) {
    return {
      kind: 'refused',
      reason: `the address belongs to ${listed(byEmail)}, the name to ${listed(byName)}; give the right client the address, or the row another name`,
    };
  }
  if (byEmail.length > 0) return one(byEmail, 'the address belongs to several clients');
  return one(byName, `several clients are called "${record.name}"`);

  /** Two ids in one file mean two clients. */
  function hasNoOtherId({ id, externalId }: Candidate): boolean {
    return record.externalId === undefined || externalId === null || !earlier.hasMet(id);
  }

  /** Two companies that share an address in one file are two clients. */
  function isCalledSo(client: Candidate): boolean {
    return record.company === undefined || client.nameKey === keys.name || client.id === alias?.id;
  }
}

function one(clients: readonly Candidate[], several: string): Match {
  const [first, second] = clients;
  if (!first) return { kind: 'none' };
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
