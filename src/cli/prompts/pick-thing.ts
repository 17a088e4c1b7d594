import { readPage } from '../../app/day/page.ts';
import { addDays } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { oneLine } from '../../domain/text/words.ts';
import { handle } from '../../nouns/index.ts';
import { cut } from '../../render/layout/text.ts';
import { weekdayText } from '../../render/words/days.ts';
import type { Choice, Context, Prompter } from '../io.ts';
import { resolveRule } from '../references/rules.ts';
import { pickClient } from './pick-client.ts';

/** How many entries a list goes back. */
const mostEntries = 50;

/** A choice that stands on one line beside its number. */
function line<T>({ columns = 80 }: Prompter, value: T, ...parts: readonly string[]): Choice<T> {
  return { value, name: cut(oneLine(parts.join(': ')), columns - 8) };
}

/** The open reminders of today's page, by their day: what is due, then what comes. */
function openReminders({ journal, settings, today }: Context): Reminder[] {
  return journal.reminders.list({ until: addDays(today, settings.comingDays) });
}

function reminderWords(reminder: Reminder, { today }: Context): string[] {
  return [reminder.clientName, `${reminder.text} (${weekdayText(dueDay(reminder), today)})`];
}

/** Asks which reminders of today's page are done; gives their handles. */
export async function pickDone(context: Context): Promise<string[]> {
  const open = openReminders(context);
  if (open.length === 0) throw nothingOpen();
  const prompter = await context.ask();
  const done = await prompter.many({
    message: 'What have you done?',
    choices: open.map((one) => line(prompter, handle('reminder', one.id), ...reminderWords(one, context))),
  });
  if (done.length === 0) throw cancelled();
  return done;
}

/** Asks what to snooze: a reminder, or what is flagged about a client. */
export async function pickToSnooze(context: Context): Promise<string> {
  const { journal, settings, today } = context;
  const open = openReminders(context);
  const { lines } = await readPage(journal, settings, today, { daysAhead: 0, isWhole: true });
  const flagged = lines.flatMap((one) => (one.kind === 'client' ? [one.flag.finding] : []));
  if (open.length + flagged.length === 0) throw nothingOpen();
  const prompter = await context.ask();
  return prompter.choose({
    message: 'What do you want to snooze?',
    choices: [
      ...open.map((one) => line(prompter, handle('reminder', one.id), ...reminderWords(one, context))),
      ...flagged.map(({ client, rule }) =>
        line(prompter, handle('client', client.id), client.name, resolveRule(rule).title),
      ),
    ],
  });
}

/** Asks for one of the entries that were written down last. */
export async function pickEntry(context: Context): Promise<EntryDetails> {
  const entries = context.journal.entries.list({ limit: mostEntries });
  const prompter = await context.ask();
  return prompter.choose({
    message: 'Which entry?',
    choices: entries.map((one) => line(prompter, one, ...entryWords(one, context), one.text)),
  });
}

function entryWords({ clientName, happenedOn, channel }: EntryDetails, { today }: Context): string[] {
  return [clientName, `${channel}, ${weekdayText(happenedOn, today)}`];
}

/** Asks for a client, and what to delete of theirs; gives its handle. */
export async function pickToDelete(context: Context): Promise<string> {
  const { journal } = context;
  const { id: clientId, name } = await pickClient(context);
  const prompter = await context.ask();
  const entries = journal.entries.list({ clientId, limit: mostEntries });
  return prompter.choose({
    message: `What do you want to delete of ${name}?`,
    choices: [
      ...entries.map((one) =>
        line(prompter, handle('entry', one.id), ...entryWords(one, context).slice(1), one.text),
      ),
      ...journal.reminders
        .list({ clientId })
        .map((one) =>
          line(prompter, handle('reminder', one.id), 'reminder', ...reminderWords(one, context).slice(1)),
        ),
      ...journal.notes.list(clientId).map((one) => line(prompter, handle('note', one.id), 'note', one.text)),
      line(prompter, handle('client', clientId), 'the client', `archive ${name}`),
    ],
  });
}

/** Nothing is open on today's page. */
function nothingOpen(): RapportError {
  return new RapportError('refused', 'nothing-open', 'No reminder is open for these days.', [
    'See all reminders: rapport reminders',
  ]);
}
