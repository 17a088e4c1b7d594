import { knownNote } from '../../../app/care/notes.ts';
import { notesChanged } from '../../../render/care/notes.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { notesNumbered } from '../../references/numbered.ts';

export default defineCommand({
  examples: ['rapport notes remove 12', 'rapport notes remove 12 13'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as notes shows them') },
  run({ ids }, { journal, today }) {
    const notes = notesNumbered(journal, ids);
    journal.change(`removed ${notes.map(({ id }) => `note ${id}`).join(', ')}`, () => {
      for (const { id } of notes) journal.notes.remove(id);
    });
    return reply(
      notesChanged('Removed'),
      notes.map((note) => knownNote(note, today)),
    );
  },
});
