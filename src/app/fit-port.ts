import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Criterion, FitAnswer } from '../domain/fit.ts';

/** The columns of a criterion that can be set. */
export type CriterionFields = Omit<Criterion, 'id' | 'profileName'>;

/** What is known of a client about a criterion, and since when. */
export interface StoredAnswer extends FitAnswer {
  criterionId: number;
  answeredOn: CalendarDate;
}

/** What ideal clients look like, and what is known of each client about it. */
export interface Criteria {
  add(fields: CriterionFields): number;
  update(id: number, fields: Partial<Omit<CriterionFields, 'profileId'>>): void;
  /** Removes a criterion to which there are no answers. */
  remove(id: number): void;
  get(id: number): Criterion | null;
  /** In the order they were made, profile by profile; of one profile or of all. */
  list(profileId?: number): Criterion[];
  /** What is known of a client, the latest answer last. */
  answers(clientId: number): StoredAnswer[];
  /** Sets the answer about a client, or with null forgets it. */
  answer(clientId: number, criterionId: number, answer: { number: number; on: CalendarDate } | null): void;
  /** Forgets the answers of all clients to a criterion; returns how many there were. */
  forget(criterionId: number): number;
}
