import { checkBackCase } from '../../../app/repair/case-steps.ts';
import { soundsUnhappy } from '../../../domain/repair/content.ts';
import { type Content, contents } from '../../../nouns/case.ts';
import { caseReply, talkFlags, talkIn } from '../../case/talk.ts';
import { asked, defineCommand, needed, oneOf, value } from '../../command.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { resolveCaseFile } from '../../references/cases.ts';

export default defineCommand({
  details:
    'Ask before you end a case. If they are content, the case can end. If they are not yet, ask again 7 days later. If they are not at all, the case is not fixed. TEXT may be - for stdin; without it, rapport asks.',
  examples: [
    'rapport case check-back 3 "All good since, thank you" --content yes --by call',
    'rapport case check-back 3 "We still lost the weekend over it" --content no',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'what they say, in their words'),
  },
  flags: {
    content: value('--content <answer>', `whether they are content: ${contents.join(', ')}`, oneOf(contents)),
    ...talkFlags,
  },
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
    const content = input.content ?? (await contentOf(context, text));
    return caseReply(context, id, 'checked-back', checkBackCase(context.journal, at, { text, content }));
  },
});

/** Asks whether they are content; where nobody can be asked, it is not known, unless their words are plain. */
async function contentOf(context: Context, text: string): Promise<Content | null> {
  const isUnhappy = soundsUnhappy(text);
  if (!context.canAsk) {
    if (!isUnhappy) return null;
    context.status('Their words read as not content yet. To change that: --content yes or no.');
    return 'not-yet';
  }
  const prompter = await context.ask();
  return prompter.choose<Content | null>({
    message: 'Are they content?',
    choices: [
      { value: 'yes', name: 'yes' },
      { value: 'not-yet', name: 'not yet: ask again in a week' },
      { value: 'no', name: 'no: it is not fixed for them' },
      { value: null, name: 'they did not say' },
    ],
    initial: isUnhappy ? 'not-yet' : null,
  });
}
