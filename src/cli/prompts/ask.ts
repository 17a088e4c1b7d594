import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../domain/days/date-phrase.ts';
import { type Channel, channels } from '../../nouns/entry.ts';
import { needsAnswer } from '../failures.ts';
import type { Context } from '../io.ts';

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

/** Asks for a day to come until it can be read; refuses where nobody can be asked, naming the flag that answers. */
export async function askDay(context: Context, message: string, flag: string): Promise<CalendarDate> {
  if (!context.canAsk) throw needsAnswer('A day', flag);
  const prompter = await context.ask();
  for (;;) {
    const answer = await prompter.text({
      message,
      hint: dayExamples,
      required: 'Say a day, or press Ctrl-C.',
    });
    const day = parseDay(answer, context.today);
    if (day) return day;
    context.status('That is not a day rapport can read.');
  }
}
