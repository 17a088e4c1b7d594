import { noteConcern } from '../../../app/care/concerns.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { concern } from '../../../nouns/concern.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { asked, defineCommand, needed, reply } from '../../command.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveClient, resolvePeople, resolvePerson } from '../../references/clients.ts';

export default defineCommand({
  details:
    'What keeps them awake, whether or not it is your work. Then write down what you do to help with: rapport concern act. TEXT may be - for stdin.',
  examples: [
    'rapport concern add acme "The board wants the numbers a month earlier"',
    'rapport concern add acme "Has to win the team over" --person dana --on yesterday',
  ],
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    text: asked('[text...]', 'what it is'),
  },
  fields: fieldFlags([concern], 'add'),
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const client = await resolveClient(context, input.client);
    const [through = null] = resolvePeople(journal, client, [], input.client);
    const { notedOn = context.today, personId = through } = changesIn(concern, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    const hint = `rapport concern add ${shellWord(input.client)} "TEXT"`;
    const what = await textInput(context, input.text, 'Their problem', hint);
    const noted = noteConcern(journal, client, { personId, what, notedOn });
    return reply(concernAnswer, { did: 'Noted', concern: noted, entry: null });
  },
});
