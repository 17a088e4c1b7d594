import type { Row } from '../../nouns/field.ts';
import { type NoteKind, type note, noteKinds } from '../../nouns/note.ts';
import { type CalendarDate, daysBetween } from '../days/calendar-date.ts';

/** Something to remember about a client or a person, which is no entry. */
export type Note = Row<typeof note>;

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
