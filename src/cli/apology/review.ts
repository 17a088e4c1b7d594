import type { ApologyBackground } from '../../app/repair/apologies.ts';
import { type ApologyPart, apologyChecklist } from '../../domain/repair/apology/apology.ts';
import { cancelled } from '../../domain/text/failure.ts';
import { marker, wantsColour } from '../../render/layout/styles.ts';
import { oneLine } from '../../render/layout/text.ts';
import type { Sheet } from '../../render/layout/view.ts';
import { partNames } from '../../render/repair/apologies.ts';
import { reviewLines } from '../../render/repair/apology-answer.ts';
import { backgroundLines, warningBlocks } from '../../render/repair/apology-opening.ts';
import { excusesIn } from '../../render/repair/apology-remarks.ts';
import type { Choice, Context } from '../io.ts';
import {
  type Answers,
  type Asking,
  askPart,
  askParts,
  type Circumstances,
  hasOpenParts,
} from './checklist.ts';
import { type Addressee, type Drafted, draftOf, withEditedDraft, withOwnDraft } from './draft.ts';

type Step = 'save' | 'edit' | 'change' | 'cancel';

/** Shows a draft with what the check says of it until it is taken as it is; edits and other answers are checked again. */
async function reviewed(
  context: Context,
  asking: Asking,
  to: Addressee,
  first: Drafted,
  sheet: Sheet,
): Promise<Drafted> {
  const editor = context.io.env.VISUAL || context.io.env.EDITOR;
  let made = first;
  for (;;) {
    const lines = reviewLines(made, sheet);
    asking.show(['', ...lines, ''].join('\n'));
    const hasExcuse = excusesIn(made.remarks).length > 0;
    const step = await asking.prompter.choose<Step>({
      message: 'What now?',
      choices: steps(editor),
      initial: hasExcuse ? (editor ? 'edit' : 'change') : 'save',
    });
    if (step === 'save') return made;
    if (step === 'cancel') throw cancelled();
    made =
      step === 'edit' && editor
        ? await edited(context, asking, { editor, made })
        : draftOf(await changed(asking, made), to, asking);
  }
}

function steps(editor: string | undefined): Choice<Step>[] {
  return [
    { value: 'save', name: 'Save it as it is' },
    ...(editor
      ? [
          {
            value: 'edit',
            name: 'Edit the draft',
            description: `In ${editor}; then it is checked again.`,
          } as const,
        ]
      : []),
    {
      value: 'change',
      name: 'Change an answer',
      description: editor
        ? 'rapport writes a new draft from the answers.'
        : 'rapport writes a new draft from the answers. To edit the draft itself, set EDITOR.',
    },
    { value: 'cancel', name: 'Leave without saving' },
  ];
}

/** An editor that fails, or gives nothing back, costs no answer that was given before. */
async function edited(
  { io }: Context,
  { show }: Asking,
  { editor, made }: { editor: string; made: Drafted },
): Promise<Drafted> {
  const { text, failure } = await io.edit(editor, `${made.draft}\n`);
  if (failure !== null) show(`The editor ${failure}; the draft stays as it was.`);
  else if (text.trim() === '') show('The draft came back empty; it stays as it was.');
  else return withEditedDraft(made, text);
  return made;
}

async function changed(asking: Asking, { parts, remarks }: Drafted): Promise<Answers> {
  const [suggested] = excusesIn(remarks).flatMap(({ part }) => part ?? []);
  const part = await asking.prompter.choose<ApologyPart>({
    message: 'Which answer do you want to change?',
    choices: apologyChecklist.map((step) => ({ value: step.part, name: partNames[step.part] })),
    initial: suggested ?? 'why',
  });
  const answers = await askPart(asking, part, parts);
  // A new repair may need a day, and a day a repair.
  if (part === 'repair' && answers.repair && !answers.repairBy) return askPart(asking, 'by', answers);
  return answers;
}

/** What a walk through the checklist begins with. */
interface Start {
  to: Addressee;
  background: ApologyBackground;
  circumstances: Circumstances;
  /** What the flags have answered. */
  answers: Answers;
  /** The draft the user brought along. */
  own: string | undefined;
  /** Whether it ends with the draft and saves nothing. */
  trying: boolean;
}

/** Leads somebody at a terminal through the checklist to a draft they are content with. */
export async function walkThrough(context: Context, start: Start): Promise<Drafted> {
  const { to, background, circumstances, answers, own } = start;
  const { today } = context;
  const prompter = await context.ask();
  const sheet: Sheet = {
    width: Math.min(prompter.columns ?? 80, 80),
    mark: await marker(wantsColour(context.io.env, context.canAsk)),
  };
  const whom = to.person ? `${to.person.name}, ${to.client.name}` : to.client.name;
  const lines = [
    sheet.mark('title', `An apology to ${oneLine(whom)}`),
    ...backgroundLines(background, today, sheet),
  ];
  for (const warning of warningBlocks(background, today, sheet)) lines.push('', ...warning);
  if (hasOpenParts(answers)) {
    lines.push('', sheet.mark('hint', 'Enter skips a question. Ctrl-C leaves, and nothing is saved.'));
  }
  const show = (text: string) => (prompter.show ?? context.status)(text);
  show([...lines, ''].join('\n'));

  const asking = { ...circumstances, context, prompter, show };
  const made = draftOf(await askParts(asking, answers), to, circumstances);
  const drafted = own === undefined ? made : withOwnDraft(made, own);
  return start.trying ? drafted : reviewed(context, asking, to, drafted, sheet);
}
