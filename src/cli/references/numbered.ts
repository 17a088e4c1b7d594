import { storedConcern } from '../../app/care/concerns.ts';
import type { Outcome } from '../../app/plans/reminders.ts';
import type { Concern } from '../../domain/care/concern.ts';
import type { Note } from '../../domain/care/note.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../domain/days/date-phrase.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Apology } from '../../domain/repair/apology/apology.ts';
import { noSuchEntry, RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import { actedReminders } from '../../render/plans/reminders.ts';
import type { Journal } from '../../store/journal.ts';
import { type Reply, reply } from '../command.ts';
import { notADay, notANumber } from '../failures.ts';
import type { Context } from '../io.ts';

/** The number of an entry as typed: `12` or `#12`. */
export function entryId(text: string, what: string): number {
  const digits = text.startsWith('#') ? text.slice(1) : text;
  if (!/^\d{1,15}$/.test(digits)) throw notANumber(what, text, 1);
  return Number(digits);
}

/** What the numbers that were typed mean, each once. */
export function eachOnce<T extends { id: number }>(
  typed: readonly string[],
  meant: (text: string) => T,
): T[] {
  return [...new Map(typed.map(meant).map((one) => [one.id, one])).values()];
}

/** The apology with the number that was typed. */
export function storedApology(journal: Journal, typed: string): Apology {
  const id = entryId(typed, 'The number of an apology');
  const apology = journal.apologies.get(id);
  if (!apology) throw noSuchEntry('apology', id, 'rapport apology list');
  return apology;
}

const what = 'The number of a charge';

/** The number of a charge as typed: `4` or `#4`. */
export function chargeId(text: string): number {
  return entryId(text, what);
}

/** The numbers of charges as typed: `4`, `#4`, `4,5`. */
export function chargeIds(words: readonly string[]): number[] {
  return words.flatMap((word) => word.split(',').filter((part) => part !== '')).map(chargeId);
}

/** Numbers, then a text in the words that follow: `4 5 She was glad to know`. */
export function chargeIdsAndText(words: readonly string[]): { ids: number[]; text: string[] } {
  const at = words.findIndex((word, index) => index > 0 && !/^(?:#?\d+,?)+$/.test(word));
  const end = at < 0 ? words.length : at;
  return { ids: chargeIds(words.slice(0, end)), text: words.slice(end) };
}

/** The concern with the number that was typed: `4` or `#4`. */
export function concernMeant({ journal }: Context, typed: string): Concern {
  return storedConcern(journal, entryId(typed, 'The number of a concern'));
}

/** The notes with the numbers that were typed, each once; refuses a number no note has. */
export function notesNumbered(journal: Journal, texts: readonly string[]): Note[] {
  return eachOnce(texts, (text) => {
    const id = entryId(text, 'The number of a note');
    const note = journal.notes.get(id);
    if (!note) throw noSuchEntry('note', id, 'rapport notes list');
    return note;
  });
}

/** The numbers of reminders as typed: `12`, `#12`, `12,13`. `example` is shown where a word is none. */
export function reminderIds(words: readonly string[], example: string): number[] {
  return words.flatMap((word) =>
    word
      .split(',')
      .filter((part) => part !== '')
      .map((part) => {
        const id = idIn(part);
        if (id === null) throw notAReminderId(part, example);
        return id;
      }),
  );
}

/**
 * Numbers, then a day in the words that follow: `3 4 next week`. A number may belong to the day (`3 12 jan` is
 * reminder 3 until 12 January); the day is null when there are only numbers.
 */
export function idsAndDay(
  words: readonly string[],
  today: CalendarDate,
  example: string,
): { ids: number[]; day: CalendarDate | null } {
  const leading = words.findIndex((word) =>
    word.split(',').some((part) => part !== '' && idIn(part) === null),
  );
  if (leading < 0) return { ids: reminderIds(words, example), day: null };
  // A phrase may begin with a number of its own, so the last leading number is tried on both sides.
  for (const from of [leading, leading - 1]) {
    const day = from > 0 ? parseDay(words.slice(from).join(' '), today, 'future') : null;
    if (day) return { ids: reminderIds(words.slice(0, from), example), day };
  }
  if (leading === 0) throw notAReminderId(words[0] ?? '', example);
  throw notADay(words.slice(leading).join(' '), dayExamples);
}

function idIn(word: string): number | null {
  return /^#?\d{1,15}$/.test(word) ? Number(word.replace('#', '')) : null;
}

/** The promise with the number that was typed, open or closed; `example` is shown where a word is no number. */
export function storedPromise(journal: Journal, typed: string, example: string): Reminder {
  const [id, second] = reminderIds([typed], example);
  if (id === undefined || second !== undefined) throw notAReminderId(typed, example);
  const promise = journal.reminders.get(id);
  if (!promise) throw noSuchReminders([id]);
  if (!promise.promise) throw notAPromise(id);
  return promise;
}

/** The answer to acting on reminders; what could not be done is refused, what was so before is said on stderr. */
export function actedReply(context: Context, outcome: Outcome, verb: (reminder: Reminder) => string): Reply {
  if (outcome.kind === 'unknown') throw noSuchReminders(outcome.ids);
  if (outcome.kind === 'closed') throw remindersClosed(outcome.reminders);
  for (const { id, status, closedOn } of outcome.already) {
    context.status(`Reminder ${id} was ${status} already, on ${closedOn}.`);
  }
  return reply(actedReminders(verb), outcome);
}

/** Numbers no reminder has. */
function noSuchReminders(ids: readonly number[]): RapportError {
  const several = ids.length > 1;
  const named = listWords(ids.map(String), 'and');
  return new RapportError(
    'refused',
    'no-such-reminder',
    several ? `There are no reminders ${named}.` : `There is no reminder ${named}.`,
    ['Nothing was changed. See them with: rapport reminders'],
  );
}

/** Reminders that were closed, and cannot be acted on so. */
export function remindersClosed(reminders: readonly { id: number; status: string }[]): RapportError {
  const sentence = reminders.map(({ id, status }) => `Reminder ${id} was ${status} before.`).join(' ');
  return new RapportError('refused', 'reminder-closed', sentence, [
    'Nothing was changed. To have it again, take that back: rapport history',
  ]);
}

/** A word where the number of a reminder should be. */
function notAReminderId(word: string, command: string): RapportError {
  return new RapportError('usage', 'not-a-reminder-id', `"${word}" is not the number of a reminder.`, [
    `See the numbers with rapport reminders; then for example: ${command}`,
  ]);
}

/** Something ticked off for a day that has not come. */
export function doneTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'done-too-early',
    `${day} has not come yet; it cannot have been done then.`,
    ['To put it off: rapport snooze ID DAY'],
  );
}

/** A reminder that was never a promise. */
function notAPromise(id: number): RapportError {
  return new RapportError('refused', 'not-a-promise', `Reminder ${id} is not a promise.`, [
    `To tick it off: rapport done ${id}`,
    'See what was promised: rapport promise list',
  ]);
}
