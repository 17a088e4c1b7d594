import { foldText } from '../../domain/name-match.ts';
import type { Candidate, Imports } from './imports.ts';
import { listed, usable } from './match-client.ts';

/** How a row names the client it belongs to, in the file's words. */
export interface OwnerWords {
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
