import { knownNote } from '../../app/care/notes.ts';
import { emptyText } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import type { Changes } from '../../nouns/field.ts';
import { note } from '../../nouns/note.ts';
import { noteLine } from '../../render/care/notes.ts';
import { asked, askedOne, defineCommand, reply } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import { changesIn, type FieldInput, fieldFlags } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import { subjectOf } from '../log/subject.ts';
import { textInput } from '../prompts/ask.ts';
import { resolvePeople, resolvePerson } from '../references/clients.ts';

/** What the flags set of a note. A note that names a service is a want. */
export function noteChanges(
  input: { fields: FieldInput },
  context: Context,
  client: { id: number; name: string },
): Changes<typeof note> {
  const changes = changesIn(note, input, context, {
    personId: (text) => resolvePerson(context.journal, client, text).id,
  });
  if (input.fields['note.service'] === undefined) return changes;
  if (changes.service === null) throw emptyText('The service', 'Say which, for example: --service hosting');
  if (changes.kind === null) throw flagsConflict('--service', '--no-kind');
  if (changes.kind && changes.kind !== 'want') throw flagsConflict('--service', `--kind ${changes.kind}`);
  return { ...changes, kind: 'want' };
}

const example = 'rapport note acme "Fiscal year ends in June"';

export default defineCommand({
  details:
    '--kind says what it is about: what they like (preference), who they are (personal), what they want next (want). After a year rapport asks whether it is still true (rapport notes --stale). TEXT may be - for stdin; without it, $EDITOR opens.',
  examples: [
    example,
    'rapport note acme "Has twins, born in May" --person dana --kind personal --from "over lunch"',
    'rapport note acme "Short mails, no calls before ten" --kind preference',
    'rapport note acme "Asked who could look after their server" --service hosting',
  ],
  writes: true,
  args: {
    client: askedOne('[client]', 'any part of a name, a person, an email address or a handle'),
    text: asked('[text...]', 'what to remember'),
  },
  fields: fieldFlags([note], 'add'),
  async run(input, context) {
    const { journal, today } = context;
    const { client, ref, settle } = await subjectOf(context, input, { verb: 'note', example });
    const [personId = null] = resolvePeople(journal, client, [], ref);
    const set = noteChanges(input, context, client);
    const hint = `rapport note ${shellWord(ref)} "TEXT"`;
    const text = await textInput(context, input.text, 'What to remember', hint);
    const added = journal.change(`a note about ${client.name}`, () =>
      journal.notes.stored(journal.notes.add({ notedOn: today, personId, ...set, clientId: settle(), text })),
    );
    return reply(noteLine, knownNote(added, today));
  },
});
