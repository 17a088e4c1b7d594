import { editorFailed, emptyText, needsAnswer, notYourWords } from '../../errors/input.ts';
import type { Context } from '../io.ts';

// What stands in our hints for words that only the user has.
const placeholders: ReadonlySet<string> = new Set([
  '…',
  '...',
  'TEXT',
  'NAME',
  'WHAT',
  'REASON',
  'RULE',
  'WORDS',
  'CHANGED',
  'THEIR WORDS',
  'THEIR ACCOUNT',
  'WHAT YOU CHANGED',
  'WHAT YOU UNDERSTOOD',
  'HOW IT ENDED',
]);

/** Refuses a text that is nothing but the placeholder of a hint, pasted as it stood; gives back any other. */
export function ownWords(text: string): string {
  const trimmed = text.trim();
  if (placeholders.has(trimmed)) throw notYourWords(trimmed);
  return text;
}

/**
 * The text of a command: the words after it, `-` for stdin, else the editor or a question where there is
 * someone at a terminal. `what` names it in errors; `hint` shows what to type.
 */
export async function textInput(
  context: Context,
  words: readonly string[],
  what: string,
  hint: string,
): Promise<string> {
  const given =
    words.length === 1 && words[0] === '-'
      ? await context.io.stdin.text()
      : words.length > 0
        ? words.join(' ')
        : await asked(context, what, hint);
  const text = given.trim();
  if (text === '') throw emptyText(what, hint);
  return ownWords(text);
}

async function asked(context: Context, what: string, hint: string): Promise<string> {
  if (!context.canAsk) throw needsAnswer(what, hint);
  const editor = context.io.env.VISUAL || context.io.env.EDITOR;
  if (!editor)
    return (await context.ask()).text({ message: `${what}:`, required: 'Say something, or press Ctrl-C.' });
  return editedText(context, editor, '');
}

/** A text as it comes back from the user's editor. */
export async function editedText(context: Context, editor: string, text: string): Promise<string> {
  const edited = await context.io.edit(editor, text);
  if (edited.failure) throw editorFailed(editor, edited.failure);
  return edited.text;
}
