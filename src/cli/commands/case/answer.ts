import { answerCase } from '../../../app/repair/cases.ts';
import { type CaseFile, missingBefore } from '../../../domain/repair/case.ts';
import type { Policy } from '../../../domain/repair/policy.ts';
import { skippableWords } from '../../case/questions.ts';
import { caseReply, talkFlags, talkIn } from '../../case/talk.ts';
import { asked, defineCommand, needed, value, words } from '../../command.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { noReasonNotToHear, notHeard, notRestated, openCaseFile, wasHeard } from '../../references/cases.ts';
import { holdingPolicy } from '../../references/policies.ts';

export default defineCommand({
  summary: 'Record your side, its reason and the compromise you propose',
  details:
    'First hear them and let them confirm that you understood. --without-hearing answers before that, and the reason stays in the record. TEXT may be - for stdin; without it, rapport asks.',
  examples: [
    'rapport case answer 3 "The rush took two days of mine" --policy "rush work" --compromise "We halve it" --by meeting',
    'rapport case answer 3 "The file is corrected" --without-hearing "They asked for the file only"',
  ],
  args: {
    id: needed('<id>', 'the number of the case'),
    text: asked('[text...]', 'your side'),
  },
  flags: {
    policy: value('--policy <policy>', 'the policy behind it; its reason is quoted', words),
    compromise: value('--compromise <text>', 'the compromise you propose', words),
    withoutHearing: value('--without-hearing <reason>', 'answer before they were heard, and why', words),
    ...talkFlags,
  },
  writes: true,
  async run(input, context) {
    const { journal } = context;
    const file = openCaseFile(context, input.id);
    const { id } = file.case;
    const withoutHearing = reasonNotToHear(file, input.withoutHearing);
    const at = await talkIn(context, file, input, withoutHearing === null ? 'restated' : undefined);
    const named = input.policy === undefined ? null : holdingPolicy(journal, input.policy);
    const walks = input.text.length === 0;
    const text = await textInput(context, input.text, 'Your side', `rapport case answer ${id} "TEXT"`);
    const policy = named ?? (walks && input.policy === undefined ? await askPolicy(context) : null);
    const middle = await skippableWords(context, input.compromise, walks, {
      message: 'Which compromise do you propose?',
      hint: 'Something you can both accept. Enter leaves it out.',
    });
    return caseReply(
      context,
      id,
      'answered',
      answerCase(journal, at, { text, policy, middle, withoutHearing }),
    );
  },
});

/** Why they are answered before they were heard; null where they were. Refuses to jump ahead without a reason. */
function reasonNotToHear(file: CaseFile, input: string | undefined): string | null {
  const { id } = file.case;
  const missing = missingBefore('answer', file);
  const reason = input?.trim();
  if (reason === '') throw noReasonNotToHear();
  if (missing === null) {
    if (reason !== undefined) throw wasHeard(id);
    return null;
  }
  if (reason !== undefined) return reason;
  throw missing === 'hear'
    ? notHeard(id, 'answer')
    : notRestated(
        id,
        file.steps.some(({ kind }) => kind === 'restated'),
      );
}

async function askPolicy(context: Context): Promise<Policy | null> {
  const policies = context.journal.policies.list();
  if (policies.length === 0) return null;
  const prompter = await context.ask();
  return prompter.choose<Policy | null>({
    message: 'Is one of your policies behind it?',
    hint: 'They hear its reason; the case keeps it as it is today.',
    choices: [
      { value: null, name: 'none' },
      ...policies.map((policy) => ({
        value: policy,
        name: policy.name,
        description: policy.reason,
      })),
    ],
    initial: null,
  });
}
