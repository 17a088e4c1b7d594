import { isStale, type Note } from '../../domain/care/note.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { NoteKind } from '../../nouns/note.ts';
import type { Journal } from '../../store/journal.ts';

/** A note, and whether it is due for confirmation. */
export interface KnownNote extends Note {
  stale: boolean;
}

/** Notes up to today, preferences first: of one client or of all but archived ones, of one kind, or only stale ones. */
export function readNotes(
  journal: Journal,
  today: CalendarDate,
  filter: { clientId?: number | undefined; kind?: NoteKind | undefined; stale?: boolean } = {},
): KnownNote[] {
  return journal.notes
    .list(filter.clientId)
    .map((note) => knownNote(note, today))
    .filter(
      ({ notedOn, kind, stale }) =>
        notedOn <= today && (filter.kind ?? kind) === kind && (stale || !filter.stale),
    );
}

/** A note with its state as of today. */
export function knownNote(note: Note, today: CalendarDate): KnownNote {
  return { ...note, stale: isStale(note, today) };
}
