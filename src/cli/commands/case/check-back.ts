import { checkBackCase } from '../../../app/repair/case-steps.ts';
import { caseReply, talkFlags, talkIn } from '../../case/talk.ts';
import { asked, defineCommand, needed } from '../../command.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveCaseFile } from '../../references/cases.ts';

export default defineCommand({
  details:
    'Ticks off the check-back that is due. A case ends only when they were asked. TEXT may be - for stdin, or be left out to be asked for it.',
  examples: ['rapport case check-back 3 "All good since, thank you" --by call'],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'what they say, in their words'),
  },
  flags: talkFlags,
  writes: true,
  async run(input, context) {
    const file = resolveCaseFile(context, input.id);
    const at = await talkIn(context, file, input);
    const { id } = file.case;
    const text = await textInput(
      context,
      input.text,
      'What they say',
      `rapport case check-back ${id} "TEXT"`,
    );
    return caseReply(context, id, 'checked-back', checkBackCase(context.journal, at, text));
  },
});
