import { editFeedback, type FeedbackCorrection } from '../../../app/care/feedback.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { feedbackAnswer } from '../../../render/care/feedback.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { passedDay } from '../../flags/days.ts';
import { pastDay, toggle, value, words } from '../../flags/flags.ts';
import { scoreFlag } from '../../flags/score-flag.ts';
import { feedbackMeant } from '../../references/feedback.ts';
import { whichPerson } from '../../references/people.ts';

export default defineCommand({
  summary: 'Correct feedback',
  details: 'Only what is said changes. Entries of the log stay as they are.',
  examples: [
    'rapport feedback edit 4 --score 7',
    'rapport feedback edit 4 --words "The calls were too long" --said friday',
    'rapport feedback edit 4 --open',
  ],
  args: { id: needed('<id>', 'the number of the feedback') },
  flags: {
    words: value('--words <text>', 'what they said', words),
    score: scoreFlag,
    noScore: toggle('--no-score', 'they gave no number'),
    changed: value('--changed <text>', 'what you changed', words),
    noChanged: toggle('--no-changed', 'you changed nothing'),
    about: value('--about <text>', 'the work you asked about; "" for none', words),
    asked: value('--asked <day>', 'the day they were asked', pastDay),
    said: value('--said <day>', 'the day they said it', pastDay),
    person: value('--person <person>', 'who was asked, or said it', words),
    open: toggle('--open', 'they were not told after all, or it is not closed'),
  },
  writes: true,
  edits: true,
  run(input, context) {
    const { journal } = context;
    const before = feedbackMeant(context, input.id);
    const { id, clientId, clientName } = before;
    const client = { id: clientId, name: clientName };
    const fields: FeedbackCorrection = {
      ...(input.words !== undefined && { words: input.words.trim() }),
      ...(input.score !== undefined && { score: input.score }),
      ...(input.noScore && { score: null }),
      ...(input.changed !== undefined && { changed: input.changed.trim() }),
      ...(input.noChanged && { changed: null }),
      ...(input.about !== undefined && { about: input.about.trim() || null }),
      ...(input.asked && { askedOn: passedDay(context, input.asked) }),
      ...(input.said && { saidOn: passedDay(context, input.said) }),
      ...(input.person !== undefined && { personId: whichPerson(journal, client, input.person).id }),
      ...(input.open && { open: true }),
    };
    if (fields.words === '') throw emptyText('What they said', `rapport feedback edit ${id} --words TEXT`);
    if (fields.changed === '')
      throw emptyText('What you changed', `If it is nothing: rapport feedback edit ${id} --no-changed`);
    if (Object.keys(fields).length === 0)
      throw nothingToChange(`feedback ${id}`, `rapport feedback edit ${id} --words TEXT`);
    const feedback = editFeedback(journal, before, fields);
    return reply(feedbackAnswer, { did: 'Changed', feedback, entry: null });
  },
});
