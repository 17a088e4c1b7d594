import { readNotes } from '../../../app/care/notes.ts';
import { noteKinds } from '../../../nouns/note.ts';
import { noteList, staleNotes } from '../../../render/care/notes.ts';
import { defineCommand, oneOf, optional, reply, toggle, value } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details:
    'A note with a kind (preference, personal, want, strength, weakness) that was neither learnt nor confirmed within a year is stale: ask, then rapport notes confirm ID, or notes edit ID, or notes remove ID.',
  examples: [
    'rapport notes',
    'rapport notes list acme',
    'rapport notes --kind preference',
    'rapport notes --stale',
  ],
  args: { client: optional('[client]', 'only the notes about one client') },
  flags: {
    kind: value('-k, --kind <kind>', noteKinds.join(', '), oneOf(noteKinds)),
    stale: toggle('--stale', 'only those that should be confirmed'),
  },
  isList: true,
  async run({ client: ref, kind, stale }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const notes = readNotes(context.journal, context.today, { clientId: client?.id, kind, stale });
    return reply(stale ? staleNotes : noteList, notes);
  },
});
