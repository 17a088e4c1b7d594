import { knownNote } from '../../app/care/notes.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { note } from '../../nouns/note.ts';
import { noteLine } from '../../render/care/notes.ts';
import { asked, defineCommand, needed, reply } from '../command.ts';
import { fieldFlags } from '../flags/field-flags.ts';
import { noteChanges } from '../flags/note-flags.ts';
import { textInput } from '../prompts/ask.ts';
import { resolveClient, resolvePeople } from '../references/clients.ts';

export default defineCommand({
  details:
    'A note is not an entry in the log. Its kind says what it is about: how they like it (preference), who they are (personal), what they want next (want), what they or you are good or bad at (strength, weakness). After a year a note with a kind asks to be confirmed (rapport notes --stale); a plain note never does. TEXT may be - for stdin, or be left out to write it in $EDITOR.',
  examples: [
    'rapport note acme "Fiscal year ends in June"',
    'rapport note acme "Has twins, born in May" --person dana --kind personal --from "over lunch"',
    'rapport note acme "Short mails, no calls before ten" --kind preference',
    'rapport note acme "Asked who could look after their server" --service hosting',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    text: asked('[text...]', 'what to remember'),
  },
  fields: fieldFlags([note], 'add'),
  async run(input, context) {
    const { journal, today } = context;
    const client = await resolveClient(context, input.client);
    const [personId = null] = resolvePeople(journal, client, [], input.client);
    const set = noteChanges(input, context, client);
    const hint = `rapport note ${shellWord(input.client)} "TEXT"`;
    const text = await textInput(context, input.text, 'What to remember', hint);
    const added = journal.change(`a note about ${client.name}`, () =>
      journal.notes.stored(
        journal.notes.add({ notedOn: today, personId, ...set, clientId: client.id, text }),
      ),
    );
    return reply(noteLine, knownNote(added, today));
  },
});
