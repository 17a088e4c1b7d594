import type { Note } from '../domain/note.ts';
import { sentenceView } from './sentence.ts';
import { oneLine } from './text.ts';

/** A note that was just kept. */
export const noteLine = sentenceView<Note & { client: string }>(
  (note, page) =>
    `Noted ${page.mark('muted', `#${note.id}`)} about ${page.mark('name', oneLine(note.personName ?? note.client))}`,
  ({ client, ...note }) => ({ ...noteJson(note), client }),
);

/** A note as JSON shows it everywhere. */
export function noteJson({ personName, notedOn, ...note }: Note): Record<string, unknown> {
  return { ...note, person: personName, on: notedOn };
}
