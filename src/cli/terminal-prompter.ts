import inquirer from 'inquirer';
import { cancelled } from '../errors/input.ts';
import type { Prompter } from './io.ts';

/** Asks through inquirer, on stderr so that stdout stays the answer; Ctrl-C becomes `cancelled`. */
async function ask<T>(question: Record<string, unknown>): Promise<T> {
  try {
    const prompt = inquirer.createPromptModule({ output: process.stderr });
    const answers = await prompt([{ name: 'answer', ...question }] as never);
    return (answers as { answer: T }).answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
    throw error;
  }
}

/** The questions at a real terminal. */
export const terminalPrompter: Prompter = {
  text: ({ message, hint, initial, required }) =>
    ask<string>({
      type: 'input',
      message: hint ? `${message}\n  ${hint}\n ` : message,
      default: initial,
      validate: (text: string) => (required && text.trim() === '' ? required : true),
    }),
  choose: ({ message, choices, initial }) => ask({ type: 'select', message, choices, default: initial }),
  many: ({ message, choices }) => ask({ type: 'checkbox', message, choices }),
  confirm: ({ message, initial }) => ask({ type: 'confirm', message, default: initial }),
};
