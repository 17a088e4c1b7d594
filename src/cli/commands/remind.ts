import { planReminder } from '../../app/plans/reminders.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { addPeriod, parsePeriod } from '../../domain/days/period.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { reminder } from '../../nouns/reminder.ts';
import { plannedReminder } from '../../render/plans/reminders.ts';
import { asked, defineCommand, needed, reply, toggle } from '../command.ts';
import { needsAnswer } from '../failures.ts';
import { changesIn, fieldFlags } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import { askDay, textInput } from '../prompts/ask.ts';
import { resolveClient } from '../references/clients.ts';

export default defineCommand({
  details:
    'The day can be said in many ways: friday, 2w, next month, 12 jan. A recurring reminder that was missed several times appears once. With --promise it stands above everything else in today and digest.',
  examples: [
    'rapport remind acme "Send the revised offer" --on friday',
    'rapport remind acme "Send the corrected invoice" --on tomorrow --promise',
    'rapport remind "Ada Lovelace" "Ask how the launch went" --every 2w --from-done',
    'rapport remind acme "Check in" --on "31 jan" --every 1m',
    'rapport remind acme "Call when they are back" --on "1 march" --rest',
  ],
  args: {
    client: needed('<client>', 'any part of the name, a person, an email address or the number'),
    text: asked('[text...]', 'what to do; - reads it from stdin'),
  },
  fields: fieldFlags([reminder], 'add'),
  flags: { rest: toggle('--rest', 'until then today leaves out what is flagged about them') },
  writes: true,
  async run(input, context) {
    const { dueOn, every: period, fromDone = false, promise = false } = changesIn(reminder, input, context);
    const every = period ? parsePeriod(period) : null;
    if (fromDone && !every) throw needsRecurrence('--from-done');
    const client = await resolveClient(context, input.client);
    const known = dueOn ?? (every && addPeriod(context.today, every));
    if (!known && !context.canAsk) throw needsAnswer('The day of the reminder', '--on DAY');
    const example = `For example: rapport remind ${client.id} "Send the offer" --on friday`;
    const text = await textInput(context, input.text, 'The text of the reminder', example);
    const day = known ?? (await askDay(context, 'When?', '--on DAY'));
    if (day < context.today) context.status(`${day} has passed: the reminder is overdue from the start.`);
    const { journal, today } = context;
    // It rests from today on, and cannot where the day is no later.
    const resting =
      input.rest && day > today ? await restingUntil(context, { clientId: client.id, untilOn: day }) : [];
    const planned = planReminder(
      journal,
      {
        client,
        text,
        promise,
        ...(promise ? { promisedOn: today } : {}),
        on: day,
        every,
        fromDone,
      },
      resting,
    );
    return reply(plannedReminder, { ...planned, resting });
  },
});

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
  return new RapportError('usage', 'needs-recurrence', `${flag} is for reminders that come back.`, [
    'Say how often with --every, for example --every 2w.',
  ]);
}
