import { editFeedback, type FeedbackCorrection } from '../../../app/care/feedback.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { feedback } from '../../../nouns/feedback.ts';
import { feedbackAnswer } from '../../../render/care/feedback.ts';
import { defineCommand, needed, reply, toggle } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { passedDay } from '../../flags/days.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { score } from '../../flags/score-flag.ts';
import { resolvePerson } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'Only what is said changes. Entries of the log stay as they are.',
  examples: [
    'rapport feedback edit 4 --score 7',
    'rapport feedback edit 4 --words "The calls were too long" --said friday',
    'rapport feedback edit 4 --open',
  ],
  args: { id: needed('<id>', 'the number of the feedback') },
  fields: fieldFlags([feedback], 'edit', { parsers: { score } }),
  flags: { open: toggle('--open', 'they were not told after all, or it is not closed') },
  writes: true,
  edits: true,
  run(input, context) {
    const { journal } = context;
    const before = resolve(context.journal, kinds.feedback, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const set = changesIn(feedback, input, context, {
      personId: (text) => resolvePerson(journal, client, text).id,
    });
    if (set.words === null) throw emptyText('What they said', `rapport feedback edit ${id} --words TEXT`);
    if (set.changed === null && input.fields['no feedback.changed'] !== true)
      throw emptyText('What you changed', `If it is nothing: rapport feedback edit ${id} --no-changed`);
    for (const day of [set.askedOn, set.saidOn]) if (day) passedDay(context, day);
    const fields: FeedbackCorrection = { ...set, ...(input.open && { open: true }) };
    if (Object.keys(fields).length === 0)
      throw nothingToChange(`feedback ${id}`, `rapport feedback edit ${id} --words TEXT`);
    const changed = editFeedback(journal, before, fields);
    return reply(feedbackAnswer, { did: 'Changed', feedback: changed, entry: null });
  },
});
