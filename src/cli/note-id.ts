import type { Journal } from '../app/journal.ts';
import type { Note } from '../domain/note.ts';
import { noSuchEntry } from '../errors/naming.ts';
import { eachOnce, entryId } from './entry-id.ts';

/** The notes with the numbers that were typed, each once; refuses a number no note has. */
export function notesNumbered(journal: Journal, texts: readonly string[]): Note[] {
  return eachOnce(texts, (text) => {
    const id = entryId(text, 'The number of a note');
    const note = journal.notes.get(id);
    if (!note) throw noSuchEntry('note', id, 'rapport notes list');
    return note;
  });
}
