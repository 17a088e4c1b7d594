import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Client, ClientDetails, ClientKind, ClientStatus, ContactPoint } from '../domain/client.ts';
import type { Money } from '../domain/money.ts';
import type { ClientMoney } from './repairs.ts';

/** The columns of a client that can be set. */
export type ClientFields = Omit<Client, 'id'>;

/** What a way of naming a client found: the client, and through which person when it was not its own name. */
export interface ClientMatch {
  id: number;
  name: string;
  status: ClientStatus;
  archivedOn: CalendarDate | null;
  /** How well it fits: 0 its number, 1 its whole name or address, 2 a person's whole name, 3 a whole word, more a part. */
  rank: number;
  /** The person or address through which the client was found. */
  through: string | null;
}

/** The clients. */
export interface Clients {
  /** Stores a new client and returns its id. */
  add(fields: ClientFields): number;
  /** Changes the given columns. */
  update(id: number, fields: Partial<ClientFields>): void;
  /** The client with its contact points and tags, or null. */
  get(id: number): ClientDetails | null;
  /** The day on which an import brought a client; null for others. */
  importedOn(id: number): CalendarDate | null;
  /** Every client, by name; archived ones only when asked for. */
  list(filter: { archived?: boolean; status?: ClientStatus; tag?: string }): ClientSummary[];
  /** Clients whose name contains the folded text, or with a person, an address or the id it names. */
  match(folded: string): ClientMatch[];
  /** Every client's and person's name, for near misses. */
  names(): { name: string; clientId: number }[];
  setContactPoints(id: number, points: readonly ContactPoint[]): void;
  setTags(id: number, tags: readonly string[]): void;
  /** Sets what is given of a client's profile, day of signing and source; null takes it away. */
  setKind(id: number, kind: Partial<ClientKind>): void;
  /** The currencies of the yearly values, each once. */
  currencies(): string[];
  /** Sets what is given of a client's yearly value and budget; null takes it away. */
  setMoney(id: number, money: Partial<ClientMoney>): void;
}

/** A line of the list of clients. */
export interface ClientSummary {
  id: number;
  name: string;
  status: ClientStatus;
  tags: string[];
  emails: string[];
  phones: string[];
  people: number;
  lastContactOn: CalendarDate | null;
  lastChannel: string | null;
  archivedOn: CalendarDate | null;
  profile: ClientKind['profile'];
  source: string | null;
  sinceOn: CalendarDate;
  yearlyValue: Money | null;
}
