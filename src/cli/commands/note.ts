import { noteLine } from '../../render/notes.ts';
import { shellWord } from '../../render/shell-word.ts';
import { defineCommand, needed, reply, rest } from '../command.ts';
import { pastDay, value, words } from '../flags.ts';
import { textInput } from '../text-input.ts';
import { whichClient } from '../which-client.ts';
import { peopleMeant, whichPerson } from '../which-people.ts';

export default defineCommand({
  summary: 'Keep something to remember about a client',
  details:
    'A note is no interaction: no rule counts it. TEXT may be - for stdin, or be left out to write it in $EDITOR.',
  examples: [
    'rapport note acme "Fiscal year ends in June"',
    'rapport note acme "Has twins, born in May" --person dana',
  ],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    text: rest('[text...]', 'what to remember'),
  },
  flags: {
    person: value('--person <person>', 'the person it is about', words),
    on: value('--on <day>', 'the day you learnt it', pastDay),
  },
  async run(input, context) {
    const { journal } = context;
    const client = await whichClient(context, input.client);
    const [through] = peopleMeant(journal, client, [], input.client);
    const personId =
      input.person === undefined ? (through ?? null) : whichPerson(journal, client, input.person).id;
    const text = await textInput(
      context,
      input.text,
      'What to remember',
      `rapport note ${shellWord(input.client)} "TEXT"`,
    );
    const note = journal.change(`a note about ${client.name}`, () =>
      journal.notes.get(
        journal.notes.add({ clientId: client.id, personId, notedOn: input.on ?? context.today, text }),
      ),
    );
    if (!note) throw new Error('a note was not stored');
    return reply(noteLine, { ...note, client: client.name });
  },
});
