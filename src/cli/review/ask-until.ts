import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date.ts';
import { askDay } from '../ask-day.ts';
import type { Context } from '../context.ts';
import type { KeyChoice } from '../io.ts';

/** A day that is named by one key; null for never, `other` for one that is typed. */
type Until = CalendarDate | null | 'other';

/** Asks with one key until which day a reminder is put off. */
export async function askSnooze(context: Context): Promise<CalendarDate> {
  const { today } = context;
  const until = await pick(context, 'Put it off for how long?', [
    { key: '1', name: '1 day', value: addDays(today, 1) },
    { key: '3', name: '3 days', value: addDays(today, 3) },
    { key: 'w', name: 'a week', value: addDays(today, 7) },
    { key: '2', name: '2 weeks', value: addDays(today, 14) },
    { key: 'm', name: 'a month', value: addMonths(today, 1) },
    { key: 'o', name: 'other day', value: 'other' },
  ]);
  return until ?? addDays(today, 1);
}

/** Asks with one key until which day a rule is silent; null for good. */
export function askMute(context: Context): Promise<CalendarDate | null> {
  const { today } = context;
  return pick(context, 'Silent for how long?', [
    { key: 'm', name: 'a month', value: addMonths(today, 1) },
    { key: '3', name: '3 months', value: addMonths(today, 3) },
    { key: 'y', name: 'a year', value: addMonths(today, 12) },
    { key: 'g', name: 'for good', value: null },
    { key: 'o', name: 'other day', value: 'other' },
  ]);
}

async function pick(
  context: Context,
  message: string,
  keys: readonly KeyChoice<Until>[],
): Promise<CalendarDate | null> {
  const prompter = await context.ask();
  const until = await prompter.key({ message, keys });
  return until === 'other' ? askLaterDay(context) : until;
}

async function askLaterDay(context: Context): Promise<CalendarDate> {
  for (;;) {
    const day = await askDay(context, 'Until when?', '--until DAY');
    if (day > context.today) return day;
    context.status('Say a day after today, or press Ctrl-C to go back.');
  }
}
