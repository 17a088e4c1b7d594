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
    'Listen before you give your side. TEXT may be - for stdin; without it, rapport asks. --by also logs the call or message.',
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
    noLog: toggle('--no-log', 'logs no entry and asks for no channel'),
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
      hint: 'If they have not said it, ask them. Enter leaves it out.',
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
    hint: 'It becomes an entry in the log.',
    choices: [
      ...channels.map((channel) => ({ value: channel, name: channel })),
      { value: undefined, name: 'do not log it' },
    ],
    initial: 'call',
  });
}
