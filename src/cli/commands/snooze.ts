import { snoozeReminders } from '../../app/plans/reminders.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { oneLine } from '../../render/layout/text.ts';
import { defineCommand, rest } from '../command.ts';
import { comingDay, value } from '../flags/flags.ts';
import { askDay } from '../prompts/ask.ts';
import { actedReply, idsAndDay, reminderIds } from '../references/numbered.ts';

const example = 'rapport snooze 12 friday';

export default defineCommand({
  details:
    'First the numbers, then the day in as many words as it takes. The days of a recurring one stay as they are.',
  examples: [example, 'rapport snooze 12 14 next week', 'rapport snooze 12 --until "12 jan"'],
  args: { words: rest('<words...>', 'the numbers, then the day') },
  flags: { until: value('--until <day>', 'the day, instead of in the last words', comingDay) },
  writes: true,
  async run({ words, until }, context) {
    const named = until
      ? { ids: reminderIds(words, example), day: until }
      : idsAndDay(words, context.today, example);
    const { ids } = named;
    const day = named.day ?? (await askDay(context, 'Until when?', '--until DAY, or as the last words'));
    if (day < context.today) throw snoozedToPast(day);
    const outcome = snoozeReminders(context.journal, ids, day);
    const answer = actedReply(context, outcome, () => 'Snoozed');
    for (const { id, promise, dueOn, clientName } of outcome.kind === 'acted' ? outcome.now : []) {
      if (promise && dueOn < day) {
        context.status(`Reminder ${id} is a promise for ${dueOn}: tell ${oneLine(clientName)} the new day.`);
      }
    }
    return answer;
  },
});

/** A reminder put off to a day that has passed. */
function snoozedToPast(day: string): RapportError {
  return new RapportError(
    'usage',
    'snoozed-to-past',
    `${day} has passed; a reminder is put off to a day to come.`,
    ['If it was done then: rapport done ID --on DAY'],
  );
}
