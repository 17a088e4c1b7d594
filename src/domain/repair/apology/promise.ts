import type { CalendarDate } from '../../days/calendar-date.ts';
import type { Reminder } from '../../plans/reminder.ts';
import type { ApologyParts } from './apology.ts';
import { isDone, plainSentence, tidyWords } from './plain-sentence.ts';

/** An apology's promise as a reminder text, with its day; null without a day. */
export function promiseOf({
  what,
  repair,
  repairBy,
}: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>): { text: string; on: CalendarDate } | null {
  if (repairBy === undefined) return null;
  return { text: reminderText(tidyWords(what), tidyWords(repair)), on: repairBy };
}

function reminderText(what: string, repair: string): string {
  if (repair === '') return `Put it right: ${what}`;
  const plain = plainSentence(repair).replace(/(?<!\.)\.$/u, '');
  return isDone(repair) ? `Make sure it has reached them: ${plain}` : plain;
}

/**
 * The existing promise that an apology repeats: the same words for the same day, open or kept; without a day, an open
 * one in those words. Undefined for a different promise.
 */
export function repeatedPromise<One extends Pick<Reminder, 'text' | 'dueOn' | 'status'>>(
  promises: readonly One[],
  parts: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>,
): One | undefined {
  const texts = [parts.repair, promiseOf(parts)?.text].map(bare).filter((words) => words !== '');
  const same = promises.filter(({ text }) => texts.includes(bare(text)));
  const open = same.filter(({ status }) => status === 'open');
  if (parts.repairBy === undefined) return open[0];
  const kept = same.filter(({ status }) => status === 'done');
  return [...open, ...kept].find(({ dueOn }) => dueOn === parts.repairBy);
}

function bare(words: string | undefined): string {
  return plainSentence(words).replace(/\.$/u, '').toLowerCase();
}
