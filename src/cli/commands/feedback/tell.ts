import { nothingChanged, refuseUnsaid, tellFeedback } from '../../../app/care/feedback.ts';
import { feedbackAnswer } from '../../../render/care/feedback.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { passedDay } from '../../flags/days.ts';
import { askChannel } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Record that you told them what you changed',
  details:
    'It becomes an entry in the log, with the touch feedback: what they said and what you did. Where it is there already, name it with --entry.',
  examples: [
    'rapport feedback tell 4 --by call',
    'rapport feedback tell 4 --by email --with dana --on friday',
    'rapport feedback tell 4 --entry 12',
  ],
  args: { id: needed('<id>', 'the number of the feedback') },
  flags: talkFlags,
  writes: true,
  async run(input, context) {
    const feedback = resolve(context.journal, kinds.feedback, input.id);
    const { id, clientId, clientName, personId, changed } = feedback;
    refuseUnsaid(feedback);
    if (changed === null) throw nothingChanged(id);
    const isAsked = !input.by && input.entry === undefined && input.with.length === 0;
    const by = isAsked ? await askChannel(context, 'How did you tell them?') : input.by;
    const client = { id: clientId, name: clientName };
    const { talk, on } = resolveTalk(context, client, personId, { ...input, by });
    if (!talk) throw new Error('a channel or an entry makes a talk');
    const done = tellFeedback(context.journal, feedback, { on: passedDay(context, on), talk });
    return reply(feedbackAnswer, { did: 'Told', ...done });
  },
});
