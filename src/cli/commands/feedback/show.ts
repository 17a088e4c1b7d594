import { feedbackCard } from '../../../render/care/feedback.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'When they were asked, what they said, what you changed, and when they were told.',
  examples: ['rapport feedback show 4'],
  args: { id: needed('<id>', 'the number of the feedback') },
  run({ id }, context) {
    return reply(feedbackCard, resolve(context.journal, kinds.feedback, id));
  },
});
