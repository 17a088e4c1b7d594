import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Concern, ConcernAct } from '../domain/concern.ts';

/** The columns of a concern that can be set. */
export type ConcernFields = Omit<Concern, 'id' | 'clientName' | 'personName' | 'prefersWriting' | 'acts'>;

/** The columns of what was done to help. */
export type ConcernActFields = Omit<ConcernAct, 'id' | 'channel'> & { concernId: number };

/** Problems of clients' own, and what is done to help. */
export interface Concerns {
  add(fields: ConcernFields): number;
  update(id: number, fields: Partial<ConcernFields>): void;
  addAct(fields: ConcernActFields): number;
  /** Removes a concern with what was done to help; entries of the log stay. */
  remove(id: number): void;
  get(id: number): Concern | null;
  /** Open ones first, then the newest; of one client, or of all that are not archived; `open` leaves out the others, `until` what is of after that day. */
  list(filter: { clientId?: number; open?: boolean; until?: CalendarDate }): Concern[];
}
