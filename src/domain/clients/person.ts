import type { ContactPoint } from './client.ts';

/** What a person can be at a client; one person may be several. */
export const roles = ['decision-maker', 'champion', 'billing', 'user'] as const;
export type Role = (typeof roles)[number];

/** A human at a client. */
export interface Person {
  id: number;
  name: string;
  /** Why the person wishes to be written to instead of called; null when they have no such wish. */
  writingBecause: string | null;
  about: string | null;
}

/** A person as one client knows them: their title and roles there, and how to reach them. */
export interface ClientPerson extends Person {
  clientId: number;
  clientName: string;
  title: string | null;
  roles: Role[];
  contactPoints: ContactPoint[];
}
