import { answerFeedback, refuseUnsaid, type Telling } from '../../../app/care/feedback.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import type { Channel } from '../../../nouns/entry.ts';
import { feedbackAnswer, replacedAnswer } from '../../../render/care/feedback.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import { asked, defineCommand, needed, pastDay, reply, value } from '../../command.ts';
import { onlyTogether } from '../../failures.ts';
import { passedDay } from '../../flags/days.ts';
import type { Context } from '../../io.ts';
import { askChannel, textInput } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Record what you changed after feedback',
  details:
    'The loop stays open until they know of it: with --told and --by in the same breath, or later with rapport feedback tell. CHANGED may be - for stdin.',
  examples: [
    'rapport feedback answer 4 "Calls end after half an hour"',
    'rapport feedback answer 4 "Calls end after half an hour" --told yesterday --by email',
  ],
  args: {
    id: needed('<id>', 'the number of the feedback'),
    changed: asked('[changed...]', 'what you changed'),
  },
  flags: {
    told: value('--told <day>', 'the day you told them', pastDay),
    by: talkFlags.by,
  },
  writes: true,
  async run(input, context) {
    const before = resolve(context.journal, kinds.feedback, input.id);
    refuseUnsaid(before);
    if (input.by && !input.told) throw onlyTogether('--by', '--told DAY');
    const hint = `rapport feedback answer ${before.id} "WHAT YOU CHANGED"`;
    const changed = await textInput(context, input.changed, 'What you changed', hint);
    const telling = input.told ? await toldOn(context, before, input.told, input.by) : null;
    if (before.changed !== null && before.changed !== changed) context.status(replacedAnswer(before.changed));
    const done = answerFeedback(context.journal, before, { changed, telling });
    return reply(feedbackAnswer, { did: telling ? 'Told' : 'Answered', ...done });
  },
});

async function toldOn(
  context: Context,
  { clientId, clientName, personId }: { clientId: number; clientName: string; personId: number | null },
  day: CalendarDate,
  channel: Channel | undefined,
): Promise<Telling> {
  const on = passedDay(context, day);
  const by = channel ?? (await askChannel(context, 'How did you tell them?'));
  const { talk } = resolveTalk(context, { id: clientId, name: clientName }, personId, { by, with: [] });
  if (!talk) throw new Error('a channel makes a talk');
  return { on, talk };
}
