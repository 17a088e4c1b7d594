import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';

/** What a note can be about: how they like it, who they are, what they want next, what they or you are good or bad at. */
export const noteKinds = ['preference', 'personal', 'want', 'strength', 'weakness'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something to remember about a client or a person, which is no interaction. */
export interface Note {
  id: number;
  clientId: number;
  clientName: string;
  personId: number | null;
  personName: string | null;
  /** The day it was learnt. */
  notedOn: CalendarDate;
  text: string;
  kind: NoteKind | null;
  /** Where it was learnt: `over lunch`, `her website`. */
  learntFrom: string | null;
  /** The day it was last found to hold still. */
  confirmedOn: CalendarDate | null;
  /** Of a want: the service asked for, as it is counted. */
  service: string | null;
}

/** Kinds that time can prove wrong; a plain note just stands. */
const fading: ReadonlySet<NoteKind | null> = new Set(noteKinds);

/** Days after which what was learnt should be asked again. Our choice. */
const freshDays = 365;

/** Whether a note was learnt, or last found to hold, so long ago that it should be confirmed. */
export function isStale(
  { kind, notedOn, confirmedOn }: Pick<Note, 'kind' | 'notedOn' | 'confirmedOn'>,
  today: CalendarDate,
): boolean {
  const known = confirmedOn !== null && confirmedOn > notedOn ? confirmedOn : notedOn;
  return fading.has(kind) && daysBetween(known, today) > freshDays;
}
