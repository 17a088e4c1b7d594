import type { ConcernAct } from '../domain/care/concern.ts';
import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { concern, concernAct } from '../nouns/concern.ts';
import type { Connection } from './file/database.ts';
import { asJson, asYesOrNo, tableOn, where } from './table.ts';

const acts = `(
  SELECT json_group_array(json_object('id', id, 'actedOn', acted_on, 'text', text,
      'entryId', interaction_id, 'channel', channel)) FROM (
    SELECT concern_acts.id, acted_on, concern_acts.text, interaction_id, channel FROM concern_acts
    LEFT JOIN interactions ON interactions.id = interaction_id
    WHERE concern_id = concerns.id ORDER BY acted_on, concern_acts.id))`;

/** Which concerns are listed: those of all but archived clients, unless one is named. */
export interface ConcernFilter {
  clientId?: number;
  open?: boolean;
  /** Only those noted by that day. */
  until?: CalendarDate;
}

export function concernsOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, concern, at, {
    acts: { sql: acts, read: asJson<ConcernAct[]> },
    prefersWriting: {
      sql: 'clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL',
      read: asYesOrNo,
    },
  });
  const help = tableOn(database, concernAct, at);
  return {
    ...{ add, update, get, stored },
    addAct: help.add,
    /** Concerns, open ones first, then the newest. */
    list: ({ clientId, open, until }: ConcernFilter) =>
      read(
        `${where(
          clientId === undefined ? 'clients.archived_on IS NULL' : 'concerns.client_id = :clientId',
          open && 'concerns.closed_on IS NULL',
          until && 'concerns.noted_on <= :until',
        )} ORDER BY concerns.closed_on IS NOT NULL, concerns.noted_on DESC, concerns.id DESC`,
        { clientId, until },
      ),
  };
}
