import type { client } from '../../nouns/client.ts';
import type { CalendarDate, Columns, Row } from '../../nouns/field.ts';
import type { person, position } from '../../nouns/person.ts';

/** An email address or a phone number, as the owner typed it. */
export interface ContactPoint {
  kind: 'email' | 'phone';
  value: string;
  label: string | null;
}

/** The business or person who pays. */
export type Client = { id: number } & Columns<typeof client>;

/** A client with what stands beside its row. */
export type ClientDetails = Row<typeof client> & {
  contactPoints: ContactPoint[];
  tags: string[];
  peopleCount: number;
  /** The day of the last exchange, or of a contact that an imported file tells of. */
  lastContactOn: CalendarDate | null;
  lastChannel: string | null;
};

/** A human at a client. */
export type Person = { id: number } & Columns<typeof person>;

/** A person as one client knows them: their title and roles there, and how to reach them. */
export type ClientPerson = Person &
  Omit<Columns<typeof position>, 'personId'> & { clientName: string; contactPoints: ContactPoint[] };
