import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { feedback } from '../nouns/feedback.ts';
import type { Connection } from './file/database.ts';
import { asYesOrNo, tableOn, where } from './table.ts';

/** The day feedback came up, as SQL. */
const cameUp = 'coalesce(feedback.asked_on, feedback.said_on)';

/** Which feedback is listed: that of all but archived clients, unless one is named. */
export interface FeedbackFilter {
  clientId?: number;
  /** Only what waits for something: an answer, a change, a word to them. */
  open?: boolean;
  /** Only what came up by that day. */
  until?: CalendarDate;
}

export function feedbackOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, feedback, at, {
    prefersWriting: {
      sql: 'clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL',
      read: asYesOrNo,
    },
  });
  return {
    ...{ add, update, get, stored },
    /** Feedback, the newest first. */
    list: ({ clientId, open, until }: FeedbackFilter) =>
      read(
        `${where(
          clientId === undefined ? 'clients.archived_on IS NULL' : 'feedback.client_id = :clientId',
          open && 'feedback.told_on IS NULL AND feedback.closed_on IS NULL',
          until && `${cameUp} <= :until`,
        )} ORDER BY ${cameUp} DESC, feedback.id DESC`,
        { clientId, until },
      ),
  };
}
