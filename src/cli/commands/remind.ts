import { planReminder } from '../../app/plans/reminders.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { addPeriod, parsePeriod } from '../../domain/days/period.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { reminder } from '../../nouns/reminder.ts';
import { plannedReminder, reminderPlan } from '../../render/plans/reminders.ts';
import { asked, askedOne, defineCommand, type Reply, reply, toggle } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import { changesIn, fieldFlags } from '../flags/field-flags.ts';
import { withTimes } from '../flags/typed-day.ts';
import type { Context } from '../io.ts';
import type { SpokenPlan } from '../log/spoken-plan.ts';
import { subjectOf } from '../log/subject.ts';
import { textInput } from '../prompts/ask.ts';
import { askDay } from '../prompts/ask-day.ts';
import { keepingWords } from '../prompts/kept-words.ts';

const firstExample = 'rapport remind acme "Send the revised offer" --on friday';

export default defineCommand({
  details:
    'The words may end in the day, or --on gives it: rapport help days. A time of day is added to the text. A recurring reminder you missed several times appears once. With --promise it comes first in today and digest.',
  examples: [
    firstExample,
    'rapport remind acme send the quote friday',
    'rapport remind acme "Send the corrected invoice" --on tomorrow --promise',
    'rapport remind "Ada Lovelace" "Ask how the launch went" --every 2w --from-done',
    'rapport remind acme "Check in" --on "31 jan" --every 1m',
    'rapport remind acme "Call when they are back" --on "1 march" --snooze',
    'rapport remind acme "Ring Dana" --on "tomorrow 9am" --dry-run',
  ],
  args: {
    client: askedOne('[client]', 'any part of a name, a person, an email address or a handle'),
    text: asked('[text...]', 'what to do; - reads it from stdin'),
  },
  fields: fieldFlags([reminder], 'add'),
  flags: {
    snooze: toggle('--snooze', 'hide flags about them from today until then'),
    dryRun: toggle('-n, --dry-run', 'say what would be planned, and change nothing'),
  },
  writes: ({ dryRun }) => !dryRun,
  async run(input, context) {
    const { dueOn, every: period, fromDone = false, promise = false } = changesIn(reminder, input, context);
    const every = period ? parsePeriod(period) : null;
    if (fromDone && !every) throw needsRecurrence('--from-done');
    const known = dueOn ?? (every && addPeriod(context.today, every));
    if (isToMe(input) && !known && !promise && !input.snooze) return asSentence(input, context);
    const verb = { verb: 'remind', example: firstExample };
    const { client, ref, settle } = await subjectOf(context, input, verb);
    const spoken = known ? null : await plannedIn(input.text, context);
    if (!known && !spoken && !context.canAsk) throw needsAnswer('The day of the reminder', '--on DAY');
    const example = `rapport remind ${shellWord(ref)} "Send the offer" --on friday`;
    const words = await textInput(
      context,
      spoken ? [spoken.text].filter(Boolean) : input.text,
      'The text of the reminder',
      example,
    );
    const times: string[] = [];
    const day =
      known ??
      spoken?.on ??
      (await keepingWords(words, () => askDay(context, 'When?', '--on DAY', (time) => times.push(time))));
    if (day < context.today) context.status(`${day} has passed, so the reminder is already overdue.`);
    const { journal, today } = context;
    const plan = { client, text: withTimes(words, times), promise, on: day, every, fromDone };
    if (input.dryRun) return reply(reminderPlan, plan);
    // It rests from today on, and cannot where the day is no later.
    const resting =
      input.snooze && client.id > 0 && day > today
        ? await restingUntil(context, { clientId: client.id, untilOn: day })
        : [];
    const promised = promise ? { promisedOn: today } : {};
    const planned = planReminder(journal, { ...plan, ...promised }, resting, settle);
    return reply(plannedReminder, { ...planned, resting, isFromWords: spoken !== null });
  },
});

interface Spoken {
  client: string | undefined;
  text: readonly string[];
  dryRun: boolean;
}

/** `remind me to call Jo tomorrow` names the client in its words. */
function isToMe({ client, text }: Spoken): boolean {
  return client?.toLowerCase() === 'me' && /\b(?:to|about|that)\b/i.test(text.join(' '));
}

async function asSentence({ text, dryRun }: Spoken, context: Context): Promise<Reply> {
  const { logOn } = await import('./log.ts');
  const line = ['remind me', ...text].join(' ');
  return logOn('+').run({ client: line, text: [], with: [], dryRun, fields: {} } as never, context);
}

/** Loaded where no day was given by a flag. */
async function plannedIn(text: readonly string[], context: Context): Promise<SpokenPlan | null> {
  const words = text.join(' ');
  return words === '' || words === '-'
    ? null
    : (await import('../log/spoken-plan.ts')).spokenPlan(words, context);
}

async function restingUntil(
  { journal, settings, today }: Context,
  rest: { clientId: number; untilOn: CalendarDate },
): Promise<string[]> {
  // The rules are many, and other reminders need none of them.
  const { restingWith } = await import('../../app/flags/put-off.ts');
  return restingWith(journal, settings, today, rest);
}

/** A recurrence that is told of what does not recur. */
export function needsRecurrence(flag: string): RapportError {
  return new RapportError('usage', 'needs-recurrence', `${flag} is for recurring reminders.`, [
    'Say how often with --every, for example --every 2w.',
  ]);
}
