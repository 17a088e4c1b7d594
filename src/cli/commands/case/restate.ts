import { restateCase } from '../../../app/repair/cases.ts';
import { missingBefore } from '../../../domain/repair/case.ts';
import { caseReply, talkFlags, talkIn } from '../../case/talk.ts';
import { asked, defineCommand, needed, toggle } from '../../command.ts';
import { flagsConflict, needsAnswer } from '../../failures.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { notHeard, openCaseFile } from '../../references/cases.ts';

export default defineCommand({
  summary: 'Record what you understood, and whether they confirmed it',
  details:
    'If they do not feel understood, listen and try again. TEXT may be - for stdin; without it, rapport asks.',
  examples: [
    'rapport case restate 3 "You were surprised by 500 nobody had told you of" --confirmed --by call',
    'rapport case restate 3 "You mind the delay" --not-confirmed',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'what you understood'),
  },
  flags: {
    confirmed: toggle('--confirmed', 'they said that you understood them'),
    notConfirmed: toggle('--not-confirmed', 'they do not feel understood yet'),
    ...talkFlags,
  },
  writes: true,
  async run(input, context) {
    const file = openCaseFile(context, input.id);
    const { id } = file.case;
    if (missingBefore('restate', file)) throw notHeard(id, 'restate');
    if (input.confirmed && input.notConfirmed) throw flagsConflict('--confirmed', '--not-confirmed');
    const at = await talkIn(context, file, input, 'heard');
    const flag = input.confirmed || input.notConfirmed ? input.confirmed : undefined;
    if (flag === undefined && !context.canAsk) throw whetherConfirmed();
    const text = await textInput(
      context,
      input.text,
      'What you understood',
      `rapport case restate ${id} "TEXT"`,
    );
    const confirmed = flag ?? (await askConfirmed(context));
    return caseReply(context, id, 'restated', restateCase(context.journal, at, { text, confirmed }));
  },
});

function whetherConfirmed() {
  return needsAnswer('Their yes or no', '--confirmed or --not-confirmed');
}

async function askConfirmed(context: Context): Promise<boolean> {
  const prompter = await context.ask();
  return prompter.confirm({ message: 'Did they say that you understood them?', initial: false });
}
