import type { client } from '../../nouns/client.ts';
import type { CalendarDate, Columns, Row } from '../../nouns/field.ts';
import type { person, position } from '../../nouns/person.ts';

/** An email address or a phone number, as the owner wrote it. */
export interface ContactPoint {
  kind: 'email' | 'phone';
  value: string;
  label: string | null;
}

export type Client = { id: number } & Columns<typeof client>;

/** A client with its related rows. */
export type ClientDetails = Row<typeof client> & {
  contactPoints: ContactPoint[];
  tags: string[];
  peopleCount: number;
  /** The day of the last exchange, or of a later contact in an imported file. */
  lastContactOn: CalendarDate | null;
  lastChannel: string | null;
};

export type Person = { id: number } & Columns<typeof person>;

/** A person at one client: title, roles, and contact points. */
export type ClientPerson = Person &
  Omit<Columns<typeof position>, 'personId'> & { clientName: string; contactPoints: ContactPoint[] };

/** An address or number as a key; `key` is its folded form. */
export function pointKey({ kind, key }: Pick<ContactPoint, 'kind'> & { key: string }): string {
  return `${kind} ${key}`;
}
