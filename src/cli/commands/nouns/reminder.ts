import {
  completeReminders,
  dropReminders,
  editReminder,
  snoozeReminders,
} from '../../../app/plans/reminders.ts';
import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import { dayExamples } from '../../../domain/days/date-phrase.ts';
import { emptyText, RapportError } from '../../../domain/text/failure.ts';
import { reminder } from '../../../nouns/reminder.ts';
import { oneLine } from '../../../render/layout/text.ts';
import { actedReminders, reminderList } from '../../../render/plans/reminders.ts';
import {
  comingDay,
  defineCommand,
  needed,
  optional,
  pastDay,
  reply,
  rest,
  toggle,
  value,
} from '../../command.ts';
import { flagsConflict, notADay, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { type DayContext, typedDay, withDateOrder } from '../../flags/typed-day.ts';
import { askDay } from '../../prompts/ask-day.ts';
import { clientOfList } from '../../references/clients.ts';
import { kinds, leadingReferences, parseIds, resolve } from '../../references/reference.ts';
import { actedReply, doneTooEarly, remindersClosed } from '../../references/reminders.ts';
import { needsRecurrence } from '../remind.ts';

export const list = defineCommand({
  details: 'Open reminders by the day they are due; closed ones with the last closed first.',
  examples: [
    'rapport reminders',
    'rapport reminders acme',
    'rapport reminders --until friday',
    'rapport reminders --done',
  ],
  args: { client: optional('[client]', 'only those of one client') },
  flags: {
    until: value('--until <day>', 'only those due up to that day', comingDay),
    closed: toggle('--closed', 'those that were done or dropped'),
    done: toggle('--done', 'those that were done'),
  },
  isList: true,
  async run({ client: ref, until, closed, done }, context) {
    if (until && (closed || done)) throw flagsConflict('--until', closed ? '--closed' : '--done');
    const client = await clientOfList(context, ref);
    const listed = context.journal.reminders.list({ until, clientId: client?.id, closed: closed || done });
    return reply(reminderList, closed || !done ? listed : listed.filter(({ status }) => status === 'done'));
  },
});

export const edit = defineCommand({
  details: 'A new day begins the series of one that recurs anew. To put one off: rapport snooze ID DAY',
  examples: [
    'rapport reminder edit 3 --text "Send the revised offer"',
    'rapport reminder edit r3 --on friday --every 2w',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the reminder') },
  fields: fieldFlags([reminder], 'edit'),
  run(input, context) {
    const before = resolve(context.journal, kinds.reminder, input.id);
    const { id } = before;
    const changes = changesIn(reminder, input, context);
    const command = `rapport reminder edit ${id}`;
    if (Object.keys(changes).length === 0) throw nothingToChange(`reminder ${id}`, `${command} --on friday`);
    if (changes.text === '')
      throw emptyText('The text of the reminder', `${command} --text "Send the offer"`);
    if (before.status !== 'open') throw remindersClosed([before]);
    const every = changes.every === undefined ? before.every : changes.every;
    if (changes.fromDone && every === null) throw needsRecurrence('--from-done');
    const now = editReminder(context.journal, before, changes, context.today);
    return reply(
      actedReminders(() => 'Changed'),
      { now: [now], already: [] },
    );
  },
});

export const done = defineCommand({
  details: 'A recurring reminder moves to its next day; what was missed in between is not asked for again.',
  examples: ['rapport done 12', 'rapport done 12 14 15', 'rapport done 12 --on yesterday'],
  args: { ids: rest('<ids...>', 'the numbers, as today and reminders show them') },
  flags: { on: value('--on <day>', 'the day it was done, when not today', pastDay) },
  writes: true,
  run({ ids, on }, context) {
    if (on && on > context.today) throw doneTooEarly(on);
    const numbers = parseIds(kinds.reminder, ids);
    return actedReply(
      context,
      completeReminders(context.journal, numbers, on ?? context.today),
      () => 'Done',
    );
  },
});

export const snooze = defineCommand({
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
      : await withDateOrder(context, () => idsAndDay(words, context));
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
  context: DayContext,
): { ids: number[]; day: CalendarDate | null } {
  const { references, rest } = leadingReferences(words);
  if (rest.length === 0) return { ids: parseIds(kinds.reminder, words), day: null };
  // A phrase may begin with a number of its own, so the last number in front is tried on both sides.
  for (const from of [references.length, references.length - 1]) {
    const day = from > 0 ? dayIn(words.slice(from).join(' '), context) : null;
    if (day) return { ids: parseIds(kinds.reminder, words.slice(0, from)), day };
  }
  parseIds(kinds.reminder, references);
  throw notADay(rest.join(' '), dayExamples);
}

/** The day in a phrase; null for a text that is none. */
function dayIn(text: string, context: DayContext): CalendarDate | null {
  try {
    return typedDay(text, context, 'future');
  } catch (error) {
    if (error instanceof RapportError && error.code === 'not-a-day') return null;
    throw error;
  }
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

export const drop = defineCommand({
  details: 'A recurring reminder is given up for good; with --once it only skips the day that is due.',
  examples: ['rapport drop 12', 'rapport drop 12 14', 'rapport drop 12 --once'],
  args: { ids: rest('<ids...>', 'the numbers, as today and reminders show them') },
  flags: { once: toggle('--once', 'of a recurring one, only this time') },
  writes: true,
  run({ ids, once }, context) {
    const numbers = parseIds(kinds.reminder, ids);
    const outcome = dropReminders(context.journal, numbers, { today: context.today, once });
    return actedReply(context, outcome, ({ status }) => (status === 'open' ? 'Skipped' : 'Dropped'));
  },
});
