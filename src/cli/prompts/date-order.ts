import type { DateOrder } from '../../domain/days/day-reading.ts';
import { RapportError } from '../../domain/text/failure.ts';
import type { AmbiguousDay } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import { changeSettingsFile } from '../settings/read.ts';

/** Asks which of two days is meant, and keeps whether the day or the month comes first. */
export async function settleDateOrder(
  context: Pick<Context, 'ask' | 'status' | 'configPath' | 'io' | 'dateOrder'>,
  { text, dayFirst, monthFirst }: AmbiguousDay,
): Promise<void> {
  const prompter = await context.ask();
  const order = await prompter.choose<DateOrder>({
    message: `Which day is ${text.trim()}?`,
    hint: 'From now on rapport reads such days in the same way.',
    choices: [
      { value: 'day', name: `${dayFirst}: the day comes first` },
      { value: 'month', name: `${monthFirst}: the month comes first` },
    ],
  });
  context.dateOrder = order;
  const other = order === 'day' ? 'month' : 'day';
  try {
    if (context.configPath === null) return;
    changeSettingsFile(context.configPath, 'date-order', order, context.io.user);
    context.status(`Saved for such days. To change it: rapport config set date-order ${other}`);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    context.status(error.message);
  }
}
