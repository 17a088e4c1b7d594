import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import type { Candidate, Imports, PresentClient } from '../../store/imports.ts';
import { type FoldedRow, settledFields } from './plan-client.ts';

/** The client a row is about: none, one, or the reason it is unclear. */
type Match =
  | { kind: 'none' }
  | { kind: 'found'; client: Candidate; byId: boolean }
  | { kind: 'refused'; reason: string };

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

// The bits of a client or a person; each field that a row settles has one above them.
const met = 1;
const made = 2;
const titled = 4;

function settledBit(key: string): number {
  const at = settledFields.indexOf(key as (typeof settledFields)[number]);
  return at < 0 ? 0 : 8 << at;
}

/** What an import remembers of the rows before. */
export class EarlierRows {
  readonly #aliases = new Map<string, Candidate>();
  readonly #peopleAliases = new Map<string, number>();
  readonly #otherIds = new Map<string, number>();
  readonly #barelyNamed = new Map<string, Candidate>();
  readonly #clients = new Marks();
  readonly #people = new Marks();

  /** The client a folded name of this file stands for, where the journal has another name. */
  alias(nameKey: string): Candidate | undefined {
    return this.#aliases.get(nameKey);
  }

  /** The person a folded name of this file stands for at the client, where the journal has another name. */
  personAlias(clientId: number, nameKey: string): number | undefined {
    return this.#peopleAliases.get(`${clientId} ${nameKey}`);
  }

  hasMet(clientId: number): boolean {
    return this.#clients.has(clientId);
  }

  hasMade(clientId: number): boolean {
    return this.#clients.has(clientId, made);
  }

  /** Whether a row settled that field of the client. */
  hasSettled(clientId: number, key: string): boolean {
    return this.#clients.has(clientId, settledBit(key));
  }

  hasMetPerson(personId: number): boolean {
    return this.#people.has(personId);
  }

  hasTitle(personId: number): boolean {
    return this.#people.has(personId, titled);
  }

  /** The number of the other client that a row gave the id to; null where it is free for the one found. */
  ownerOfId({ externalId }: ClientRecord, nameKey: string, found: Candidate | null): number | null {
    if (externalId === undefined) return null;
    const other = this.#otherIds.get(externalId);
    if (other !== undefined && other !== found?.id) return other;
    if (!found || !this.hasMet(found.id)) return null;
    if (other === undefined && found.externalId !== externalId) return null;
    return found.nameKey === nameKey || this.alias(nameKey)?.id === found.id ? null : found.id;
  }

  /** The client with an id that a row without one was taken for: a second one of the name would make that row ambiguous. */
  barelyNamed({ externalId }: ClientRecord, nameKey: string): Candidate | undefined {
    return externalId === undefined ? undefined : this.#barelyNamed.get(nameKey);
  }

  /** Remembers which client was found under a folded name. */
  found({ externalId }: ClientRecord, nameKey: string, client: Candidate): void {
    if (externalId === undefined && client.externalId !== null) this.#barelyNamed.set(nameKey, client);
  }

  /** Remembers a row that was taken in, and the person of the client it was about. */
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

  /** Remembers the names by which a row calls a client and its person, where the journal has others. */
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
 * The client a row is about: by its id, else by an address, else by the exact name. Where an address is shared, the
 * name decides; where address and name lead to different clients, nobody is guessed.
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

  /** Two ids of one file are two clients. */
  function hasNoOtherId({ id, externalId }: Candidate): boolean {
    return record.externalId === undefined || externalId === null || !earlier.hasMet(id);
  }

  /** Two companies of one file with one address between them are two clients. */
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

/** Each client once; archived ones only where there are no others. */
function usable(clients: readonly Candidate[]): Candidate[] {
  if (clients.length < 2) return [...clients];
  const distinct = [...new Map(clients.map((client) => [client.id, client])).values()];
  const open = distinct.filter(({ archived }) => !archived);
  return open.length > 0 ? open : distinct;
}

/** Clients by number and name, as a person tells them apart. */
function listed(clients: readonly Candidate[]): string {
  const shown = clients.slice(0, 4).map(({ id, name }) => `${name} (${handle('client', id)})`);
  if (clients.length > shown.length) shown.push(`${clients.length - shown.length} more`);
  return listWords(shown, 'and');
}

/** How a row names the client it belongs to, in the file's words. */
interface OwnerWords {
  client?: string;
  person?: string;
  email?: string;
}

type Finder = (words: OwnerWords) => Candidate | string;

/**
 * Finds the client a row belongs to: by an address, by its exact name, or by the name of somebody who works there; a
 * string is a reason to refuse the row. What was found once is remembered.
 */
export function ownerFinder(journal: Imports): Finder {
  const found = new Map<string, Candidate | string>();
  return (words) => {
    const key = JSON.stringify([words.client, words.person, words.email]);
    const before = found.get(key);
    if (before !== undefined) return before;
    const owner = findOwner(journal, words);
    found.set(key, owner);
    return owner;
  };
}

function findOwner(journal: Imports, { client, person, email }: OwnerWords): Candidate | string {
  const addressed = email ? usable(journal.clientsWithEmail(foldText(email))) : [];
  const named = client ? clientsCalled(journal, client) : person ? clientsCalled(journal, person) : [];
  const both = addressed.filter(({ id }) => named.some((one) => one.id === id));
  const narrowed = both.length > 0 ? both : addressed.length > 0 ? addressed : atWhichPersonIs(named, person);
  const [first, second] = narrowed;
  const called = client ?? person ?? email ?? '';
  if (!first)
    return `no client matches "${called}"; import the clients first, or add it with rapport client add`;
  if (second) return `several clients match "${called}": ${listed(narrowed)}`;
  if (client && addressed.length > 0 && named.length > 0 && both.length === 0) {
    return `the address belongs to ${listed(addressed)}, the name to ${listed(named)}`;
  }
  return first;

  /** Of several clients of one name, those at which the person of the row works. */
  function atWhichPersonIs(clients: readonly Candidate[], someone: string | undefined): readonly Candidate[] {
    if (clients.length < 2 || !someone || !client) return clients;
    const theirs = journal.clientsOfPerson(foldText(someone));
    const fitting = clients.filter(({ id }) => theirs.some((one) => one.id === id));
    return fitting.length > 0 ? fitting : clients;
  }
}

/** Clients of exactly that name, else with that address, else with a person of that name. */
function clientsCalled(journal: Imports, words: string): Candidate[] {
  const key = foldText(words);
  const named = usable(journal.clientsNamed(key));
  if (named.length > 0) return named;
  if (words.includes('@')) return usable(journal.clientsWithEmail(key));
  return usable(journal.clientsOfPerson(key));
}
