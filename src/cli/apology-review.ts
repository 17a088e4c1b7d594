import { type ApologyPart, apologyChecklist } from '../domain/repair/apology.ts';
import { cancelled } from '../errors/input.ts';
import { reviewLines } from '../render/apology-answer.ts';
import { excusesIn, type Sheet } from '../render/apology-remarks.ts';
import { partNames } from '../render/apology-words.ts';
import { type Answers, type Asking, askPart } from './apology-checklist.ts';
import { type Addressee, type Drafted, draftOf, withEditedDraft } from './apology-draft.ts';
import type { Context } from './context.ts';
import type { Choice } from './io.ts';

type Step = 'save' | 'edit' | 'change' | 'cancel';

/** Shows a draft with what the check says of it until it is taken as it is; edits and other answers are checked again. */
export async function reviewed(
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
        ? 'A new draft is made of the answers.'
        : 'A new draft is made of the answers. To edit the draft itself, set EDITOR.',
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
  const [meant] = excusesIn(remarks).flatMap(({ part }) => part ?? []);
  const part = await asking.prompter.choose<ApologyPart>({
    message: 'Which answer?',
    choices: apologyChecklist.map((step) => ({ value: step.part, name: partNames[step.part] })),
    initial: meant ?? 'why',
  });
  const answers = await askPart(asking, part, parts);
  // A new repair may need a day, and a day a repair.
  if (part === 'repair' && answers.repair && !answers.repairBy) return askPart(asking, 'by', answers);
  return answers;
}
