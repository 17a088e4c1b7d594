import type { Columns } from '../../nouns/field.ts';
import type { person, position } from '../../nouns/person.ts';
import type { ContactPoint } from './client.ts';

/** A human at a client. */
export type Person = { id: number } & Columns<typeof person>;

/** A person as one client knows them: their title and roles there, and how to reach them. */
export type ClientPerson = Person &
  Omit<Columns<typeof position>, 'personId'> & { clientName: string; contactPoints: ContactPoint[] };
