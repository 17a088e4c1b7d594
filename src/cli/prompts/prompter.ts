import type { Readable } from 'node:stream';
import inquirer from 'inquirer';
import { cancelled } from '../../domain/text/failure.ts';
import { foldText } from '../../domain/text/names.ts';
import { type Label, marker, wantsColour } from '../../render/layout/styles.ts';
import { oneLine, paragraph } from '../../render/layout/text.ts';
import type { Choice, Prompter } from '../io.ts';
import { harmlessPrompter } from './harmless.ts';
import { keyboardOf } from './keyboard.ts';

/** The terminal that is asked at; the streams are the process's own. */
interface AskedTerminal {
  input: Readable & { setRawMode?(raw: boolean): unknown };
  output: NodeJS.WritableStream & { readonly columns?: number };
  env: Readonly<Record<string, string | undefined>>;
}

/** Columns beyond which a question is hard to read. */
const widest = 80;

/** Makes what inquirer draws; `cue` stands before the answer that is typed, `keys` says which keys there are. */
function themes(room: () => number, mark: (label: Label, text: string) => string) {
  const lines = (text: string) =>
    text.split('\n').flatMap((line) => paragraph(oneLine(line), room(), Number.POSITIVE_INFINITY));
  const below = (text: string, show: (line: string) => string = (line) => line) =>
    lines(text)
      .map((line) => `\n  ${show(line)}`)
      .join('');
  const hinted = (text: string) => below(text, (line) => mark('hint', line));
  return (hint: string | undefined, { cue = '', echo = (answer: string) => answer, keys = '' } = {}) => ({
    // What was refused is gone, so that the next answer is not typed behind it.
    validationFailureMode: 'clear',
    prefix: { idle: mark('command', '?'), done: mark('good', '✔') },
    icon: { cursor: '❯', checked: ' [x]', unchecked: ' [ ]' },
    style: {
      message: (text: string, status: string) => {
        const [first = '', ...more] = lines(text);
        const question = [first, ...more.map((line) => `  ${line}`)].map((line) => mark('title', line));
        return question.join('\n') + (status === 'done' ? '' : (hint ? hinted(hint) : '') + cue);
      },
      answer: (text: string) => below(text.trim() === '' ? '–' : echo(text)),
      renderSelectedChoices: (chosen: readonly { short: string }[]) =>
        chosen.map(({ short }) => short).join(', ') || 'none of these',
      error: (text: string) => below(text, (line) => mark('warning', line)).slice(1),
      highlight: (text: string) => mark('command', text),
      description: (text: string) => hinted(text).slice(1),
      defaultAnswer: (text: string) => mark('hint', `(${text})`),
      keysHelpTip: () => (keys === '' ? '' : mark('hint', `  ${keys}`)),
    },
  });
}

/** The choices with their numbers: the one of the number that was typed first, then those that have all typed words. */
function fitting<T>(choices: readonly Choice<T>[], typed = ''): Choice<T>[] {
  const words = foldText(typed).split(' ');
  const all = choices.map((choice, at) => ({
    ...choice,
    name: `${at + 1}  ${choice.name}`,
    short: choice.short ?? choice.name,
  }));
  const numbered = all[Number(typed) - 1];
  const named = all.filter(
    (choice) => choice !== numbered && words.every((word) => foldText(choice.short).includes(word)),
  );
  return numbered ? [numbered, ...named] : named;
}

/** Asks one question through inquirer; throws `cancelled` on Ctrl-C. */
async function ask<T>({ input, output }: AskedTerminal, question: Record<string, unknown>): Promise<T> {
  const keyboard = keyboardOf(input, output);
  try {
    const prompt = inquirer.createPromptModule({ input: keyboard.keys, output } as never);
    const answers = await prompt([{ name: 'answer', ...question }] as never);
    return (answers as { answer: T }).answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
    throw error;
  } finally {
    keyboard.release();
  }
}

/**
 * The questions at a real terminal, asked through inquirer on stderr so that stdout stays the answer. A question
 * stands above its hints and the answer below them; once answered, only question and answer stay.
 */
export async function terminalPrompter(terminal: AskedTerminal): Promise<Prompter> {
  const { output, env } = terminal;
  const colour = wantsColour(env, true);
  const mark = await marker(colour);
  const theme = themes(() => Math.min(output.columns || widest, widest) - 3, mark);
  const prompter: Prompter = {
    get columns() {
      return output.columns || widest;
    },
    show: (text) => void output.write(`${text}\n`),
    text: ({ message, hint, initial, required, check, echo = (answer) => answer }) =>
      ask<string>(terminal, {
        type: 'input',
        message,
        default: initial,
        prefill: 'editable',
        theme: theme(hint, { cue: '\n ', echo }),
        validate: (text: string) => (text.trim() === '' ? required : check?.(text)) ?? true,
      }),
    choose: ({ message, hint, choices, initial }) =>
      ask(terminal, {
        type: 'search',
        message,
        source: (typed: string | undefined) => fitting(choices, typed),
        ...(initial !== undefined && { default: initial }),
        pageSize: 12,
        theme: theme(hint, { keys: '↑↓ choose · type to filter, or a number · Enter selects' }),
      }),
    many: ({ message, hint, choices, initial }) =>
      ask(terminal, {
        type: 'checkbox',
        message,
        choices,
        default: initial,
        loop: false,
        shortcuts: { all: null, invert: null },
        theme: theme(hint, { keys: '↑↓ move · Space ticks · Enter continues' }),
      }),
    confirm: ({ message, initial }) =>
      ask(terminal, { type: 'confirm', message, default: initial, theme: theme(undefined) }),
  };
  return harmlessPrompter(prompter, colour);
}
