import { foldText } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { client } from '../../nouns/client.ts';
import { importFields } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, Imports, PresentClient } from '../../store/imports.ts';
import type { FoldedRow } from './import-clients.ts';
import type { ClientRecord } from './import-rows.ts';

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

// Bits per client or person: this one for "met", and a higher one for each settled field.
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
  found({ externalId }: ClientRecord, nameKey: string, client: Candidate): void {
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
    for (const key in values) bits |= settledBit(key);
    this.#clients.add(client.id, bits);
    if (personId !== null) this.#people.add(personId, met | (person?.title === undefined ? 0 : titled));
    if (externalId !== undefined && client.externalId !== null && client.externalId !== externalId)
      this.#otherIds.set(externalId, client.id);
  }

  /** Remembers a row's names for a client and its person if the journal uses others. */
  rememberNames(
    { record: { person }, nameKey }: FoldedRow,
    client: Candidate,
    people: PresentClient['people'],
    personId: number | null,
  ): void {
    if (nameKey !== client.nameKey) this.#aliases.set(nameKey, client);
    const known = person && people.find(({ id }) => id === personId);
    if (!known) return;
    const key = foldText(person.name);
    if (key !== known.nameKey) this.#peopleAliases.set(`${client.id} ${key}`, known.id);
  }
}

/**
 * Finds a row's client by id, else by address, else by exact name. For a shared address the name decides; if address
 * and name lead to different clients, the row is unclear.
 */
export function matchClient(
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
function usable(clients: readonly Candidate[]): Candidate[] {
  if (clients.length < 2) return [...clients];
  const distinct = [...new Map(clients.map((client) => [client.id, client])).values()];
  const open = distinct.filter(({ archived }) => !archived);
  return open.length > 0 ? open : distinct;
}

/** Clients by number and name, so that people can tell them apart. */
function listed(clients: readonly Candidate[]): string {
  const shown = clients.slice(0, 4).map(({ id, name }) => `${name} (${handle('client', id)})`);
  if (clients.length > shown.length) shown.push(`${clients.length - shown.length} more`);
  return listWords(shown, 'and');
}

/** How a row names its client, in the file's words. */
interface OwnerNames {
  client?: string;
  person?: string;
  email?: string;
}

type Finder = (names: OwnerNames) => Candidate | string;

/**
 * Finds the client of a row by address, exact name, or the name of somebody who works there; a string refuses the row.
 * Remembers what it found.
 */
export function ownerFinder(journal: Imports): Finder {
  const found = new Map<string, Candidate | string>();
  return (names) => {
    const key = JSON.stringify([names.client, names.person, names.email]);
    const before = found.get(key);
    if (before !== undefined) return before;
    const owner = findOwner(journal, names);
    found.set(key, owner);
    return owner;
  };
}

function findOwner(journal: Imports, { client, person, email }: OwnerNames): Candidate | string {
  const addressed = email ? usable(journal.clientsWithEmail(foldText(email))) : [];
  const named = client ? clientsCalled(journal, client) : person ? clientsCalled(journal, person) : [];
  const both = addressed.filter(({ id }) => named.some((one) => one.id === id));
  const narrowed = both.length > 0 ? both : addressed.length > 0 ? addressed : withPerson(named, person);
  const [first, second] = narrowed;
  const called = client ?? person ?? email ?? '';
  if (!first)
    return `no client matches "${called}"; import the clients first, or add it with rapport client add`;
  if (second) return `several clients match "${called}": ${listed(narrowed)}`;
  if (client && addressed.length > 0 && named.length > 0 && both.length === 0) {
    return `the address belongs to ${listed(addressed)}, the name to ${listed(named)}`;
  }
  return first;

  /** Among clients of the same name, those where the row's person works. */
  function withPerson(clients: readonly Candidate[], someone: string | undefined): readonly Candidate[] {
    if (clients.length < 2 || !someone || !client) return clients;
    const theirs = journal.clientsOfPerson(foldText(someone));
    const fitting = clients.filter(({ id }) => theirs.some((one) => one.id === id));
    return fitting.length > 0 ? fitting : clients;
  }
}

/** Clients with exactly that name, else with that address, else with a person of that name. */
function clientsCalled(journal: Imports, names: string): Candidate[] {
  const key = foldText(names);
  const named = usable(journal.clientsNamed(key));
  if (named.length > 0) return named;
  if (names.includes('@')) return usable(journal.clientsWithEmail(key));
  return usable(journal.clientsOfPerson(key));
}
