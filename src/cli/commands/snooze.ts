import { snoozeReminders } from '../../app/plans/reminders.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../domain/days/date-phrase.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { oneLine } from '../../render/layout/text.ts';
import { comingDay, defineCommand, rest, value } from '../command.ts';
import { notADay } from '../failures.ts';
import { askDay } from '../prompts/ask.ts';
import { kinds, leadingReferences, parseIds } from '../references/reference.ts';
import { actedReply } from '../references/reminders.ts';

export default defineCommand({
  details:
    'First the numbers, then the day in as many words as it takes. The days of a recurring one stay as they are.',
  examples: [
    'rapport snooze 12 friday',
    'rapport snooze 12 14 next week',
    'rapport snooze 12 --until "12 jan"',
  ],
  args: { words: rest('<words...>', 'the numbers, then the day') },
  flags: { until: value('--until <day>', 'the day, instead of in the last words', comingDay) },
  writes: true,
  async run({ words, until }, context) {
    const named = until
      ? { ids: parseIds(kinds.reminder, words), day: until }
      : idsAndDay(words, context.today);
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

/**
 * Numbers, then a day in the words that follow: `3 4 next week`. A number may belong to the day (`3 12 jan` is
 * reminder 3 until 12 January); the day is null when there are only numbers.
 */
function idsAndDay(
  words: readonly string[],
  today: CalendarDate,
): { ids: number[]; day: CalendarDate | null } {
  const { references, rest } = leadingReferences(words);
  if (rest.length === 0) return { ids: parseIds(kinds.reminder, words), day: null };
  // A phrase may begin with a number of its own, so the last number in front is tried on both sides.
  for (const from of [references.length, references.length - 1]) {
    const day = from > 0 ? parseDay(words.slice(from).join(' '), today, 'future') : null;
    if (day) return { ids: parseIds(kinds.reminder, words.slice(0, from)), day };
  }
  parseIds(kinds.reminder, references);
  throw notADay(rest.join(' '), dayExamples);
}

/** A reminder put off to a day that has passed. */
function snoozedToPast(day: string): RapportError {
  return new RapportError(
    'usage',
    'snoozed-to-past',
    `${day} has passed; a reminder is put off to a day to come.`,
    ['If it was done then: rapport done ID --on DAY'],
  );
}
