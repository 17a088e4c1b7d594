import type { Playbook } from '../../domain/plans/playbook.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { type Checklist, readChecklist, writeChecklist } from '../../interchange/checklist.ts';
import { FormatError } from '../../interchange/csv/decode-text.ts';
import { tickedTaken } from '../../render/plans/playbooks.ts';
import type { Context } from '../io.ts';
import { editedText } from '../prompts/ask.ts';
import { openNamedFile } from './file-pieces.ts';

/** A checklist from a file named on the command line, `-` from stdin; refuses one that cannot be read or has no step. */
export async function checklistIn(context: Context, file: string): Promise<Checklist> {
  const bytes =
    file === '-'
      ? await context.io.stdin.bytes()
      : Buffer.concat([...openNamedFile(context, file)()].map(Buffer.from));
  const source = file === '-' ? 'What came from stdin' : `"${file}"`;
  return checklistOf(context, source, decoded(source, bytes));
}

/**
 * A checklist as it comes back from the user's editor. Where it cannot be read, the reason is said and the editor opens
 * again if that is wanted, so that nothing written is lost.
 */
export async function editedChecklist(context: Context, editor: string, text: string): Promise<Checklist> {
  const edited = await editedText(context, editor, text);
  try {
    return checklistOf(context, 'What was written', edited);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    const prompter = await context.ask();
    (prompter.show ?? context.status)([error.message, ...error.hints.slice(0, 1)].join('\n'));
    if (!(await prompter.confirm({ message: 'Open it again?', initial: true }))) throw error;
    return editedChecklist(context, editor, edited);
  }
}

function checklistOf(context: Context, source: string, text: string): Checklist {
  try {
    const checklist = readChecklist(text);
    const { steps, ticked } = checklist;
    if (ticked !== undefined) context.status(tickedTaken(ticked));
    if (steps.length > 0) return checklist;
  } catch (error) {
    if (error instanceof FormatError) throw unusableChecklist(source, error.message, error.hint);
    throw error;
  }
  throw unusableChecklist(
    source,
    'It has no steps.',
    'A step is a line such as: - [ ] +3d Send the welcome letter',
  );
}

function decoded(source: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw unusableChecklist(source, 'It is not text in UTF-8.', 'Save it as a plain text file in UTF-8.');
}
/** The ready playbooks, by the names of their files in `samples/playbooks/`. */
export const playbookSamples = ['onboarding', 'project-end', 'renewal'] as const;

/** A playbook as a Markdown checklist, its name as the heading. */
export function playbookText({ name, about, steps }: Omit<Playbook, 'id'>): string {
  return writeChecklist({ title: name, about, steps });
}

/** A checklist that cannot be read; `why` says what is wrong with it in a sentence. */
function unusableChecklist(source: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-checklist', `${source} cannot be used. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}
