import { feedbackRemoved } from '../../../render/care/feedback.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { feedbackMeant } from '../../references/feedback.ts';
import { eachOnce } from '../../references/numbered.ts';

export default defineCommand({
  details:
    'For what should not stand there at all; where nothing is to be told, it is closed. What is in the log stays there. rapport undo brings it back.',
  examples: ['rapport feedback remove 4', 'rapport feedback remove 4 5'],
  writes: true,
  args: { ids: rest('<ids...>', 'the numbers, as feedback list shows them') },
  run({ ids }, context) {
    const { journal } = context;
    const all = eachOnce(ids, (id) => feedbackMeant(context, id));
    journal.change(`removed ${all.map(({ id }) => `feedback ${id}`).join(', ')}`, () => {
      for (const { id } of all) journal.feedback.remove(id);
    });
    return reply(feedbackRemoved, all);
  },
});
