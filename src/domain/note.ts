import type { CalendarDate } from './calendar-date.ts';

/** Something to remember about a client or a person, which is no interaction. */
export interface Note {
  id: number;
  clientId: number;
  personName: string | null;
  notedOn: CalendarDate;
  text: string;
}
