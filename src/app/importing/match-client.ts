import type { ClientRecord } from '../../domain/import-records.ts';
import { foldText } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import type { Imports } from '../../store/imports/imports.ts';
import type { Candidate } from '../../store/imports/lookups.ts';

/** Which client a row is about: none that is there, one, or why it cannot be told. */
export type Match =
  | { kind: 'none' }
  | { kind: 'found'; client: Candidate; byId: boolean }
  | { kind: 'refused'; reason: string };

/** What an import remembers of the rows before. */
interface Earlier {
  /** The client a folded name stands for in this file, where the journal has another name for it. */
  aliases: ReadonlyMap<string, Candidate>;
  /** Whether a row was about that client. */
  hasMet(clientId: number): boolean;
}

/**
 * The client a row is about: by its id, else by an address, else by the exact name. Where an address is shared, the
 * name decides; where address and name lead to different clients, nobody is guessed.
 */
export function matchClient(
  record: ClientRecord,
  keys: { name: string; emails: readonly string[] },
  journal: Pick<Imports, 'knows' | 'clientWithId' | 'clientsWithEmail' | 'clientsNamed'>,
  earlier: Earlier,
): Match {
  const alias = earlier.aliases.get(keys.name);
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
