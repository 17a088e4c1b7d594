import { needsAnswer } from '../errors/input.ts';
import type { Context } from './context.ts';
import { textInput } from './text-input.ts';

/** What a flag says, else what is asked at a terminal; refused where nobody can be asked, naming the flag. */
export async function askedWords(
  context: Context,
  said: string | undefined,
  { what, flag, message }: { what: string; flag: string; message: string },
): Promise<string> {
  if (said?.trim()) return said.trim();
  if (said !== undefined || !context.canAsk) throw needsAnswer(what, flag);
  const prompter = await context.ask();
  return (await prompter.text({ message, required: 'Say something, or press Ctrl-C.' })).trim();
}

/** What a flag says, else, where one is `asking`, what is typed at a question that Enter skips; null for nothing. */
export async function skippableWords(
  context: Context,
  said: string | undefined,
  asking: boolean,
  question: { message: string; hint?: string },
): Promise<string | null> {
  if (said !== undefined || !asking) return said?.trim() || null;
  const prompter = await context.ask();
  return (await prompter.text(question)).trim() || null;
}

/** A text that may be left out: the words after the command, or `-` for stdin; null where there are none. */
export async function optionalText(
  context: Context,
  words: readonly string[],
  what: string,
  hint: string,
): Promise<string | null> {
  return words.length === 0 ? null : textInput(context, words, what, hint);
}
