import { isDeepStrictEqual } from 'node:util';
import { foldText } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { importFields } from '../../nouns/field.ts';
import type { Candidate } from '../../store/imports/imports.ts';
import type { ClientAtHand, ClientRecord } from './import-rows.ts';
import type { FoldedRow } from './plan-client.ts';

/** Up to 32 flags per number: what a file has said so far about a client or a person. */
class Marks {
  #words = new Uint32Array(4096);

  /** Whether the number has any of the bits. */
  has(id: number, bits: number): boolean {
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
  readonly #own = new Map<number, number>();
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

  /** Whether an earlier row is about the client, with another number of the journal that wrote the file. */
  isOfAnother(clientId: number, own: number | undefined): boolean {
    const known = this.#own.get(clientId);
    return own !== undefined && known !== undefined && known !== own;
  }

  /** Whether a row with that number is about the client: an earlier row said so, or the numbers are the same. */
  isSame(clientId: number, own: number | undefined): boolean {
    return own !== undefined && (this.#own.get(clientId) ?? clientId) === own;
  }

  hasMet(clientId: number): boolean {
    return this.#clients.has(clientId, met | made);
  }

  hasMade(clientId: number): boolean {
    return this.#clients.has(clientId, made);
  }

  /** Whether a row has set that field of the client. */
  hasSettled(clientId: number, key: string): boolean {
    return this.#clients.has(clientId, settledBit(key));
  }

  hasMetPerson(personId: number): boolean {
    return this.#people.has(personId, met);
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
    { externalId, values, person, own }: ClientRecord,
    client: Pick<Candidate, 'id' | 'externalId'>,
    personId: number | null,
    isNew = false,
  ): void {
    if (own !== undefined) this.#own.set(client.id, own);
    let bits = isNew ? made : met;
    for (const [key, value] of Object.entries(values)) if (value !== undefined) bits |= settledBit(key);
    this.#clients.add(client.id, bits);
    if (personId !== null) this.#people.add(personId, met | (person?.title === undefined ? 0 : titled));
    if (externalId !== undefined && client.externalId !== null && client.externalId !== externalId)
      this.#otherIds.set(externalId, client.id);
  }

  /** Remembers what a row that is refused says and a client, or a person of it, has. */
  rememberSame(
    { values, person }: ClientRecord,
    client: ClientAtHand,
    known: { id: number; title: string | null } | undefined,
  ): void {
    let bits = 0;
    for (const [key, value] of Object.entries(values))
      if (value !== undefined && isDeepStrictEqual(value, client[key as keyof ClientAtHand]))
        bits |= settledBit(key);
    this.#clients.add(client.id, bits);
    if (known && person?.title !== undefined && person.title === known.title)
      this.#people.add(known.id, titled);
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
