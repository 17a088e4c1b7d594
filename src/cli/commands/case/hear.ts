import { hearCase } from '../../../app/repair/cases.ts';
import { type Channel, channels } from '../../../nouns/entry.ts';
import { skippableWords } from '../../case/questions.ts';
import { caseReply, talkFlags, talkIn } from '../../case/talk.ts';
import { asked, defineCommand, needed, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { openCaseFile } from '../../references/cases.ts';

export default defineCommand({
  details:
    'Listening comes before your side of it. TEXT may be - for stdin, or be left out to be asked for it. With --by the talk is logged as well; on a terminal it is asked for.',
  examples: [
    'rapport case hear 3 "You never said that the rush would cost extra" --wants "The 500 off the bill" --by call',
    'rapport case hear 3 "It has made me look bad before my board" --entry 27',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'their account, in their words'),
  },
  flags: {
    wants: value('--wants <text>', 'what they want', words),
    ...talkFlags,
    noLog: toggle('--no-log', 'logs nothing and asks for no channel: it is in the log, or is not to be'),
  },
  writes: true,
  async run(input, context) {
    const file = openCaseFile(context, input.id);
    if (input.noLog && input.by) throw flagsConflict('--no-log', '--by');
    const at = await talkIn(context, file, input);
    const { id } = file.case;
    const hint = `rapport case hear ${id} "TEXT" --by call`;
    const text = await textInput(context, input.text, 'Their account', hint);
    const wants = await skippableWords(context, input.wants, input.text.length === 0, {
      message: 'What do they want?',
      hint: 'Ask them, if they have not said it. Enter leaves it out.',
    });
    const by = at.talk || input.noLog || !context.canAsk ? undefined : await askHow(context);
    const where = by ? await talkIn(context, file, { ...input, by }) : at;
    return caseReply(context, id, 'heard', hearCase(context.journal, where, { text, wants }));
  },
});

/** Asks how they said it; undefined where that is in the log, or is not to be. */
async function askHow(context: Context): Promise<Channel | undefined> {
  const prompter = await context.ask();
  return prompter.choose<Channel | undefined>({
    message: 'How did they tell you?',
    hint: 'It is logged as well.',
    choices: [
      ...channels.map((channel) => ({ value: channel, name: channel })),
      { value: undefined, name: 'it is in the log already, or not to be logged' },
    ],
    initial: 'call',
  });
}
