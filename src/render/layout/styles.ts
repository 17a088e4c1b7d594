import type { ChalkInstance } from 'chalk';
import { safeText } from '../../domain/text/safe-text.ts';

/** The meaning of a text; only this file turns meanings into colours. */
export type Label =
  | 'title'
  | 'name'
  | 'hit'
  | 'overdue'
  | 'due'
  | 'good'
  | 'warning'
  | 'hint'
  | 'command'
  | 'error'
  | 'muted';

function paint(chalk: ChalkInstance, label: Label, text: string): string {
  switch (label) {
    case 'title':
      return chalk.bold(text);
    case 'hit':
      return chalk.yellow(text);
    case 'name':
      return chalk.bold(text);
    case 'overdue':
    case 'error':
      return chalk.red(text);
    case 'due':
    case 'warning':
      return chalk.yellow(text);
    case 'good':
      return chalk.green(text);
    case 'command':
      return chalk.cyan(text);
    case 'hint':
    case 'muted':
      return chalk.dim(text);
  }
}

/** Returns a function that marks text for a stream; without colour, it loads no chalk. */
export async function marker(colour: boolean): Promise<(label: Label, text: string) => string> {
  if (!colour) return (_label, text) => text;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return (label, text) => (text === '' ? '' : paint(chalk, label, text));
}

/** Whether a stream gets colour: a non-empty NO_COLOR forbids it, FORCE_COLOR forces it, otherwise terminals get it. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

// What a terminal acts on, where a mark of ours is found whole.
const acting =
  /\u001b\[(?:[12]|22|3[12369])m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A drawn text in which only marks of ours act on a terminal, and only where there is colour. */
export function harmless(text: string, isColoured: () => boolean): string {
  return text.replace(acting, (found) => (found.length > 1 && isColoured() ? found : safeText(found)));
}
