import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { type Channel, channels } from '../../nouns/entry.ts';
import { needsAnswer } from '../failures.ts';
import { withTimes } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { stdinText } from '../streams.ts';

/** Asks for a channel; refuses where nobody can be asked, naming the flag `--by`. */
export async function askChannel(context: Context, message: string): Promise<Channel> {
  if (!context.canAsk) throw needsAnswer('The channel', `--by ${channels.join('|')}`);
  const prompter = await context.ask();
  return prompter.choose({
    message,
    choices: channels.map((channel) => ({ value: channel, name: channel })),
    initial: 'call',
  });
}

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
 * someone at a terminal. Times of day that stood with its flags are kept behind it. `what` names it in errors; `hint`
 * shows what to type.
 */
export async function textInput(
  context: Context,
  words: readonly string[],
  what: string,
  hint: string,
): Promise<string> {
  const input =
    words.length === 1 && words[0] === '-'
      ? await stdinText(context.io.stdin.chunks(), what)
      : words.length > 0
        ? words.join(' ')
        : await askText(context, what, hint);
  const text = input.trim();
  if (text === '') throw emptyText(what, `For example: ${hint}`);
  return withTimes(ownWords(text), context.times);
}

async function askText(context: Context, what: string, hint: string): Promise<string> {
  if (!context.canAsk) throw needsAnswer(what, hint);
  const editor = context.io.env.VISUAL || context.io.env.EDITOR;
  if (!editor)
    return (await context.ask()).text({ message: `${what}:`, required: 'Type something, or press Ctrl-C.' });
  return editedText(context, editor, '');
}

/** A text as it comes back from the user's editor. */
export async function editedText(context: Context, editor: string, text: string): Promise<string> {
  const edited = await context.io.edit(editor, text);
  if (edited.failure) throw editorFailed(editor, edited.failure);
  return edited.text;
}

/** The placeholder of a hint in place of a text. */
function notYourWords(placeholder: string): RapportError {
  return new RapportError('usage', 'not-your-words', `Put your own words in place of "${placeholder}".`, [
    'Nothing was recorded.',
  ]);
}

/** The editor could not be run, or gave nothing back. */
function editorFailed(editor: string, why: string): RapportError {
  return new RapportError('refused', 'editor-failed', `The editor "${editor}" ${why}; nothing was saved.`, [
    'Set EDITOR to a working editor, or give the text on the command line.',
  ]);
}
