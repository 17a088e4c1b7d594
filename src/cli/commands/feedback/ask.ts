import { askedLately, askedOn, askFeedback } from '../../../app/care/feedback.ts';
import { clientLimits } from '../../../app/clients/assign-profiles.ts';
import { type Feedback, questionPause } from '../../../domain/care/feedback.ts';
import feedbackDue from '../../../domain/rules/feedback-due/rule.ts';
import { askedAlready, askedEarly, feedbackAnswer, sameQuestion } from '../../../render/care/feedback.ts';
import { resolveTalk, talkFlags } from '../../case/talk.ts';
import { defineCommand, needed, reply, toggle, value, words } from '../../command.ts';
import { passedDay } from '../../flags/days.ts';
import type { Context } from '../../io.ts';
import { resolveClient, resolvePersonOf } from '../../references/clients.ts';

const { by, entry, on } = talkFlags;

export default defineCommand({
  summary: 'Record that you asked a client how you did',
  details:
    'Ask after the work, not before it: expectations that are stated beforehand lower the ratings later (Ofir & Simonson 2007). With --by it also becomes an entry in the log, with the touch feedback; where it is in the log already, name it with --entry.',
  examples: [
    'rapport feedback ask acme --by call --about "the move to the new site"',
    'rapport feedback ask dana --by email --on friday',
  ],
  args: { client: needed('<client>', 'any part of a name, a person, an email address or an id') },
  flags: {
    ...{ by, entry, on },
    about: value('--about <text>', 'the work you asked about', words),
    person: value('--person <person>', 'who was asked', words),
    another: toggle('--another', 'a second question on the same day'),
  },
  writes: true,
  async run(input, context) {
    const { journal, settings } = context;
    const client = await resolveClient(context, input.client);
    const personId = resolvePersonOf(journal, client, input.person, input.client);
    const { talk, on } = resolveTalk(context, client, personId, { ...input, with: [] });
    const day = passedDay(context, on);
    const present = input.another ? null : askedOn(journal, client.id, { personId, on: day });
    if (present && (await isSame(context, present))) {
      if (!context.canAsk) context.status(askedAlready());
      return reply(feedbackAnswer, { did: 'Kept', feedback: present, entry: null });
    }
    const standard = clientLimits(journal, settings, feedbackDue, client).days || questionPause;
    const every = Math.min(standard, questionPause);
    const lately = askedLately(journal, client.id, day, every);
    const about = input.about?.trim() || null;
    const done = askFeedback(journal, client, { personId, about, on: day, talk });
    if (lately) context.status(askedEarly(client.name, lately, every));
    return reply(feedbackAnswer, { did: 'Asked', ...done });
  },
});

async function isSame(context: Context, present: Feedback): Promise<boolean> {
  if (!context.canAsk) return true;
  const prompter = await context.ask();
  return prompter.confirm({ message: sameQuestion(present), initial: true });
}
