import { closeConcern } from '../../../app/care/concerns.ts';
import { concernAnswer } from '../../../render/care/concerns.ts';
import { optionalText } from '../../case/questions.ts';
import { defineCommand, needed, pastDay, reply, rest, value } from '../../command.ts';
import { passedDay } from '../../flags/days.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Record that a problem of theirs is over',
  examples: [
    'rapport concern close 4',
    'rapport concern close 4 "The board moved the date back" --on monday',
  ],
  args: {
    id: needed('<id>', 'the number of the concern'),
    text: rest('[text...]', 'how it ended'),
  },
  flags: { on: value('--on <day>', 'the day it was over, when not today', pastDay) },
  writes: true,
  async run(input, context) {
    const before = resolve(context.journal, kinds.concern, input.id);
    const on = passedDay(context, input.on);
    const hint = `rapport concern close ${before.id} "TEXT"`;
    const ending = await optionalText(context, input.text, 'How it ended', hint);
    const concern = closeConcern(context.journal, before, { on, ending });
    return reply(concernAnswer, { did: 'Closed', concern, entry: null });
  },
});
