import { knownNote } from '../../../app/care/notes.ts';
import { notesChanged } from '../../../render/care/notes.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolveEach } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport notes confirm 12', 'rapport notes confirm 12 14'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as notes shows them') },
  run({ ids }, { journal, today }) {
    const notes = resolveEach(journal, kinds.note, ids);
    journal.change(`confirmed ${notes.map(({ id }) => `note ${id}`).join(', ')}`, () => {
      for (const { id } of notes) journal.notes.update(id, { confirmedOn: today });
    });
    const now = notes.map((note) => knownNote({ ...note, confirmedOn: today }, today));
    return reply(notesChanged('Confirmed'), now);
  },
});
