import { type Channel, channels } from '../domain/interaction.ts';
import { needsAnswer } from '../errors/input.ts';
import type { Context } from './context.ts';

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
