import { noteConcern } from '../../../app/care/concerns.ts';
import { shellWord } from '../../../domain/text/shell-word.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { asked, defineCommand, needed, reply } from '../../command.ts';
import { learntDay } from '../../flags/days.ts';
import { value, words } from '../../flags/flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveClient } from '../../references/clients.ts';
import { resolvePersonOf } from '../../references/people.ts';

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
  flags: {
    person: value('--person <person>', 'whose problem it is', words),
    on: value('--on <day>', 'the day you learnt of it, when not today', learntDay),
  },
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const notedOn = input.on ?? context.today;
    const client = await resolveClient(context, input.client);
    const personId = resolvePersonOf(journal, client, input.person, input.client);
    const hint = `rapport concern add ${shellWord(input.client)} "TEXT"`;
    const what = await textInput(context, input.text, 'Their problem', hint);
    const concern = noteConcern(journal, client, { personId, what, notedOn });
    return reply(concernAnswer, { did: 'Noted', concern, entry: null });
  },
});
