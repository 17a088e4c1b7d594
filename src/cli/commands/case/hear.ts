import { hearCase } from '../../../app/cases.ts';
import { skippableWords } from '../../case-asked.ts';
import { openCaseFile } from '../../case-id.ts';
import { caseReply } from '../../case-reply.ts';
import { talkFlags, talkIn } from '../../case-talk.ts';
import { defineCommand, needed, rest } from '../../command.ts';
import { value, words } from '../../flags.ts';
import { textInput } from '../../text-input.ts';

export default defineCommand({
  summary: "Record the client's account, in their words",
  details:
    'Listening comes before your side of it. TEXT may be - for stdin, or be left out to be asked for it. With --by the talk is logged as well.',
  examples: [
    'rapport case hear 3 "You never said that the rush would cost extra" --wants "The 500 off the bill" --by call',
    'rapport case hear 3 "It has made me look bad before my board" --entry 27',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: rest('[text...]', 'their account, in their words'),
  },
  flags: {
    wants: value('--wants <text>', 'what they want', words),
    ...talkFlags,
  },
  writes: true,
  async run(input, context) {
    const file = openCaseFile(context, input.id);
    const at = talkIn(context, file, input);
    const { id } = file.case;
    const text = await textInput(context, input.text, 'Their account', `rapport case hear ${id} "TEXT"`);
    const wants = await skippableWords(context, input.wants, input.text.length === 0, {
      message: 'What do they want?',
      hint: 'Ask them, if they have not said it. Enter leaves it out.',
    });
    return caseReply(context, id, 'heard', hearCase(context.journal, at, { text, wants }));
  },
});
