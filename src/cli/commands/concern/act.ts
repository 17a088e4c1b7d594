import { actOnConcern, concernClosed } from '../../../app/care/concerns.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import { asked, defineCommand, needed, reply } from '../../command.ts';
import { passedDay } from '../../flags/days.ts';
import { textInput } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'With --by it also becomes an entry in the log, with the touch help; where it is in the log already, name it with --entry. TEXT may be - for stdin.',
  examples: [
    'rapport concern act 4 "Put her in touch with an auditor"',
    'rapport concern act 4 "Went through the slides with her" --by video --with dana --on friday',
  ],
  args: {
    id: needed('<id>', 'the number of the concern'),
    text: asked('[text...]', 'what you did'),
  },
  flags: talkFlags,
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const before = resolve(context.journal, kinds.concern, input.id);
    const { id, clientId, clientName, personId, closedOn } = before;
    if (closedOn !== null) throw concernClosed(id, closedOn);
    const { talk, on } = resolveTalk(context, { id: clientId, name: clientName }, personId, input);
    const day = passedDay(context, on);
    const text = await textInput(context, input.text, 'What you did', `rapport concern act ${id} "TEXT"`);
    const { concern, entry } = actOnConcern(journal, before, { on: day, text, talk });
    return reply(concernAnswer, { did: 'Helped with', concern, entry });
  },
});
