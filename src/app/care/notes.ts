import { isStale, type Note } from '../../domain/care/note.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { NoteKind } from '../../nouns/note.ts';
import type { Journal } from '../../store/journal.ts';

/** A note, and whether it should be confirmed by now. */
export interface KnownNote extends Note {
  stale: boolean;
}

/** The notes of a client up to today, or of all but the archived, preferences first; of one kind, or only the stale ones. */
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

/** A note as it is known today. */
export function knownNote(note: Note, today: CalendarDate): KnownNote {
  return { ...note, stale: isStale(note, today) };
}
