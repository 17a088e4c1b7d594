import { foldPhone, foldText, nearMisses } from '../../domain/text/names.ts';
import type { PhoneReader } from '../../domain/text/phone-number.ts';
import { listWords } from '../../domain/text/words.ts';
import type { Candidate, Imports } from '../../store/imports/imports.ts';
import { listed, usable } from './import-clients.ts';

/** How a row names its client, in the file's words. */
export interface OwnerNames {
  client?: string | undefined;
  person?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  /** The client's number in the journal that wrote the file; it counts where the name is the same, too. */
  own?: number | undefined;
}

/** Finds the client of a row; a string refuses the row. */
export interface OwnerFinder {
  /** By address, number, exact name, the name of somebody who works there, or a unique part of a name. */
  find(names: OwnerNames): Candidate | string;
  /** The one client whose name stands in a text. */
  inText(text: string): Candidate | string;
}

/** The most names for which others are proposed: each is compared with all clients. */
const mostProposed = 20;

/** The fewest letters of a part of a name that can stand for it. */
const shortestPart = 3;

/** Remembers what it found; `phones` reads numbers, and without it no number finds anybody. */
export function ownerFinder(journal: Imports, phones?: PhoneReader): OwnerFinder {
  const found = new Map<string, Candidate | string>();
  const names = new Names(journal);
  const numbers = phones && new Numbers(journal, phones, names);
  return {
    find(row) {
      const key = JSON.stringify([row.client, row.person, row.email, row.phone, row.own]);
      const before = found.get(key);
      if (before !== undefined) return before;
      const owner = findOwner(journal, names, numbers, row);
      found.set(key, owner);
      return owner;
    },
    inText(text) {
      const named = names.in(foldText(text));
      const [first, second] = named;
      if (!first) return 'no client is named in it; add a column client, or import the clients first';
      return second ? `several clients are named in it: ${listed(named)}` : first;
    },
  };
}

function findOwner(
  journal: Imports,
  names: Names,
  numbers: Numbers | undefined,
  { client, person, email, phone, own }: OwnerNames,
): Candidate | string {
  const mine =
    own && client ? journal.clientsNamed(foldText(client)).find(({ id }) => id === own) : undefined;
  if (mine) return mine;
  const addressed = [
    ...(email ? usable(journal.clientsWithEmail(foldText(email))) : []),
    ...(phone && numbers ? usable(numbers.clientsWith(phone)) : []),
  ];
  const spoken = client ?? person;
  const exact = spoken ? clientsCalled(journal, spoken) : [];
  const named = exact.length === 0 && addressed.length === 0 && spoken ? names.partly(spoken) : exact;
  const both = addressed.filter(({ id }) => named.some((one) => one.id === id));
  const narrowed =
    both.length > 0 ? both : addressed.length > 0 ? usable(addressed) : withPerson(named, person);
  const [first, second] = narrowed;
  const called = client ?? person ?? email ?? phone ?? '';
  if (!first) return `no client matches "${called}"; ${names.proposalFor(spoken)}`;
  if (second) return `several clients match "${called}": ${listed(narrowed)}`;
  if (client && addressed.length > 0 && named.length > 0 && both.length === 0) {
    const what = email && journal.clientsWithEmail(foldText(email)).length > 0 ? 'address' : 'number';
    return `the ${what} belongs to ${listed(addressed)}, the name to ${listed(named)}`;
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

/** All names of clients, read when a row first needs them. */
class Names {
  readonly #journal: Imports;
  #clients: Candidate[] | undefined;
  #byWord: Map<string, Candidate[]> | undefined;
  #proposed = 0;

  constructor(journal: Imports) {
    this.#journal = journal;
  }

  all(): Candidate[] {
    this.#clients ??= this.#journal.allClients();
    return this.#clients;
  }

  /** Clients whose name has these words, one behind the other: `acme` of `acme gmbh`. */
  partly(text: string): Candidate[] {
    const key = foldText(text);
    if (key.length < shortestPart) return [];
    return usable(this.#with(key).filter(({ nameKey }) => hasWords(nameKey, key)));
  }

  /** Clients whose whole name stands in a text; a name within a longer one does not count beside it. */
  in(text: string): Candidate[] {
    const named = new Set(wordsOf(text).flatMap((word) => this.#words().get(word) ?? []));
    const inside = [...named].filter(
      ({ nameKey }) => nameKey.length >= shortestPart && hasWords(text, nameKey),
    );
    return usable(
      inside.filter((one) => !inside.some((other) => other !== one && hasWords(other.nameKey, one.nameKey))),
    );
  }

  /** What to do where no client has a name; the nearest names, if there are any. */
  proposalFor(text: string | undefined): string {
    const usual = 'import the clients first, or add it with rapport add';
    if (text === undefined || this.#proposed >= mostProposed) return usual;
    this.#proposed += 1;
    const near = nearMisses(
      text,
      this.all().map(({ name }) => name),
    );
    return near.length > 0 ? `perhaps ${listWords(near)}, else ${usual}` : usual;
  }

  #with(key: string): readonly Candidate[] {
    const [first = ''] = wordsOf(key);
    return this.#words().get(first) ?? [];
  }

  #words(): Map<string, Candidate[]> {
    if (this.#byWord) return this.#byWord;
    const found = new Map<string, Candidate[]>();
    for (const client of this.all()) {
      for (const word of new Set(wordsOf(client.nameKey))) {
        const known = found.get(word);
        if (known) known.push(client);
        else found.set(word, [client]);
      }
    }
    this.#byWord = found;
    return found;
  }
}

function wordsOf(key: string): string[] {
  return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function hasWords(text: string, part: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(part).join(' ')} `);
}

/** The phone numbers of clients, read when a row first has one. */
class Numbers {
  readonly #journal: Imports;
  readonly #phones: PhoneReader;
  readonly #names: Names;
  #byEnd: ReturnType<Imports['phonesByEnd']> | undefined;

  constructor(journal: Imports, phones: PhoneReader, names: Names) {
    this.#journal = journal;
    this.#phones = phones;
    this.#names = names;
  }

  clientsWith(number: string): Candidate[] {
    this.#byEnd ??= this.#journal.phonesByEnd();
    const digits = foldPhone(number);
    const near = this.#byEnd.get(digits.slice(-this.#journal.sharedDigits)) ?? [];
    const ids = new Set(
      near.filter(({ value }) => this.#phones.isSame(number, value)).map(({ clientId }) => clientId),
    );
    return ids.size === 0 ? [] : this.#names.all().filter(({ id }) => ids.has(id));
  }
}
