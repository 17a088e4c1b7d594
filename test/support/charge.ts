import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Charge } from '../../src/domain/repair/charge.ts';

/** A charge of 500 USD for Acme that was noted on Monday 2 March 2026, and that they do not know of, unless told otherwise. */
export function aCharge(fields: Partial<Charge> = {}): Charge {
  return {
    ...{ id: 1, clientId: 1, clientName: 'Acme', caseId: null, what: 'over-service' },
    ...{ amount: { minor: 50_000, currency: 'USD' }, notedOn: calendarDate('2026-03-02') },
    ...{ toldOn: null, toldChannel: null, entryId: null, billedOn: null, untoldBecause: null },
    ...{ waivedOn: null, waivedBecause: null, prefersWriting: false },
    ...fields,
  };
}
