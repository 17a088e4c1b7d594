import type { Profile } from '../domain/profile.ts';

/** The kinds of clients. */
export interface Profiles {
  add(fields: Pick<Profile, 'name' | 'about'>): number;
  update(id: number, fields: Partial<Pick<Profile, 'name' | 'about'>>): void;
  /** Removes a profile; its clients have none then. */
  remove(id: number): void;
  get(id: number): Profile | null;
  /** In the order they were made. */
  list(): Profile[];
  /** Sets a number (0 asks nothing), or with null goes back to the configuration's. */
  setThreshold(profileId: number, rule: string, name: string, value: number | null): void;
  /** Gives clients a profile, or with null none; returns how many it changed. */
  assign(clientIds: readonly number[], profileId: number | null): number;
  /** The clients of a profile by name, archived ones apart. */
  clients(profileId: number): number[];
}
