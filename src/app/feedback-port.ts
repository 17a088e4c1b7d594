import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Feedback } from '../domain/feedback.ts';

/** The columns of feedback that can be set. */
export type FeedbackFields = Omit<Feedback, 'id' | 'clientName' | 'personName' | 'prefersWriting'>;

/** How clients found the work. */
export interface Feedbacks {
  add(fields: FeedbackFields): number;
  update(id: number, fields: Partial<FeedbackFields>): void;
  /** Removes feedback; entries of the log stay. */
  remove(id: number): void;
  get(id: number): Feedback | null;
  /** The newest first; of one client, or of all that are not archived; `open` leaves out what they were told or is closed, `until` what is of after that day. */
  list(filter: { clientId?: number; open?: boolean; until?: CalendarDate }): Feedback[];
}
