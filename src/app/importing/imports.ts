import type { ClientStatus, ContactPoint } from '../../domain/clients/client.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Entry } from '../../domain/log/entry.ts';
import type { Money } from '../../domain/money/money.ts';
import type { EntryFields, ReminderFields } from '../journal.ts';

/** A client that a row may be about. */
export interface Candidate {
  id: number;
  name: string;
  /** The name folded for comparing. */
  nameKey: string;
  externalId: string | null;
  archived: boolean;
}

/** A client as an import compares it with a row. */
export interface PresentClient extends Candidate {
  status: ClientStatus;
  sinceOn: CalendarDate;
  cadenceDays: number | null;
  about: string | null;
  source: string | null;
  yearlyValue: Money | null;
  tags: string[];
  people: { id: number; name: string; nameKey: string; title: string | null; about: string | null }[];
  /** The addresses and numbers of the client and of its people; a person's with whose it is. */
  points: { kind: ContactPoint['kind']; key: string; personId: number | null }[];
}

/** The columns a file can give a new client. */
export interface NewClient {
  name: string;
  nameKey: string;
  externalId: string | null;
  status: ClientStatus;
  sinceOn: CalendarDate;
  cadenceDays: number | null;
  about: string | null;
  source: string | null;
  yearlyValue: Money | null;
}

/** Whose an address or a note is. */
type Owner = { clientId: number } | { personId: number };

/** An entry of the log as an import compares it with a row. */
export interface PresentEntry extends Entry {
  personIds: number[];
}

/** A reminder as an import compares it with a row. */
export type PresentReminder = Pick<
  ReminderFields,
  'clientId' | 'text' | 'startsOn' | 'dueOn' | 'every' | 'status'
> & { id: number };

/**
 * What an import asks of the journal, row after row: finding what is there, and adding what is not. Keys are folded;
 * archived clients are found as well.
 */
export interface Imports {
  /** Whether any of it leads to a client; false spares the questions below. */
  knows(externalId: string | undefined, nameKey: string, emailKeys: readonly string[]): boolean;
  clientWithId(externalId: string): Candidate | null;
  /** Clients that have the address themselves or through a person. */
  clientsWithEmail(key: string): Candidate[];
  clientsNamed(key: string): Candidate[];
  /** Clients at which somebody of that name works. */
  clientsOfPerson(key: string): Candidate[];
  client(id: number): PresentClient;
  entryWithId(externalId: string): PresentEntry | null;
  sameEntry(
    entry: Pick<EntryFields, 'clientId' | 'happenedOn' | 'channel' | 'direction' | 'text'>,
  ): PresentEntry | null;
  reminderWithId(externalId: string): PresentReminder | null;
  /** The reminder of that client and text that is or was due on a day, also when it is closed. */
  sameReminder(clientId: number, text: string, due: CalendarDate): PresentReminder | null;

  /** Runs work that adds rows, inside a change, and records at its end what was added; rows are added in it alone. */
  inBulk<T>(work: () => T): T;
  addClient(client: NewClient): number;
  addPerson(
    clientId: number,
    person: { name: string; nameKey: string; title: string | null; about: string | null },
  ): number;
  /** Keeps the day of a last contact of which no more is known, the latest one; returns whether it is later. */
  tellContact(clientId: number, on: CalendarDate): boolean;
  setTitle(clientId: number, personId: number, title: string): void;
  addPoint(owner: Owner, point: ContactPoint, key: string): void;
  addTag(clientId: number, tag: string): void;
  addEntry(fields: EntryFields, people: readonly number[], externalId: string | null): number;
  addReminder(fields: ReminderFields, externalId: string | null): number;
}
