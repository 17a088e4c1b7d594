import { closeFeedback } from '../../../app/care/feedback.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { feedbackAnswer } from '../../../render/care/feedback.ts';
import { askWords } from '../../case/questions.ts';
import { defineCommand, needed, reply, value, words } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  summary: 'Put feedback away of which nothing is to be told',
  details:
    'For praise you have thanked them for, or a question they never answered. Where something was changed, tell them instead.',
  examples: ['rapport feedback close 4 --because "All praise; thanked her on the phone"'],
  args: { id: needed('<id>', 'the number of the feedback') },
  flags: { because: value('-b, --because <reason>', 'why nothing is to be told', words) },
  writes: true,
  async run({ id, because: reason }, context) {
    const before = resolve(context.journal, kinds.feedback, id);
    if (reason?.trim() === '') throw emptyText('The reason', 'Say why with --because REASON.');
    const because = await askWords(context, reason, {
      what: 'The reason',
      flag: '--because REASON',
      message: 'Why is nothing to be told?',
    });
    const feedback = closeFeedback(context.journal, before, { on: context.today, because });
    return reply(feedbackAnswer, { did: 'Closed', feedback, entry: null });
  },
});
