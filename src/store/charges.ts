import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { charge } from '../nouns/charge.ts';
import type { Connection } from './file/database.ts';
import { asYesOrNo, tableOn, where } from './table.ts';

/** Which charges are listed: those of all but archived clients, unless a client or a case is named. */
export interface ChargeFilter {
  clientId?: number;
  caseId?: number;
  /** Only those that are neither billed nor waived. */
  open?: boolean;
  /** Only those noted by that day. */
  until?: CalendarDate;
}

export function chargesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, charge, at, {
    prefersWriting: { sql: 'clients.writing_because IS NOT NULL', read: asYesOrNo },
  });
  return {
    ...{ add, update, get, stored, read },
    /** Charges, the newest first. */
    list: ({ clientId, caseId, open, until }: ChargeFilter) =>
      read(
        `${where(
          clientId !== undefined && 'charges.client_id = :clientId',
          caseId !== undefined && 'charges.case_id = :caseId',
          clientId === undefined && caseId === undefined && 'clients.archived_on IS NULL',
          open && 'charges.billed_on IS NULL AND charges.waived_on IS NULL',
          until && 'charges.noted_on <= :until',
        )} ORDER BY charges.noted_on DESC, charges.id DESC`,
        { clientId, caseId, until },
      ),
  };
}
