import type { CalendarDate } from '../domain/calendar-date.ts';
import { dayExamples, parseDay } from '../domain/date-phrase.ts';
import { needsAnswer } from '../errors/input.ts';
import type { Context } from './context.ts';

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
